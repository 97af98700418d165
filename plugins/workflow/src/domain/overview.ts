import type { Day } from './day';
import { latePlaces, type LatePlace } from './late';
import { add, emptyRow, type OverviewRow, type Standing } from './overviewRow';
import { routeOf, type RouteRegion } from './routing';
import { willMissDeadline } from './waiting';
import { DESKS } from './words';

export interface OverviewRegion extends RouteRegion {
  name: string;
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
