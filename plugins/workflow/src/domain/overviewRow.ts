import { daysSince, heatOf, type Heat } from './waiting';
import type { Desk, State } from './words';

/** So many declarations of one region in one state, and of those in review at one desk. Never who. */
export interface Standing {
  regionCode: string;
  state: State;
  desk: Desk | null;
  /** Only at a department's desk. */
  authorityId: number | null;
  count: number;
  /** Epoch milliseconds of the longest wait at this desk. */
  since: number | null;
}

export interface OverviewCell {
  waiting: number;
  /** Whole days that the oldest has waited at this desk; null where nothing waits. */
  oldestDays: number | null;
  /** Of those waiting, how many will miss the review deadline (waiting.ts). */
  late: number;
  heat: Heat | null;
}

/** `direct`: the counties that report straight to the province (R13); `provincial`: its own units; `total`: everything. */
export type OverviewKind = 'city' | 'county' | 'direct' | 'provincial' | 'department' | 'other' | 'total';

export interface OverviewRow {
  key: string;
  kind: OverviewKind;
  /** Empty where the kind names it. */
  name: string;
  /** A desk that does not exist here has no cell. */
  cells: Partial<Record<Desk, OverviewCell>>;
  late: number;
  returned: number;
  approved: number;
  /** The regions whose declarations it counts. */
  regionCodes: string[];
  children: OverviewRow[];
}

/** A row that counts nothing yet, with a cell for each desk that exists there. */
export const emptyRow = (kind: OverviewKind, key: string, name: string, desks: readonly Desk[]): OverviewRow => ({
  key,
  kind,
  name,
  cells: Object.fromEntries(desks.map((desk) => [desk, { waiting: 0, oldestDays: null, late: 0, heat: null }])),
  late: 0,
  returned: 0,
  approved: 0,
  regionCodes: [],
  children: [],
});

/** @param now epoch milliseconds of the database's clock */
export function add(row: OverviewRow, standing: Standing, late: boolean, now: number): void {
  if (standing.state === 'returned') row.returned += standing.count;
  if (standing.state === 'approved') row.approved += standing.count;
  if (standing.state !== 'in-review' || standing.desk === null) return;
  const cell = (row.cells[standing.desk] ??= { waiting: 0, oldestDays: null, late: 0, heat: null });
  cell.waiting += standing.count;
  if (standing.since !== null) cell.oldestDays = Math.max(cell.oldestDays ?? 0, daysSince(standing.since, now));
  if (late) {
    cell.late += standing.count;
    row.late += standing.count;
  }
  cell.heat = heatOf(cell.late, cell.oldestDays);
}
