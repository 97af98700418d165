import type { Day } from './day';
import { routeOf, type RouteRegion } from './routing';
import { daysSince, heatOf, willMissDeadline, type Heat } from './waiting';
import { DESKS, type Desk, type State } from './words';

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

export interface OverviewRegion extends RouteRegion {
  name: string;
}

const emptyRow = (kind: OverviewKind, key: string, name: string, desks: readonly Desk[]): OverviewRow => ({
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

function add(row: OverviewRow, standing: Standing, late: boolean, now: number): void {
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

/**
 * The matrix region × desk: each city with its counties under it, the counties that report to the province, the province's own
 * units with its departments under them, and what is in none of them. Counts only (R8): a declaration that has not
 * reached the province's desk stays a number there.
 *
 * @param now epoch milliseconds of the database's clock
 */
export function overviewOf(
  regions: readonly OverviewRegion[],
  departments: readonly { id: number; name: string }[],
  standings: readonly Standing[],
  reviewUntil: Day,
  now: number,
): { rows: OverviewRow[]; total: OverviewRow; late: LatePlace[] } {
  const total = emptyRow('total', 'total', '', DESKS);
  const direct = emptyRow('direct', 'direct', '', ['unit', 'county', 'province']);
  const provincial = emptyRow('provincial', 'provincial', '', ['unit', 'department', 'province']);
  const other = emptyRow('other', 'other', '', []);
  provincial.children = departments.map(({ id, name }) => emptyRow('department', `d${id}`, name, ['department']));
  const cities = regions
    .filter(({ level }) => level === 'city')
    .map(({ code, name }) => emptyRow('city', code, name, ['unit', 'county', 'city', 'province']));
  const rowsOf = new Map<string, OverviewRow[]>();
  /** Each region by itself, without what lies under it. */
  const placeOf = new Map<string, OverviewRow>();
  for (const region of regions) {
    const city = cities.find(({ key }) => key === (region.level === 'city' ? region.code : region.parentCode));
    const group = region.level === 'province' ? provincial : region.reportsToProvince ? direct : (city ?? other);
    group.regionCodes.push(region.code);
    const found = [total, group];
    placeOf.set(
      region.code,
      emptyRow(region.level === 'province' ? 'provincial' : region.level, region.code, region.name, []),
    );
    if (region.level === 'county') {
      const child = emptyRow('county', region.code, region.name, routeOf(region));
      child.regionCodes.push(region.code);
      group.children.push(child);
      found.push(child);
    }
    rowsOf.set(region.code, found);
  }
  const known = new Map(regions.map((region) => [region.code, region]));
  for (const standing of standings) {
    const region = known.get(standing.regionCode);
    const late = region && standing.desk ? willMissDeadline(region, standing.desk, reviewUntil, now) : false;
    const department = provincial.children.find(({ key }) => key === `d${standing.authorityId}`);
    const whole = rowsOf.get(standing.regionCode) ?? [total, other];
    const place = department ?? placeOf.get(standing.regionCode);
    for (const row of new Set(department ? [...whole, department] : whole)) add(row, standing, late, now);
    if (place && place !== department) add(place, standing, late, now);
  }
  const strange = Object.keys(other.cells).length > 0 || other.returned + other.approved > 0;
  return {
    rows: [...cities, direct, provincial, ...(strange ? [other] : [])],
    total,
    late: latePlaces([...placeOf.values(), ...provincial.children]),
  };
}

/** The places where something will miss the deadline, the most first; without a name of a person (R8). */
export interface LatePlace {
  key: string;
  kind: OverviewKind;
  name: string;
  desk: Desk;
  late: number;
  oldestDays: number | null;
}

function latePlaces(rows: readonly OverviewRow[]): LatePlace[] {
  return rows
    .flatMap((row) =>
      DESKS.flatMap((desk) => {
        const cell = row.cells[desk];
        return cell && cell.late > 0
          ? [{ key: row.key, kind: row.kind, name: row.name, desk, late: cell.late, oldestDays: cell.oldestDays }]
          : [];
      }),
    )
    .sort((a, b) => b.late - a.late || (b.oldestDays ?? 0) - (a.oldestDays ?? 0));
}
