import { fieldsOf, type Field, type Form } from './form';
import type { Language } from './sentences';

const SPOKEN = {
  zh: {
    added: (label: string) => `新增“${label}”`,
    addedRequired: (label: string) => `新增必填项“${label}”`,
    removed: (label: string) => `不再填写“${label}”`,
    renamed: (from: string, to: string) => `“${from}”改名为“${to}”`,
    required: (label: string) => `“${label}”改为必填`,
    optional: (label: string) => `“${label}”改为选填`,
    type: (label: string) => `“${label}”的填写方式变了，原来的内容可能要重填`,
    shorter: (label: string, length: number) => `“${label}”最多${length}字`,
    options: (label: string) => `“${label}”的选项变了`,
    rows: (label: string) => `“${label}”的行数或文件数要求变了`,
    shown: (label: string) => `“${label}”的填写条件变了`,
    hint: (label: string) => `“${label}”的填写说明变了`,
    moved: () => '栏目的顺序或分组变了',
  },
  en: {
    added: (label: string) => `New: “${label}”`,
    addedRequired: (label: string) => `New and required: “${label}”`,
    removed: (label: string) => `No longer asked: “${label}”`,
    renamed: (from: string, to: string) => `“${from}” is now “${to}”`,
    required: (label: string) => `“${label}” is now required`,
    optional: (label: string) => `“${label}” is now optional`,
    type: (label: string) => `“${label}” is asked in another way; its answer may have to be given again`,
    shorter: (label: string, length: number) => `“${label}” takes at most ${length} characters`,
    options: (label: string) => `“${label}” has other options`,
    rows: (label: string) => `“${label}” asks for another number of rows or files`,
    shown: (label: string) => `“${label}” is asked on another condition`,
    hint: (label: string) => `“${label}” has another explanation`,
    moved: () => 'The order or grouping has changed',
  },
} as const satisfies Record<Language, unknown>;

/** By content: a form that was frozen comes back with its keys in another order (jsonb). */
function same(one: unknown, other: unknown): boolean {
  const [a, b] = [one ?? null, other ?? null];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

/** What became of one field; `name` is what people call it, a table's column by both. */
function changed(before: Field, after: Field, name: string, language: Language): string[] {
  const say = SPOKEN[language];
  if (before.type !== after.type) return [say.type(name)];
  return [
    before.label === after.label ? '' : say.renamed(before.label, after.label),
    before.required === after.required ? '' : after.required ? say.required(name) : say.optional(name),
    same(before.maxLength, after.maxLength) || !after.maxLength ? '' : say.shorter(name, after.maxLength),
    same(before.options, after.options) ? '' : say.options(name),
    same([before.minRows, before.maxRows], [after.minRows, after.maxRows]) ? '' : say.rows(name),
    same(before.showIf, after.showIf) ? '' : say.shown(name),
    same(before.hint, after.hint) ? '' : say.hint(name),
    ...compared(before.columns ?? [], after.columns ?? [], `${name}·`, language),
  ].filter(Boolean);
}

function compared(before: Field[], after: Field[], prefix: string, language: Language): string[] {
  const say = SPOKEN[language];
  const old = new Map(before.map((field) => [field.id, field]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((field) => {
      const was = old.get(field.id);
      const name = prefix + field.label;
      if (was) return changed(was, field, name, language);
      return [field.required ? say.addedRequired(name) : say.added(name)];
    }),
    ...before.filter(({ id }) => !kept.has(id)).map((field) => say.removed(prefix + field.label)),
  ];
}

/** What a person with a draft is told of a newer version of the form, sentence by sentence; empty when nothing differs. */
export function formChanges(before: Form, after: Form, language: Language = 'zh'): string[] {
  const told = compared(fieldsOf(before), fieldsOf(after), '', language);
  if (told.length > 0) return told;
  return same(before, after) ? [] : [SPOKEN[language].moved()];
}
