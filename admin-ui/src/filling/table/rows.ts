import { ROW_ID, type Field, type Row } from 'workflow/domain';
import { namedRow, type Draft } from '../draft';

/** The server takes no more rows in any table (domain/answers). */
const MOST = 500;

export const mostRows = (field: Field): number => field.maxRows ?? MOST;
export const nameOf = (row: Row): string => String(row[ROW_ID] ?? '');

/** What can be done to the rows of one table; each replaces the array and only the rows that changed. */
export function rowActs(draft: Draft, field: Field) {
  const rows = (): Row[] => draft.rowsOf(field.id);
  return {
    rows,
    write(name: string, column: string, value: Row[string]): void {
      draft.set(
        field.id,
        rows().map((row) => (nameOf(row) === name ? { ...row, [column]: value } : row)),
      );
    },
    add(): boolean {
      if (rows().length >= mostRows(field)) return false;
      draft.set(field.id, [...rows(), namedRow()]);
      return true;
    },
    remove(name: string): void {
      for (const key of draft.rough.keys()) if (key.startsWith(`${field.id}|${name}|`)) draft.setRough(key, null);
      draft.set(
        field.id,
        rows().filter((row) => nameOf(row) !== name),
      );
    },
    move(name: string, by: 1 | -1): boolean {
      const all = [...rows()];
      const from = all.findIndex((row) => nameOf(row) === name);
      const [moved] = all.slice(from, from + 1);
      if (moved === undefined || from + by < 0 || from + by >= all.length) return false;
      all.splice(from, 1);
      all.splice(from + by, 0, moved);
      draft.set(field.id, all);
      return true;
    },
    replace: (next: Row[]): void => draft.set(field.id, next),
  };
}
export type RowActs = ReturnType<typeof rowActs>;
