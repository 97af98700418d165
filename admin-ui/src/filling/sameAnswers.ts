import type { Answer, Answers, Form } from 'workflow/domain';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** By content: what the database gives back has its keys in another order. */
export function same(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}

export interface Difference {
  field: string;
  label: string;
  mine: Answer | undefined;
  newest: Answer | undefined;
}

/** The fields that were written here since the last save and stand otherwise in the newest version. */
export function differencesOf(form: Form, base: Answers, mine: Answers, newest: Answers): Difference[] {
  return form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ id }) => !same(base[id], mine[id]) && !same(mine[id], newest[id]))
    .map(({ id, label }) => ({ field: id, label, mine: mine[id], newest: newest[id] }));
}

/** The newest version with what was written here laid over it. */
export function mergedOf(base: Answers, mine: Answers, newest: Answers): Answers {
  const own = Object.keys({ ...base, ...mine }).filter((id) => !same(base[id], mine[id]));
  return { ...newest, ...Object.fromEntries(own.map((id) => [id, mine[id] ?? null])) };
}
