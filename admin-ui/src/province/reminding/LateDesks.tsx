import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { LateDeskRow } from 'workbench/contract';
import { CardRows, type Column } from '../../elements/CardRows';
import { minuteOf } from '../../elements/dates';
import { deskWord } from '../columns';

/** The desks with something late, the most first, and when each heard of it last. */
export const LateDesks = ({ rows, total }: { rows: LateDeskRow[]; total: number }) => {
  const t = useTranslate();
  const last = (row: LateDeskRow): string => {
    if (row.remindedToday) return t('remind.today');
    if (row.remindedAt === null) return t('remind.never');
    return t('remind.lastBy', { at: minuteOf(row.remindedAt), who: row.remindedBy ?? '' });
  };
  const columns: Column<LateDeskRow>[] = [
    { id: 'name', label: t('remind.name'), head: true, cell: (row) => row.name },
    { id: 'desk', label: t('remind.desk'), nowrap: true, cell: (row) => t(deskWord(row.desk)) },
    { id: 'late', label: t('remind.late'), number: true, cell: (row) => t('remind.items', { count: row.late }) },
    { id: 'last', label: t('remind.last'), cell: last },
  ];
  if (rows.length === 0) return <Box sx={{ fontSize: '.8125rem' }}>{t('remind.none')}</Box>;
  return (
    <>
      <Box
        tabIndex={0}
        role="region"
        aria-label={t('remind.desks')}
        sx={{ border: 1, borderColor: 'divider', borderRadius: 1, maxHeight: { sm: 320 }, overflowY: 'auto' }}
      >
        <CardRows label={t('remind.desks')} columns={columns} rows={rows} keyOf={({ id }) => id} />
      </Box>
      {total > rows.length && (
        <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
          {t('remind.more', { count: total, shown: rows.length })}
        </Box>
      )}
    </>
  );
};
