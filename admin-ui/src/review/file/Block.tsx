import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { isAttachment, type Field } from 'workflow/domain';
import { Before } from '../../changes/Before';
import { Facts } from '../../elements/Facts';
import { useReview } from '../context';
import { PointOut } from '../pointing/PointOut';
import { AnswerTable } from './AnswerTable';
import { FieldFacts } from './FieldFacts';
import { None } from './None';
import { Papers } from './Papers';
import { idsOf, rowsOf } from './sections';

/** A field that stands alone, with its label unless that would repeat the section's; what was there before under it. */
const Alone = ({ field, labelled, children }: { field: Field; labelled: boolean; children: ReactNode }) => {
  const { changes } = useReview();
  const change = field.type === 'table' ? undefined : changes?.of(field.id);
  return (
    <Box
      sx={{
        position: 'relative',
        '&:hover > .point': { opacity: 1 },
        ...(change && {
          bgcolor: 'tone.changed',
          boxShadow: (theme) => `inset 2px 0 ${theme.palette.tone.changedEdge}`,
          px: 3,
          py: 2,
        }),
      }}
    >
      {labelled && (
        <Box component="h3" sx={{ fontSize: '.8125rem', fontWeight: 400, color: 'text.secondary', mb: 1 }}>
          {field.label}
        </Box>
      )}
      {children}
      {change && changes && <Before field={field} value={change.before} from={changes.from} />}
      <PointOut place={field.id} />
    </Box>
  );
};

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
      <Alone field={field} labelled={!alone}>
        <AnswerTable field={field} rows={rowsOf(record.answers, field)} />
      </Alone>
    );
  }
  if (field.type === 'long-text') {
    const text = typeof answer === 'string' ? answer.trim() : '';
    return (
      <Alone field={field} labelled={!alone}>
        {text === '' ? <None /> : <Box sx={{ maxWidth: '44em', lineHeight: 1.7, whiteSpace: 'pre-wrap' }}>{text}</Box>}
      </Alone>
    );
  }
  if (isAttachment(field)) {
    const ids = idsOf(answer);
    return (
      <Alone field={field} labelled={!alone}>
        {ids.length === 0 ? <None /> : <Papers ids={ids} sizes />}
      </Alone>
    );
  }
  return (
    <Facts>
      <FieldFacts fields={fields} answers={record.answers} />
    </Facts>
  );
};
