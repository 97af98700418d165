import type { Answer, Field, Row, Section } from 'workflow/domain';
import { grid, type Cell } from './grid';
import { html, type Markup } from './markup';
import { counted } from './numerals';
import { photograph } from './photograph';
import { isBlank, type Sheet } from './sheet';
import { rowsTable } from './table';
import { inWords } from './values';

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const rowsOf = (answer: Answer | undefined): Row[] => {
  const values: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return values.filter(isRow);
};

/** Where the attachments of a field stand in the list at the end: 见附件1、3. */
function attachmentsInWords(sheet: Sheet, field: Field): string {
  const numbers = sheet.attachments.flatMap((attachment, n) => (attachment.fieldId === field.id ? [n + 1] : []));
  return numbers.length === 0 ? '' : `见附件${numbers.join('、')}`;
}

const cellOf = (sheet: Sheet, field: Field): Cell => ({
  label: field.label,
  value: isBlank(sheet)
    ? '　'
    : field.type === 'attachment'
      ? attachmentsInWords(sheet, field)
      : inWords(field, sheet.answers[field.id]),
  isLong: field.type === 'long-text',
});

/** The applicant heads the first section: name and numbers come from the registration, not from the answers. */
const personal = ({ applicant }: Sheet): Cell[] => [
  { label: '姓名', value: applicant.name },
  { label: '证件号码', value: applicant.idNumber },
  { label: '手机号码', value: applicant.phone },
];

/** Fields in their own order: a table or the section's end closes the grid before it. */
function body(sheet: Sheet, section: Section, lead: Cell[]): Markup[] {
  const photoField = section.fields.find((field) => field.type === 'photo');
  let photo = photoField === undefined ? null : photograph(sheet.photo ?? null);
  let cells = lead;
  const parts: Markup[] = [];
  const close = () => {
    if (cells.length > 0) parts.push(grid(cells, photo));
    if (cells.length > 0) photo = null;
    cells = [];
  };
  for (const field of section.fields) {
    if (field.type === 'photo') continue;
    if (field.type !== 'table') {
      cells = [...cells, cellOf(sheet, field)];
      continue;
    }
    close();
    // A section that is one table says what it is in its heading.
    if (section.fields.length > 1) parts.push(html`<h3>${field.label}</h3>`);
    // Empty lines to write on, instead of the word that nothing was answered.
    const rows = isBlank(sheet) ? [{}, {}, {}] : rowsOf(sheet.answers[field.id]);
    parts.push(rowsTable(field.columns ?? [], rows));
  }
  close();
  return parts;
}

/** All sections of the form, whatever the plan asks. */
export const sections = (sheet: Sheet): Markup[] =>
  sheet.form.sections.map(
    (section, n) =>
      html`<section>
        <h2>${counted(n + 1, section.label)}</h2>
        ${body(sheet, section, n === 0 ? personal(sheet) : [])}
      </section>`,
  );
