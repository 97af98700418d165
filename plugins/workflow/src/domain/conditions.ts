import { fieldsOf, type Answer, type Answers, type Field, type FieldType, type Form } from './form';

/** The questions that a condition may look at: those whose answers are counted on one hand. */
export const CONDITION_TYPES: readonly FieldType[] = ['choice', 'choices', 'yes-no'];

const saidBy = (answer: Answer | undefined): string[] => {
  if (typeof answer === 'boolean') return [answer ? 'yes' : 'no'];
  if (typeof answer === 'string' && answer !== '') return [answer];
  return Array.isArray(answer) ? answer.filter((one): one is string => typeof one === 'string') : [];
};

/**
 * Whether a field is asked. What looks at a question that is not asked, or not answered yet, is not asked either, so that
 * nobody fills in what a later answer takes away again. `path` holds the fields on the way: a circle asks nothing.
 */
function isAsked(field: Field, fields: ReadonlyMap<string, Field>, answers: Answers, path: readonly string[]): boolean {
  const { showIf } = field;
  if (!showIf) return true;
  const other = fields.get(showIf.field);
  if (!other || path.includes(other.id) || !isAsked(other, fields, answers, [...path, other.id])) return false;
  const said = saidBy(answers[other.id]);
  if (said.length === 0) return false;
  return said.some((one) => showIf.values.includes(one)) === (showIf.op === 'is');
}

/** Ids of the fields that these answers do not ask for. */
export function hiddenFields(form: Form, answers: Answers): ReadonlySet<string> {
  const all = fieldsOf(form);
  const conditional = all.filter((field) => field.showIf);
  if (conditional.length === 0) return new Set();
  const fields = new Map(all.map((field) => [field.id, field]));
  return new Set(conditional.filter((field) => !isAsked(field, fields, answers, [field.id])).map(({ id }) => id));
}

/** The fields that an applicant sees, in the order of the form. */
export function shownFields(form: Form, answers: Answers): Field[] {
  const hidden = hiddenFields(form, answers);
  return hidden.size === 0 ? fieldsOf(form) : fieldsOf(form).filter((field) => !hidden.has(field.id));
}

/** The form as these answers make it: without questions that are not asked, and without sections of which none is left. */
export function shownForm(form: Form, answers: Answers): Form {
  const hidden = hiddenFields(form, answers);
  if (hidden.size === 0) return form;
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ id }) => !hidden.has(id)),
  }));
  return { sections: sections.filter(({ fields }) => fields.length > 0) };
}

/** The answers without those to questions that are not asked (any more): what a screen sends. */
export function shownAnswers(form: Form, answers: Answers): Answers {
  const hidden = hiddenFields(form, answers);
  return hidden.size === 0 ? answers : Object.fromEntries(Object.entries(answers).filter(([id]) => !hidden.has(id)));
}
