import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, type Ref } from 'react';
import { useTranslate } from 'react-admin';
import { Labelled } from './Labelled';

/** Contract §3. It is only counted here; a longer opinion is refused by the server, in its own words. */
const MOST = 500;
/** As the rule counts: characters as people see them, trimmed. */
const lengthOf = (text: string): number => Array.from(text.trim()).length;

interface OpinionFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  error?: string;
  required?: boolean;
  phrases?: string[];
  rows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
  autoFocus?: boolean;
}

/** Words with a verdict. Usual phrases are added at the end and never replace what somebody wrote. */
export const OpinionField = ({
  label,
  value,
  onChange,
  error,
  required = true,
  phrases = [],
  rows = 3,
  inputRef,
  autoFocus,
}: OpinionFieldProps) => {
  const t = useTranslate();
  const id = useId();
  const used = lengthOf(value);
  const add = (phrase: string) =>
    onChange(value.trim() === '' ? phrase : `${value.replace(/[。；，,;\s]+$/u, '')}，${phrase}`);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Labelled id={id} label={label} required={required} error={error}>
        <OutlinedInput
          id={id}
          multiline
          minRows={rows}
          maxRows={10}
          value={value}
          autoFocus={autoFocus}
          error={error !== undefined}
          inputRef={inputRef}
          onChange={(event) => onChange(event.target.value)}
          inputProps={{ 'aria-required': required, 'aria-describedby': `${id}-below ${id}-count` }}
          sx={{ '& textarea': { px: '10px', py: '6px', lineHeight: 1.7 } }}
        />
      </Labelled>
      <Box sx={{ display: 'flex', gap: '6px', flexWrap: 'wrap', alignItems: 'center' }}>
        {phrases.length > 0 && (
          <Box role="group" aria-label={t('word.quick')} sx={{ display: 'flex', gap: '6px', flexWrap: 'wrap' }}>
            {phrases.map((phrase) => (
              <Button
                key={phrase}
                size="small"
                onClick={() => add(phrase)}
                sx={{ minHeight: { xs: 36, sm: 26 }, px: 2, fontSize: '.75rem' }}
              >
                {phrase}
              </Button>
            ))}
          </Box>
        )}
        <Box
          id={`${id}-count`}
          sx={{ ml: 'auto', fontSize: '.75rem', color: used > MOST ? 'warning.main' : 'tone.ink3' }}
        >
          {t('word.count', { used, most: MOST })}
        </Box>
      </Box>
    </Box>
  );
};
