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
import { matchRows } from './rowMatch';

/** A file as a comparison knows it: its content, not the number under which it was handed in. */
export interface ComparedFile {
  id: number;
  fileName: string;
  sha256: string;
}

/** What was handed in with one revision. */
export interface Handed {
  form: Form;
  answers: Answers;
  attachments: readonly ComparedFile[];
}

/** An answer to show: files by name, everything else as it was given. */
export type ShownAnswer = Scalar;

export interface CellChange {
  columnId: string;
  label: string;
  before: ShownAnswer;
  after: ShownAnswer;
}

/** `place` counts from 0 in the new table, for a removed row in the old one. */
export interface RowChange {
  kind: 'added' | 'removed' | 'changed';
  place: number;
  cells: CellChange[];
}

export interface Change {
  sectionId: string;
  fieldId: string;
  label: string;
  before: ShownAnswer;
  after: ShownAnswer;
  /** Only of a table; its `before` and `after` are then the numbers of rows. */
  rows?: RowChange[];
}

const isNothing = (answer: Answer | undefined): boolean =>
  answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);

/** What a value is compared by: a file by its content, several choices as a set. */
function essence(field: Field, answer: Scalar | undefined, files: Files): string {
  if (isNothing(answer)) return '';
  if (isAttachment(field))
    return JSON.stringify(
      filesOf(answer, files)
        .map(({ sha256 }) => sha256)
        .sort(),
    );
  return JSON.stringify(field.type === 'choices' && Array.isArray(answer) ? [...answer].map(String).sort() : answer);
}

type Files = ReadonlyMap<number, ComparedFile>;

const filesOf = (answer: Scalar | undefined, files: Files): ComparedFile[] =>
  Array.isArray(answer) ? answer.flatMap((id) => files.get(Number(id)) ?? []) : [];

const shown = (field: Field, answer: Scalar | undefined, files: Files): ShownAnswer =>
  isAttachment(field) ? filesOf(answer, files).map(({ fileName }) => fileName) : (answer ?? null);

function rowChanges(field: Field, before: Row[], after: Row[], old: Files, fresh: Files): RowChange[] {
  const columns = field.columns ?? [];
  return matchRows(columns, before, after).flatMap((pair): RowChange[] => {
    const cells = columns.flatMap((column): CellChange[] => {
      const [was, is] = [pair.before?.row[column.id], pair.after?.row[column.id]];
      if (essence(column, was, old) === essence(column, is, fresh)) return [];
      return [
        { columnId: column.id, label: column.label, before: shown(column, was, old), after: shown(column, is, fresh) },
      ];
    });
    const place = pair.after?.place ?? pair.before?.place ?? 0;
    if (!pair.before) return [{ kind: 'added', place, cells }];
    if (!pair.after) return [{ kind: 'removed', place, cells }];
    return cells.length > 0 ? [{ kind: 'changed', place, cells }] : [];
  });
}

const rowsOf = (answer: Answer | undefined): Row[] => (Array.isArray(answer) ? (answer as Row[]) : []);

/**
 * What is different between two revisions, field by field in the order of the newer form, then what its form no longer
 * asks. Rows are matched (rowMatch.ts), attachments compared by content: the same scan handed in again is no change.
 */
export function differences(before: Handed, after: Handed): Change[] {
  const old: Files = new Map(before.attachments.map((file) => [file.id, file]));
  const fresh: Files = new Map(after.attachments.map((file) => [file.id, file]));
  const kept = new Set(fieldsOf(after.form).map(({ id }) => id));
  const places = [
    ...after.form.sections.flatMap(({ id, fields }) => fields.map((field) => ({ sectionId: id, field }))),
    ...before.form.sections.flatMap(({ id, fields }) =>
      fields.filter((field) => !kept.has(field.id)).map((field) => ({ sectionId: id, field })),
    ),
  ];
  return places.flatMap(({ sectionId, field }): Change[] => {
    const [was, is] = [before.answers[field.id], after.answers[field.id]];
    const change = { sectionId, fieldId: field.id, label: field.label };
    if (field.type === 'table') {
      const rows = rowChanges(field, rowsOf(was), rowsOf(is), old, fresh);
      return rows.length > 0 ? [{ ...change, before: rowsOf(was).length, after: rowsOf(is).length, rows }] : [];
    }
    const [one, other] = [was as Scalar | undefined, is as Scalar | undefined];
    if (essence(field, one, old) === essence(field, other, fresh)) return [];
    return [{ ...change, before: shown(field, one, old), after: shown(field, other, fresh) }];
  });
}
