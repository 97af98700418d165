import type { Field, Scalar } from 'workflow/domain';

/** What people write for dates: 2023-6-1, 2023.6, 2023/06/01, 2023年6月1日, 20230601. */
const PARTS = /^(\d{4})\s*[-./年]?\s*(\d{1,2})\s*(?:[-./月]\s*(\d{1,2})?|(\d{2}))?\s*日?$/u;

/** A date or month as the wire has it; what is not understood stays as it was written, and the rule says so. */
export function dated(text: string, type: 'date' | 'month'): string {
  const found = PARTS.exec(text.trim());
  if (!found) return text.trim();
  const [, year = '', month = '', day = found[4]] = found;
  const head = `${year}-${month.padStart(2, '0')}`;
  if (type === 'month') return head;
  return day === undefined ? text.trim() : `${head}-${day.padStart(2, '0')}`;
}

/** A number as people write it: full-width digits and thousands included. Undefined when it is none. */
export function numbered(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

const YES = ['是', '有', '√', 'y', 'yes', 'true', '1'];
const NO = ['否', '无', '×', 'n', 'no', 'false', '0'];

/** A cell from a spreadsheet as the column's answer; undefined when the column cannot hold it. */
export function fromText(column: Field, text: string): Scalar | undefined {
  const said = text.trim();
  if (said === '') return null;
  switch (column.type) {
    case 'number':
      return numbered(said);
    case 'date':
    case 'month':
      return dated(said, column.type);
    case 'yes-no':
      return YES.includes(said.toLowerCase()) ? true : NO.includes(said.toLowerCase()) ? false : undefined;
    case 'choice':
      return column.options?.find(({ value, label }) => label === said || value === said)?.value;
    case 'choices': {
      const values = said
        .split(/[、,，;；]/u)
        .map((one) => column.options?.find(({ label, value }) => label === one.trim() || value === one.trim())?.value);
      return values.every((one) => one !== undefined) ? values.filter((one) => one !== undefined) : undefined;
    }
    case 'text':
    case 'long-text':
      return said;
    default:
      return undefined;
  }
}
