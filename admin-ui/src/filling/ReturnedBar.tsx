import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { fieldsOf, type Form } from 'workflow/domain';
import { minuteOf } from '../elements/dates';
import { Note } from '../elements/Note';
import { useActs } from '../server/provider';
import { useFilling, useProgress } from './context';
import { spotOf } from './places';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A reviewer's item names a field, a cell, or says it in words; what it is called, and where it leads. */
export function itemOf(t: Translate, form: Form, said: string): { words: string; place: string | null } {
  const spot = spotOf(said);
  const fields = fieldsOf(form);
  const field =
    fields.find(({ id }) => id === spot.field) ??
    fields.find(({ label }) => label === said) ??
    form.sections.find(({ id, label }) => id === said || label === said)?.fields[0];
  if (!field) return { words: said, place: null };
  if (spot.row === null) return { words: field.label, place: field.id };
  const column = field.columns?.find(({ id }) => id === spot.column);
  const words = [field.label, t('fill.row', { row: spot.row + 1 }), column?.label].filter(Boolean).join('　');
  return { words, place: column ? said : field.id };
}

/** Why it came back, until it is handed in again: the opinion in full, and its items as ways to the fields. */
export const ReturnedBar = () => {
  const t = useTranslate();
  const acts = useActs();
  const { draft, goTo, id } = useFilling();
  const { record } = useProgress();
  const returned = record.state === 'returned';
  const { data: flow = [] } = useQuery({
    queryKey: ['declarations', 'flow', id, 'returned', record.revision],
    queryFn: ({ signal }) => acts.flow(id, signal),
    enabled: returned,
  });
  const last = [...flow].sort((a, b) => b.seq - a.seq).find(({ act }) => act === 'return');
  if (!returned) return null;
  return (
    <Note tone="ochre">
      <b>{t('fill.opinion')}</b>
      {last && `　${last.organisation}　${minuteOf(last.at)}`}　{t('fill.until', { day: record.resubmitUntil })}
      <Box sx={{ whiteSpace: 'pre-wrap' }}>{last?.opinion}</Box>
      {last !== undefined && last.items.length > 0 && (
        <Box component="ul" aria-label={t('fill.itemsTitle')} sx={{ mt: 1 }}>
          {last.items.map(({ field, note }) => {
            const { words, place } = itemOf(t, draft.form, field);
            return (
              <li key={`${field}-${note}`}>
                {place === null ? (
                  <b>{words}</b>
                ) : (
                  <Link component="button" type="button" underline="always" onClick={() => goTo(place)}>
                    {words}
                  </Link>
                )}
                {`　${note}`}
              </li>
            );
          })}
        </Box>
      )}
    </Note>
  );
};
