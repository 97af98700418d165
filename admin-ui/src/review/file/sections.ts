import type { DeclarationRecord } from 'workbench/contract';
import { isAttachment, type Answers, type Field, type Row, type Section } from 'workflow/domain';

/** A table's rows; a form that changed under an old answer gives none rather than a broken page. */
export const rowsOf = (answers: Answers, field: Field): Row[] => {
  const answer = answers[field.id];
  return Array.isArray(answer) ? answer.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
};

/** Ids of attachments, which the wire carries as numbers or as text. */
export const idsOf = (value: unknown): number[] =>
  Array.isArray(value) ? value.map(Number).filter(Number.isFinite) : [];

/** What the navigator shows beside a section: rows of its tables, or files; nothing for plain fields. */
export function countOf(section: Section, record: Pick<DeclarationRecord, 'answers'>): number | null {
  const tables = section.fields.filter((field) => field.type === 'table');
  if (tables.length > 0) return tables.reduce((sum, field) => sum + rowsOf(record.answers, field).length, 0);
  const papers = section.fields.filter(isAttachment);
  if (papers.length === 0 || papers.length < section.fields.length) return null;
  return papers.reduce((sum, field) => sum + idsOf(record.answers[field.id]).length, 0);
}

/** A long text that says little stays in the grid with the short fields. */
const LITTLE = 60;

const isShort = (field: Field, answers: Answers): boolean => {
  const answer = answers[field.id];
  return field.type !== 'long-text' || typeof answer !== 'string' || answer.length <= LITTLE;
};

/** Runs of short fields share one grid; tables, long texts and papers stand alone. */
export function blocksOf(fields: Field[], answers: Answers): Field[][] {
  const blocks: Field[][] = [];
  let run: Field[] = [];
  for (const field of fields) {
    const alone = field.type === 'table' || !isShort(field, answers) || isAttachment(field);
    if (!alone) {
      run.push(field);
      continue;
    }
    if (run.length > 0) blocks.push(run);
    run = [];
    blocks.push([field]);
  }
  if (run.length > 0) blocks.push(run);
  return blocks;
}

/** Whether the first field of a block is one of the grid's. */
export const isInGrid = (field: Field | undefined): boolean =>
  field !== undefined && field.type !== 'table' && field.type !== 'long-text' && !isAttachment(field);

export const anchorOf = (section: Section): string => `section-${section.id}`;
