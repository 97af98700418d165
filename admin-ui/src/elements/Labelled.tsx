import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** Drawn, not written: the second form gives it no name of its own for a screen reader; older browsers keep the first. */
const STAR = { content: ['"*"', '"*" / ""'], mr: 1, fontWeight: 700, color: 'warning.main' };

interface LabelledProps {
  /** Of the control that the label names. */
  id: string;
  label: string;
  required?: boolean;
  /** Starred in the manual's figure. */
  star?: boolean;
  help?: ReactNode;
  /** What is wrong; replaces the help. */
  error?: ReactNode;
  children: ReactNode;
}

/** A label that stays above its control, 必填 in grey after it, help or error below: screens §4, TextField. */
export const Labelled = ({ id, label, required = false, star = false, help, error, children }: LabelledProps) => {
  const t = useTranslate();
  const below = error ?? help;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, minWidth: 0 }}>
      <Box
        component="label"
        htmlFor={id}
        sx={{ fontSize: '.8125rem', color: 'text.secondary', ...(star && { '&::before': STAR }) }}
      >
        {label}
        {required && (
          <Box component="span" aria-hidden sx={{ ml: '6px', fontSize: '.75rem', color: 'tone.ink3' }}>
            {t('word.required')}
          </Box>
        )}
      </Box>
      {children}
      <Box
        id={`${id}-below`}
        role={error ? 'alert' : undefined}
        sx={{
          fontSize: '.75rem',
          lineHeight: 1.5,
          color: error ? 'warning.main' : 'tone.ink3',
          '&:empty': { display: 'none' },
        }}
      >
        {below}
      </Box>
    </Box>
  );
};
