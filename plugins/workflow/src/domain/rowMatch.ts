import type { Field, Row, Scalar } from './form';

/**
 * Our screens give each row of a table a name under this key, so that a row stays the same one when it moves or a cell of it
 * changes. It is no column: it is neither printed nor asked for, and rows of other programs may lack it.
 */
export const ROW_ID = '$id';

export interface RowPair {
  before: { row: Row; place: number } | null;
  after: { row: Row; place: number } | null;
}

const cell = (value: Scalar | undefined): string =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
    ? ''
    : JSON.stringify(value);

const content = (columns: readonly Field[], row: Row): string => JSON.stringify(columns.map(({ id }) => cell(row[id])));

/** How many filled cells two rows have in common, as a share of those filled in either: 0 to 1. */
function likeness(columns: readonly Field[], one: Row, other: Row): number {
  let filled = 0;
  let same = 0;
  for (const { id } of columns) {
    const [a, b] = [cell(one[id]), cell(other[id])];
    if (a !== '' || b !== '') filled += 1;
    if (a !== '' && a === b) same += 1;
  }
  return filled === 0 ? 1 : same / filled;
}

/** Below this share two rows are another row, not a changed one: half of the cells of a typical row (a paper, a prize). */
const ALIKE = 0.5;

/** Compared pair by pair only up to here: 200 rows against 200 are 40,000 comparisons, beyond it place alone decides. */
const MOST_COMPARED = 40_000;

type Placed = { row: Row; place: number };

/** Pairs by a key that both sides have; what was paired is taken out of both lists. */
function pairBy(keyOf: (row: Row) => string | null, before: Placed[], after: Placed[], pairs: RowPair[]): void {
  const waiting = new Map<string, Placed[]>();
  for (const one of before) {
    const key = keyOf(one.row);
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  for (const other of after.slice()) {
    const key = keyOf(other.row);
    const one = key === null ? undefined : waiting.get(key)?.shift();
    if (!one) continue;
    pairs.push({ before: one, after: other });
    before.splice(before.indexOf(one), 1);
    after.splice(after.indexOf(other), 1);
  }
}

function pairAlike(columns: readonly Field[], before: Placed[], after: Placed[], pairs: RowPair[]): void {
  const compared = before.length * after.length <= MOST_COMPARED;
  for (const other of after.slice()) {
    const ranked = compared
      ? before.map((one) => ({ one, share: likeness(columns, one.row, other.row) })).sort((a, b) => b.share - a.share)
      : before.filter((one) => one.place === other.place).map((one) => ({ one, share: 1 }));
    const best = ranked[0];
    if (!best || best.share < ALIKE) continue;
    pairs.push({ before: best.one, after: other });
    before.splice(before.indexOf(best.one), 1);
    after.splice(after.indexOf(other), 1);
  }
}

/**
 * Which row of a table became which: by name where both have one, else by the same content, else by likeness. What is left
 * over was removed or added. In the order of the new table; removed rows at the end. Places count from 0.
 */
export function matchRows(columns: readonly Field[], before: readonly Row[], after: readonly Row[]): RowPair[] {
  const old = before.map((row, place) => ({ row, place }));
  const fresh = after.map((row, place) => ({ row, place }));
  const pairs: RowPair[] = [];
  const name = (row: Row): string | null => (typeof row[ROW_ID] === 'string' ? row[ROW_ID] : null);
  pairBy(name, old, fresh, pairs);
  pairBy((row) => content(columns, row), old, fresh, pairs);
  pairAlike(columns, old, fresh, pairs);
  pairs.push(...fresh.map((one) => ({ before: null, after: one })));
  pairs.sort((one, other) => (one.after?.place ?? 0) - (other.after?.place ?? 0));
  return [...pairs, ...old.map((one) => ({ before: one, after: null }))];
}
