import { hiddenFields, shownFields } from './conditions';
import { isDay } from './day';
import {
  fieldsOf,
  isAttachment,
  type Answer,
  type Answers,
  type Field,
  type Form,
  type Row,
  type Scalar,
} from './form';
import { ROW_ID } from './rowMatch';

/** A place in the answers: `papers` for a field, `papers[2].title` for a cell of its third row. */
export type Place = string;

export interface Problem {
  field: Place;
  problem:
    | 'unknown'
    | 'hidden'
    | 'wrong-type'
    | 'not-an-option'
    | 'too-long'
    | 'out-of-range'
    | 'not-a-date'
    | 'too-many'
    | 'too-few';
}

/** Against absurd bodies only: no answer of a form that people fill comes near. */
const LONGEST = 20_000;
const MOST_ROWS = 500;
/** A UUID has 36 characters. */
const LONGEST_ROW_ID = 40;

const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MOST_ROWS && value.every((entry) => typeof entry === 'string');
const isIdList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= MOST_ROWS &&
  value.every((entry) => Number.isSafeInteger(entry) || isText(entry));

/** Whether a value has the shape of a field's answer at all; an empty answer always has. */
function hasType(field: Field, value: unknown): boolean {
  if (value === null || value === '') return true;
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yes-no':
      return typeof value === 'boolean';
    case 'choices':
      return isList(value);
    case 'attachment':
    case 'photo':
      return isIdList(value);
    case 'table':
      return Array.isArray(value) && value.length <= MOST_ROWS && value.every((row) => isRow(row));
    default:
      return isText(value);
  }
}

const isRow = (row: unknown): row is Record<string, unknown> =>
  typeof row === 'object' && row !== null && !Array.isArray(row);

/** Unknown ids, values of the wrong shape and answers to what is not asked, which no draft may hold (400). */
export function malformed(form: Form, answers: Record<string, unknown>): Problem[] {
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  const misshapen = Object.entries(answers).flatMap(([id, value]) => misshapenAnswer(fields.get(id), id, value));
  if (misshapen.length > 0) return misshapen;
  const hidden = hiddenFields(form, answers as Answers);
  return Object.entries(answers as Answers).flatMap(([id, value]): Problem[] =>
    hidden.has(id) && !isEmpty(value) ? [{ field: id, problem: 'hidden' }] : [],
  );
}

function misshapenAnswer(field: Field | undefined, id: string, value: unknown): Problem[] {
  if (!field) return [{ field: id, problem: 'unknown' }];
  if (!hasType(field, value)) return [{ field: id, problem: 'wrong-type' }];
  if (field.type !== 'table' || !Array.isArray(value)) return [];
  return value.flatMap((row, i) => malformedRow(field, i, row as Record<string, unknown>));
}

function malformedRow(table: Field, index: number, row: Record<string, unknown>): Problem[] {
  const columns = new Map((table.columns ?? []).map((column) => [column.id, column]));
  return Object.entries(row).flatMap(([id, value]): Problem[] => {
    const column = columns.get(id);
    const field = `${table.id}[${index}].${id}`;
    if (id === ROW_ID)
      return typeof value === 'string' && value.length <= LONGEST_ROW_ID ? [] : [{ field, problem: 'wrong-type' }];
    if (!column) return [{ field, problem: 'unknown' }];
    return hasType(column, value) ? [] : [{ field, problem: 'wrong-type' }];
  });
}

function problemOf(field: Field, value: Scalar): Problem['problem'] | null {
  const chosen = new Set(field.options?.map((option) => option.value));
  switch (field.type) {
    case 'text':
    case 'long-text':
      return [...(value as string)].length > (field.maxLength ?? LONGEST) ? 'too-long' : null;
    case 'number':
      return (value as number) < (field.min ?? -Infinity) || (value as number) > (field.max ?? Infinity)
        ? 'out-of-range'
        : null;
    case 'date':
      return isDay(value as string) ? null : 'not-a-date';
    case 'month':
      return isDay(`${value as string}-01`) ? null : 'not-a-date';
    case 'choice':
      return chosen.has(value as string) ? null : 'not-an-option';
    case 'choices':
      return (value as string[]).every((entry) => chosen.has(entry)) ? null : 'not-an-option';
    case 'attachment':
    case 'photo':
      return (value as string[]).length > (field.maxRows ?? (field.type === 'photo' ? 1 : 20)) ? 'too-many' : null;
    default:
      return null;
  }
}

/** Answers of the right shape that the form does not accept: too long, not an option, too few rows … They may be saved, not submitted. */
export function invalid(form: Form, answers: Answers): Problem[] {
  return shownFields(form, answers).flatMap((field): Problem[] => {
    const answer = answers[field.id];
    if (isEmpty(answer)) return [];
    if (field.type !== 'table') return found(field.id, problemOf(field, answer as Scalar));
    const rows = answer as Row[];
    const cells = rows.flatMap((row, i) =>
      (field.columns ?? []).flatMap((column) => {
        const cell = row[column.id];
        return isEmpty(cell) ? [] : found(`${field.id}[${i}].${column.id}`, problemOf(column, cell as Scalar));
      }),
    );
    return rows.length > (field.maxRows ?? MOST_ROWS) ? [{ field: field.id, problem: 'too-many' }, ...cells] : cells;
  });
}

const found = (field: Place, problem: Problem['problem'] | null): Problem[] => (problem ? [{ field, problem }] : []);

/** Required fields, cells and rows that are not there yet, in the order of the form; of what is asked only. */
export function unanswered(form: Form, answers: Answers): Place[] {
  return shownFields(form, answers).flatMap((field): Place[] => {
    const answer = answers[field.id];
    if (isEmpty(answer)) return field.required || (field.minRows ?? 0) > 0 ? [field.id] : [];
    if (field.type !== 'table') return [];
    const rows = answer as Row[];
    const cells = rows.flatMap((row, i) =>
      (field.columns ?? [])
        .filter((column) => column.required && isEmpty(row[column.id]))
        .map((column) => `${field.id}[${i}].${column.id}`),
    );
    return rows.length < (field.minRows ?? 0) ? [field.id, ...cells] : cells;
  });
}

/** What still stands between these answers and a submission (R7): everything unanswered, then everything not valid. */
export const missing = (form: Form, answers: Answers): Place[] => [
  ...new Set([...unanswered(form, answers), ...invalid(form, answers).map((problem) => problem.field)]),
];

/** Ids of every attachment that the answers name, cells of tables included. */
export function attachmentIds(form: Form, answers: Answers): number[] {
  return fieldsOf(form).flatMap((field) => {
    const answer = answers[field.id];
    if (isEmpty(answer)) return [];
    if (isAttachment(field)) return (answer as string[]).map(Number);
    const columns = (field.columns ?? []).filter(isAttachment);
    if (field.type !== 'table' || columns.length === 0) return [];
    return (answer as Row[]).flatMap((row) =>
      columns.flatMap((column) => ((row[column.id] as string[] | null | undefined) ?? []).map(Number)),
    );
  });
}
