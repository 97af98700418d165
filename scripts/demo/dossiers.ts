import type { Answer, Answers, Field, Row, Scalar } from 'workflow/domain';
import applicant1 from './dossiers/applicant-1.json';
import applicant2 from './dossiers/applicant-2.json';
import applicant4 from './dossiers/applicant-4.json';
import applicant5 from './dossiers/applicant-5.json';
import applicant6 from './dossiers/applicant-6.json';
import applicant7 from './dossiers/applicant-7.json';
import applicant8 from './dossiers/applicant-8.json';
import applicant10 from './dossiers/applicant-10.json';
import applicant11 from './dossiers/applicant-11.json';
import past1 from './dossiers/applicant-past-1.json';
import past2 from './dossiers/applicant-past-2.json';
import past3 from './dossiers/applicant-past-3.json';
import { fieldOf } from './form';

/** What one person declares: everything but the attachments, which paper/ draws from it. */
export interface Dossier {
  login: string;
  category: string;
  answers: Answers;
}

interface Written {
  login: string;
  category: string;
  answers: Record<string, Scalar>;
}

function cellOf(column: Field, text: string): Scalar {
  if (text === '') return null;
  if (column.type === 'number') return Number(text);
  return column.type === 'yes-no' ? text === 'true' : text;
}

/** A table is written one line a row, its cells in the order of the form's columns, separated by `|`. */
function rowOf(columns: Field[], line: string): Row {
  const cells = line.split('|');
  if (cells.length !== columns.length) throw new Error(`${cells.length} cells for ${columns.length} columns: ${line}`);
  return Object.fromEntries(columns.map((column, i) => [column.id, cellOf(column, cells[i] ?? '')]));
}

function answerOf(id: string, written: Scalar): Answer {
  const { type, columns } = fieldOf(id);
  return type === 'table' ? (written as string[]).map((line) => rowOf(columns ?? [], line)) : written;
}

const read = ({ login, category, answers }: Written): Dossier => ({
  login,
  category,
  answers: Object.fromEntries(Object.entries(answers).map(([id, written]) => [id, answerOf(id, written)])),
});

export const dossiers: Dossier[] = (
  [
    applicant1,
    applicant2,
    applicant4,
    applicant5,
    applicant6,
    applicant7,
    applicant8,
    applicant10,
    applicant11,
    past1,
    past2,
    past3,
  ] as Written[]
).map(read);

export const rowsOf = (answers: Answers, table: string): Row[] => (answers[table] as Row[] | undefined) ?? [];

/** A text or a number as it is written. */
export function textOf(answers: Row | Answers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}
