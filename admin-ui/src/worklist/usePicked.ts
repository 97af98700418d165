import { useState } from 'react';
import type { DeclarationRow } from 'workbench/contract';
import { waitsForMe } from '../declarations/holder';

export interface Picked {
  /** As they stand on this page now: what went away in the meantime is not picked any more. */
  rows: DeclarationRow[];
  has: (id: number) => boolean;
  toggle: (row: DeclarationRow) => void;
  add: (rows: DeclarationRow[]) => void;
  set: (rows: DeclarationRow[]) => void;
}

/** Which rows of the page are picked for acting on together. Only what waits for this desk can be. */
export function usePicked(page: DeclarationRow[]): Picked {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const set = (rows: DeclarationRow[]) => setIds(new Set(rows.filter(waitsForMe).map(({ id }) => id)));
  const rows = page.filter((row) => ids.has(row.id) && waitsForMe(row));
  return {
    rows,
    has: (id) => ids.has(id),
    toggle: (row) => set(ids.has(row.id) ? rows.filter(({ id }) => id !== row.id) : [...rows, row]),
    add: (more) => set([...rows, ...more]),
    set,
  };
}
