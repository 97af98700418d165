import type { Answer, Field, Scalar } from 'workflow/domain';

/** `2026-08` → 2026年8月, `2026-08-03` → 2026年8月3日; what is no such date is printed as it stands. */
export function dateInWords(text: string): string {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (found === null) return text;
  const [, year, month, day] = found;
  const head = `${year}年${Number(month)}月`;
  return day === undefined ? head : `${head}${Number(day)}日`;
}

/** The day of an instant in Asia/Shanghai, as 2026年11月20日. */
export function dayInWords(instant: Date): string {
  // sv-SE writes ISO dates.
  return dateInWords(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(instant));
}

const labelOf = (field: Field, value: string): string =>
  field.options?.find((option) => option.value === value)?.label ?? value;

/** One answer in the words of the paper; empty when there is none. Tables and attachments are drawn elsewhere. */
export function inWords(field: Field, answer: Answer | undefined): string {
  if (answer === undefined || answer === null || answer === '') return '';
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  if (Array.isArray(answer))
    return scalars(answer)
      .map((value) => labelOf(field, value))
      .join('、');
  const text = String(answer).trim();
  if (field.type === 'date' || field.type === 'month') return dateInWords(text);
  return field.options === undefined ? text : labelOf(field, text);
}

const scalars = (answer: readonly unknown[]): string[] =>
  answer.filter((value): value is string | number => typeof value !== 'object').map(String);

/** Width of a text in Chinese characters: a Latin letter or digit takes about half of one. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1;
  return width;
};

export const isFilled = (value: Scalar | undefined): boolean => value !== undefined && value !== null && value !== '';
