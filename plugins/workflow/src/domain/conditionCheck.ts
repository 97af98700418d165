import { CONDITION_TYPES } from './conditions';
import { fieldsOf, type Field, type Form } from './form';
import { finding, type Finding } from './planFindings';

const valuesOf = (field: Field): string[] =>
  field.type === 'yes-no' ? ['yes', 'no'] : (field.options ?? []).map(({ value }) => value);

/** Whether following the conditions from this field leads back to it. */
function isCircle(field: Field, fields: ReadonlyMap<string, Field>): boolean {
  const seen = new Set<string>();
  for (let at = field.showIf && fields.get(field.showIf.field); at; at = at.showIf && fields.get(at.showIf.field)) {
    if (at.id === field.id) return true;
    if (seen.has(at.id)) return false;
    seen.add(at.id);
  }
  return false;
}

function conditionFinding(field: Field, where: string, fields: ReadonlyMap<string, Field>, order: string[]): Finding[] {
  const { showIf } = field;
  if (!showIf) return [];
  if (showIf.field === field.id) return [finding('condition-on-itself', where)];
  const other = fields.get(showIf.field);
  if (!other) return [finding('condition-on-nothing', where)];
  const name = other.label;
  if (isCircle(field, fields)) return [finding('condition-circle', where, { name })];
  if (order.indexOf(other.id) > order.indexOf(field.id)) return [finding('condition-on-later', where, { name })];
  if (!CONDITION_TYPES.includes(other.type)) return [finding('condition-on-type', where, { name })];
  if (showIf.values.length === 0) return [finding('condition-empty', where, { name })];
  const possible = valuesOf(other);
  if (showIf.values.some((value) => !possible.includes(value))) return [finding('condition-value', where, { name })];
  // Asked for every answer or for none: no condition, or a question that nobody ever sees.
  if (showIf.op === 'is-not' && possible.every((value) => showIf.values.includes(value)))
    return [finding('condition-never', where, { name })];
  return [];
}

/** Conditions that look at nothing, at themselves, in a circle, ahead, or at what cannot be compared. */
export function conditionFindings(form: Form): Finding[] {
  const all = fieldsOf(form);
  const fields = new Map(all.map((field) => [field.id, field]));
  const order = all.map(({ id }) => id);
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) => conditionFinding(field, `${section.label} › ${field.label}`, fields, order)),
  );
}
