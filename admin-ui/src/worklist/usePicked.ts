import { useStore } from 'react-admin';
import type { DeclarationRow } from 'workbench/contract';
import { MOST_AT_ONCE } from '../bulk/most';
import { waitsForMe } from '../declarations/holder';

/** What a bulk needs to know of a row; the version is the one that was on the screen (R14). */
export type PickedRow = Pick<DeclarationRow, 'id' | 'version' | 'applicantName'>;

interface Kept {
  /** The conditions under which they were picked. */
  within: string;
  rows: PickedRow[];
}

export interface Picked {
  rows: PickedRow[];
  has: (id: number) => boolean;
  toggle: (row: DeclarationRow) => void;
  add: (rows: DeclarationRow[]) => void;
  drop: (ids: number[]) => void;
  clear: () => void;
}

const NONE: PickedRow[] = [];
const asPicked = ({ id, version, applicantName }: PickedRow): PickedRow => ({ id, version, applicantName });

/**
 * Which rows are picked for acting on together: over all pages of one list, as long as its tab, search and plan stay the same.
 * Kept while the page lives, so that a look at one file loses none. Only what waits for this desk can be picked.
 */
export function usePicked(list: string, within: string, page: DeclarationRow[]): Picked {
  const [kept, keep] = useStore<Kept>(`declarations.${list}.picked`, { within, rows: NONE });
  const fresh = new Map(page.map((row) => [row.id, row]));
  const before = kept.within === within ? kept.rows : NONE;
  const rows = before.flatMap((pick) => {
    const row = fresh.get(pick.id);
    return row === undefined ? [pick] : waitsForMe(row) ? [asPicked(row)] : [];
  });
  const ids = new Set(rows.map(({ id }) => id));
  const set = (next: PickedRow[]) => keep({ within, rows: next.slice(0, MOST_AT_ONCE) });
  const drop = (gone: number[]) => set(rows.filter(({ id }) => !gone.includes(id)));
  const add = (more: DeclarationRow[]) =>
    set([...rows, ...more.filter((row) => waitsForMe(row) && !ids.has(row.id)).map(asPicked)]);
  return {
    rows,
    has: (id) => ids.has(id),
    toggle: (row) => (ids.has(row.id) ? drop([row.id]) : add([row])),
    add,
    drop,
    clear: () => set(NONE),
  };
}
