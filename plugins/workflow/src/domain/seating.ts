import type { Seat } from './review';
import { regionAt, routeOf, type RouteRegion } from './routing';
import type { Desk } from './words';

/**
 * The desks on the route of a region at which nobody sits (R10, R13): a unit is told so when it chooses the region, not at its
 * first pass. Any enabled department will do for 省属 units, they choose one with each pass.
 */
export function vacantDesks(region: RouteRegion, seats: readonly Seat[]): Desk[] {
  return routeOf(region).filter((desk) => {
    if (desk === 'unit') return false;
    if (desk === 'department') return !seats.some((seat) => seat.kind === 'department' && seat.enabled);
    const code = regionAt(desk, region);
    return !seats.some((seat) => seat.kind === 'bureau' && seat.enabled && seat.regionCode === code);
  });
}
