import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Change, Field } from 'workflow/domain';
import { Before } from './Before';

/** The rows that are gone, under their table: each as it was. */
export const RemovedRows = ({ field, change, from }: { field: Field; change: Change; from: number }) => {
  const t = useTranslate();
  const removed = change.rows?.filter(({ kind }) => kind === 'removed') ?? [];
  if (removed.length === 0) return null;
  return (
    <Box
      sx={{
        mt: 2,
        px: 3,
        py: 2,
        fontSize: '.8125rem',
        bgcolor: 'tone.changed',
        boxShadow: (theme) => `inset 2px 0 ${theme.palette.tone.changedEdge}`,
      }}
    >
      <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>{t('change.removed', { from })}</Box>
      <Box component="ul">
        {removed.map(({ place, cells }) => (
          <Box component="li" key={place} sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
            <span>{t('change.removedRow', { row: place + 1 })}</span>
            {cells.map((cell) => {
              const column = field.columns?.find(({ id }) => id === cell.columnId);
              return column && <Before key={cell.columnId} field={column} value={cell.before} from={from} />;
            })}
          </Box>
        ))}
      </Box>
    </Box>
  );
};
