import { ROW_ID, type Field, type Form } from 'workflow/domain';
import type { Answers } from 'workflow/domain';
import { rowsOf } from '../file/sections';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A place of the form on the wire: `fieldId`, `tableId[row]` or `tableId[row].columnId`; rows count from 0. */
export const rowPlace = (field: string, row: number, column?: string): string =>
  `${field}[${row}]${column === undefined ? '' : `.${column}`}`;

const PLACE = /^([^[]+)(?:\[(\d+)\](?:\.(.+))?)?$/;

/** `七、获奖 › 第2行 › 排名`; a place that the form does not have is told as it is written. */
export function placeWords(t: Translate, form: Form, place: string): string {
  const [, id, row, column] = PLACE.exec(place) ?? [];
  const section = form.sections.find(({ fields }) => fields.some((field) => field.id === id));
  const field = section?.fields.find((each) => each.id === id);
  if (section === undefined || field === undefined) return place;
  const parts = [section.label, ...(section.fields.length > 1 ? [field.label] : [])];
  if (row !== undefined) parts.push(t('verdict.row', { row: Number(row) + 1 }));
  const cell = column === undefined ? undefined : field.columns?.find((each) => each.id === column);
  if (cell) parts.push(cell.label);
  return parts.join(' › ');
}

const cellsOf = (field: Field, row: number): string[] =>
  (field.columns ?? []).filter(({ id }) => id !== ROW_ID).map(({ id }) => rowPlace(field.id, row, id));

/** What an item may be about: every field, every row, and the cells of the row it is about already. */
export function placesOf(form: Form, answers: Answers, chosen: string): string[] {
  const [, id, row] = PLACE.exec(chosen) ?? [];
  return form.sections.flatMap(({ fields }) =>
    fields.flatMap((field) => [
      field.id,
      ...(field.type !== 'table'
        ? []
        : rowsOf(answers, field).flatMap((_, place) => [
            rowPlace(field.id, place),
            ...(field.id === id && place === Number(row) ? cellsOf(field, place) : []),
          ])),
    ]),
  );
}
