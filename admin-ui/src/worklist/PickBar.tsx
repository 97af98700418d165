import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { DeclarationRow } from 'workbench/contract';
import { waitsForMe } from '../declarations/holder';
import type { Picked } from './usePicked';

interface PickBarProps {
  page: DeclarationRow[];
  picked: Picked;
  /** What can be done with all that are picked. */
  children?: ReactNode;
}

/** Above the rows: all of the page, how many are picked, and what to do with them. */
export const PickBar = ({ page, picked, children }: PickBarProps) => {
  const t = useTranslate();
  const possible = page.filter(waitsForMe);
  const count = picked.rows.length;
  if (possible.length === 0) return null;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '4px 12px',
        minHeight: 44,
        px: 4,
        fontSize: '.8125rem',
        bgcolor: count > 0 ? 'primary.light' : 'background.paper',
        borderBottom: 1,
        borderColor: count > 0 ? 'tone.primaryLine' : 'divider',
      }}
    >
      <FormControlLabel
        label={t('worklist.selectPage')}
        control={
          <Checkbox
            size="small"
            checked={count === possible.length}
            indeterminate={count > 0 && count < possible.length}
            onChange={() => picked.set(count === possible.length ? [] : possible)}
          />
        }
        sx={{ mr: 0, '& .MuiFormControlLabel-label': { fontSize: '.8125rem' } }}
      />
      {count > 0 && (
        <>
          <b role="status">{t('worklist.chosen', { count })}</b>
          {children}
          <Button size="small" variant="text" color="primary" onClick={() => picked.set([])}>
            {t('worklist.unselect')}
          </Button>
          <Box component="span" sx={{ ml: { sm: 'auto' }, color: 'text.secondary' }}>
            {t('worklist.onlyOne')}
          </Box>
        </>
      )}
    </Box>
  );
};
