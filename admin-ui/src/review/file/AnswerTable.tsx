import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Field, FieldType, Row, RowChange } from 'workflow/domain';
import { Before } from '../../changes/Before';
import { RemovedRows } from '../../changes/RemovedRows';
import { CardRows } from '../../elements/CardRows';
import { useReview } from '../context';
import { PointOut } from '../pointing/PointOut';
import { rowPlace } from '../pointing/places';
import { FieldValue } from './FieldValue';
import { None } from './None';

/** Never broken over two lines. */
const NOWRAP: FieldType[] = ['number', 'date', 'month', 'choice', 'yes-no'];

interface Numbered {
  row: Row;
  place: number;
  change: RowChange | undefined;
}

/** Ground and edge of a row that differs; its words say how. */
const MARKED = {
  '& tr:has(.row-changed)': {
    bgcolor: 'tone.changed',
    boxShadow: 'inset 2px 0 var(--changed-edge)',
  },
};

export const AnswerTable = ({ field, rows }: { field: Field; rows: Row[] }) => {
  const t = useTranslate();
  const { changes } = useReview();
  const change = changes?.of(field.id);
  const removed = change && changes && <RemovedRows field={field} change={change} from={changes.from} />;
  if (rows.length === 0)
    return (
      <>
        <None />
        {removed}
      </>
    );
  const named = field.columns?.find(({ type }) => type === 'text');
  const columns = (field.columns ?? []).map((column) => ({
    id: column.id,
    label: column.label,
    // The first text names the row, as a project's or a school's name does.
    head: column === named,
    number: column.type === 'number',
    nowrap: NOWRAP.includes(column.type),
    cell: ({ row, change: differs }: Numbered) => {
      const was =
        differs?.kind === 'changed' ? differs.cells.find(({ columnId }) => columnId === column.id) : undefined;
      return (
        <>
          <FieldValue field={column} value={row[column.id] ?? null} />
          {was && changes && <Before field={column} value={was.before} from={changes.from} />}
        </>
      );
    },
  }));
  const ofRow = new Map(change?.rows?.filter(({ kind }) => kind !== 'removed').map((one) => [one.place, one]));
  const numbered = rows.map((row, place) => ({ row, place, change: ofRow.get(place) }));
  const number = ({ place, change: differs }: Numbered) => (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {place + 1}
      {differs && (
        <Box component="span" className="row-changed" sx={{ ml: 1, fontSize: '.75rem', color: 'warning.main' }}>
          {t(differs.kind === 'added' ? 'change.added' : 'change.changed')}
        </Box>
      )}
      <PointOut place={rowPlace(field.id, place)} />
    </Box>
  );
  return (
    <>
      <Box
        tabIndex={0}
        role="group"
        aria-label={field.label}
        sx={{
          overflowX: { sm: 'auto' },
          mx: { xs: -3, sm: 0 },
          '--changed-edge': (theme) => theme.palette.tone.changedEdge,
          '& tr': { position: 'relative' },
          '& tr:hover .point': { opacity: 1 },
          ...MARKED,
        }}
      >
        <CardRows<Numbered>
          label={field.label}
          columns={[{ id: '#', label: t('review.number'), number: true, cell: number }, ...columns]}
          rows={numbered}
          keyOf={({ place }) => place}
        />
      </Box>
      {removed}
    </>
  );
};
