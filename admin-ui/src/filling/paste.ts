import type { Field, Row } from 'workflow/domain';
import { fromText } from './typed';

/**
 * A block as spreadsheets put it on the clipboard: lines of cells with tabs between; a cell with a line break or a tab stands in
 * quotes, and quotes within are doubled.
 */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const closeCell = () => {
    row.push(cell);
    cell = '';
  };
  const closeRow = () => {
    closeCell();
    rows.push(row);
    row = [];
  };
  const source = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') closeCell();
    else if (sign === '\n') closeRow();
    else cell += sign;
  }
  if (cell !== '' || row.length > 0) closeRow();
  return rows;
}

/** One cell is ordinary text, which the field under the cursor takes itself. */
export const isBlock = (block: string[][]): boolean => block.length > 1 || (block[0]?.length ?? 0) > 1;

export interface Pasted {
  rows: Row[];
  /** Cells that their column could not hold, and rows beyond the most that the table takes. */
  refused: number;
  dropped: number;
}

/** The block laid over the table from a cell on: rows are added as needed, up to `most`. */
export function laid(
  columns: readonly Field[],
  rows: readonly Row[],
  at: { row: number; column: number },
  block: string[][],
  most: number,
  newRow: () => Row,
): Pasted {
  const after = [...rows];
  let refused = 0;
  let dropped = 0;
  block.forEach((cells, down) => {
    const place = at.row + down;
    if (place >= most) {
      dropped += 1;
      return;
    }
    const row: Row = { ...(after[place] ?? newRow()) };
    cells.forEach((text, right) => {
      const column = columns[at.column + right];
      if (!column) return;
      const value = fromText(column, text);
      if (value === undefined) refused += 1;
      else row[column.id] = value;
    });
    after[place] = row;
  });
  return { rows: after, refused, dropped };
}
