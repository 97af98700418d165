import {
  isAttachment,
  LARGEST_FILE,
  type Answer,
  type Answers,
  type Field,
  type FileFormat,
  type Form,
  type Row,
} from './form';
import { formatsOf } from './formParts';

const MEGABYTE = 1024 * 1024;

const FORMAT_OF: Record<string, FileFormat> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** A file as it arrived: its type by its bytes, its size in bytes. */
export interface HandedIn {
  type: string;
  size: number;
}

export type FileProblem =
  { reason: 'wrong-format'; formats: readonly FileFormat[] } | { reason: 'over-limit'; megabytes: number };

/** What this field of the plan does not take; null when the file may stay. */
export function fileProblem(field: Field, file: HandedIn): FileProblem | null {
  const formats = formatsOf(field);
  const format = FORMAT_OF[file.type];
  if (!format || !formats.includes(format)) return { reason: 'wrong-format', formats };
  const megabytes = field.maxSize ?? LARGEST_FILE;
  return file.size > megabytes * MEGABYTE ? { reason: 'over-limit', megabytes } : null;
}

/** How many files a field takes. */
export const mostFiles = (field: Field): number => field.maxRows ?? (field.type === 'photo' ? 1 : 20);

/** Each place of the form that names files, with the id that the files were handed in for (`table.column` for a cell). */
export function filePlaces(form: Form, answers: Answers): { place: string; field: Field; ids: number[] }[] {
  const idsIn = (answer: Answer | undefined): number[] =>
    Array.isArray(answer) ? (answer as string[]).map(Number) : [];
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) => {
      const answer = answers[field.id];
      if (isAttachment(field)) return [{ place: field.id, field, ids: idsIn(answer) }];
      if (field.type !== 'table' || !Array.isArray(answer)) return [];
      return (field.columns ?? []).filter(isAttachment).flatMap((column) =>
        (answer as Row[]).map((row, i) => ({
          place: `${field.id}[${i}].${column.id}`,
          field: { ...column, id: `${field.id}.${column.id}` },
          ids: idsIn(row[column.id]),
        })),
      );
    }),
  );
}

/**
 * Files that answers name where they may not stand: handed in for another question, whose kinds and limits were others.
 * `files` are those of the declaration.
 */
export function misplacedFiles(
  form: Form,
  answers: Answers,
  files: readonly (HandedIn & { id: number; fieldId: string })[],
): { field: string; problem: 'wrong-format' | 'over-limit' }[] {
  const known = new Map(files.map((file) => [file.id, file]));
  return filePlaces(form, answers).flatMap(({ place, field, ids }) =>
    ids.flatMap((id) => {
      const file = known.get(id);
      const problem = file && file.fieldId !== field.id ? fileProblem(field, file) : null;
      return problem ? [{ field: place, problem: problem.reason }] : [];
    }),
  );
}
