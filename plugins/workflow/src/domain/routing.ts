import type { Desk, RegionLevel } from './words';

/** What routing needs of a unit's region. `reportsToProvince`: 广德市 and 宿松县 skip their city (R13). */
export interface RouteRegion {
  code: string;
  level: RegionLevel;
  parentCode: string | null;
  reportsToProvince: boolean;
}

/** The desks of a declaration in order (R13). The region is the unit's at the submission: a later change moves nothing (R20). */
export function routeOf(region: RouteRegion): Desk[] {
  if (region.level === 'province') return ['unit', 'department', 'province'];
  if (region.level === 'city') return ['unit', 'city', 'province'];
  return region.reportsToProvince ? ['unit', 'county', 'province'] : ['unit', 'county', 'city', 'province'];
}

/** The desk after this one, or null when a pass here approves. */
export function nextDesk(route: readonly Desk[], desk: Desk): Desk | null {
  const place = route.indexOf(desk);
  return place < 0 ? null : (route[place + 1] ?? null);
}

/** The region whose bureau sits at a desk; null for desks without one (the unit's own, and the department's). */
export function regionAt(desk: Desk, region: RouteRegion): string | null {
  if (desk === 'county') return region.level === 'county' ? region.code : null;
  if (desk === 'city') return region.level === 'city' ? region.code : region.parentCode;
  // GB/T 2260: the first two digits are the province, its own code ends in 0000.
  return desk === 'province' ? `${region.code.slice(0, 2)}0000` : null;
}
