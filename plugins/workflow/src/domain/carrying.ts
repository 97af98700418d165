import { malformed } from './answers';
import { shownAnswers } from './conditions';
import { fieldsOf, type Answer, type Answers, type Field, type Form, type Row } from './form';

/** A row without what the table no longer has, or has in another way. */
function carriedRow(table: Field, row: Row): Row {
  const alone = (id: string): Form => ({
    sections: [{ id: '', label: '', fields: (table.columns ?? []).filter((column) => column.id === id) }],
  });
  return Object.fromEntries(
    Object.entries(row).filter(([id, cell]) => malformed(alone(id), { [id]: cell }).length === 0),
  );
}

/**
 * The answers that a draft takes along to another version of its form: what is still asked, in the same way. What stays
 * behind is the caller's to keep.
 */
export function carriedAnswers(after: Form, answers: Answers): Answers {
  const carried: Answers = {};
  for (const field of fieldsOf(after)) {
    const answer: Answer | undefined = answers[field.id];
    if (answer === undefined) continue;
    const rows =
      field.type === 'table' && Array.isArray(answer) ? answer.filter((row) => typeof row === 'object') : null;
    const value = rows ? rows.map((row) => carriedRow(field, row as Row)) : answer;
    const { showIf: _always, ...asked } = field;
    const form: Form = { sections: [{ id: '', label: '', fields: [asked] }] };
    if (malformed(form, { [field.id]: value }).length === 0) carried[field.id] = value;
  }
  return shownAnswers(after, carried);
}
