import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { isAttachment, type Field, type FieldType, type Row } from 'workflow/domain';
import { CardRows } from '../../elements/CardRows';
import { Facts } from '../../elements/Facts';
import { useReview } from '../context';
import { FieldFacts } from './FieldFacts';
import { FieldValue } from './FieldValue';
import { Papers } from './Papers';
import { idsOf, rowsOf } from './sections';

const Label = ({ children }: { children: string }) => (
  <Box component="h3" sx={{ fontSize: '.8125rem', fontWeight: 400, color: 'text.secondary', mb: 1 }}>
    {children}
  </Box>
);

const None = () => {
  const t = useTranslate();
  return <Box sx={{ fontSize: '.8125rem', color: 'tone.ink3' }}>{t('word.none')}</Box>;
};

/** Never broken over two lines. */
const NOWRAP: FieldType[] = ['number', 'date', 'month', 'choice', 'yes-no'];

const AnswerTable = ({ field, rows }: { field: Field; rows: Row[] }) => {
  const t = useTranslate();
  if (rows.length === 0) return <None />;
  const named = field.columns?.find(({ type }) => type === 'text');
  const columns = (field.columns ?? []).map((column) => ({
    id: column.id,
    label: column.label,
    // The first text names the row, as a project's or a school's name does.
    head: column === named,
    number: column.type === 'number',
    nowrap: NOWRAP.includes(column.type),
    cell: ({ row }: Numbered) => <FieldValue field={column} value={row[column.id] ?? null} />,
  }));
  const numbered = rows.map((row, place) => ({ row, place }));
  return (
    <Box tabIndex={0} role="group" aria-label={field.label} sx={{ overflowX: { sm: 'auto' }, mx: { xs: -3, sm: 0 } }}>
      <CardRows<Numbered>
        label={field.label}
        columns={[{ id: '#', label: t('review.number'), number: true, cell: ({ place }) => place + 1 }, ...columns]}
        rows={numbered}
        keyOf={({ place }) => place}
      />
    </Box>
  );
};

interface Numbered {
  row: Row;
  place: number;
}

interface BlockProps {
  fields: Field[];
  /** The section has only this field, so its own label would repeat the section's. */
  alone: boolean;
}

/** A run of short fields, or one table, long text or set of papers. */
export const Block = ({ fields, alone }: BlockProps) => {
  const { record } = useReview();
  const [field] = fields;
  if (field === undefined) return null;
  const answer = record.answers[field.id];
  if (field.type === 'table') {
    return (
      <div>
        {!alone && <Label>{field.label}</Label>}
        <AnswerTable field={field} rows={rowsOf(record.answers, field)} />
      </div>
    );
  }
  if (field.type === 'long-text') {
    const text = typeof answer === 'string' ? answer.trim() : '';
    return (
      <div>
        {!alone && <Label>{field.label}</Label>}
        {text === '' ? <None /> : <Box sx={{ maxWidth: '44em', lineHeight: 1.7, whiteSpace: 'pre-wrap' }}>{text}</Box>}
      </div>
    );
  }
  if (isAttachment(field)) {
    const ids = idsOf(answer);
    return (
      <div>
        {!alone && <Label>{field.label}</Label>}
        {ids.length === 0 ? <None /> : <Papers ids={ids} sizes />}
      </div>
    );
  }
  return (
    <Facts>
      <FieldFacts fields={fields} answers={record.answers} />
    </Facts>
  );
};
