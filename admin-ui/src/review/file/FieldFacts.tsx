import type { Answers, Field } from 'workflow/domain';
import Box from '@mui/material/Box';
import { Before } from '../../changes/Before';
import { Fact, FactsEnd } from '../../elements/Facts';
import { useReview } from '../context';
import { PointOut } from '../pointing/PointOut';
import { FieldValue } from './FieldValue';

/** Text that fits a half line; longer answers take the whole. */
const HALF_LINE = 34;

const isWide = (field: Field, answers: Answers): boolean => {
  const answer = answers[field.id];
  return (typeof answer === 'string' && answer.length > HALF_LINE) || field.type === 'choices';
};

interface FieldFactsProps {
  fields: Field[];
  answers: Answers;
  /** Halves of the line that stand there already. */
  taken?: number;
}

/** Short fields as pairs of label and value. A wide one starts on a line of its own, and the gap before it is filled. */
export const FieldFacts = ({ fields, answers, taken = 0 }: FieldFactsProps) => {
  const { changes } = useReview();
  let halves = taken;
  return (
    <>
      {fields.map((field, place) => {
        // A last one alone on its line takes all of it.
        const alone = place === fields.length - 1 && halves % 2 === 0;
        const wide = alone || isWide(field, answers);
        const change = changes?.of(field.id);
        const gap = wide && halves % 2 === 1;
        halves = wide ? 0 : halves + 1;
        return [
          gap && <FactsEnd key={`${field.id}-gap`} />,
          <Fact key={field.id} label={field.label} wide={wide} changed={change !== undefined}>
            <Box sx={{ position: 'relative' }}>
              <FieldValue field={field} value={answers[field.id] ?? null} />
              {change && changes && <Before field={field} value={change.before} from={changes.from} />}
              <PointOut place={field.id} />
            </Box>
          </Fact>,
        ];
      })}
      {halves % 2 === 1 && <FactsEnd />}
    </>
  );
};
