import { dayOf, endOf, type Day } from './day';
import { routeOf, type RouteRegion } from './routing';
import type { Desk } from './words';

const DAY_MS = 86_400_000;

/**
 * Working time that a desk is given, in days. One: a desk that opens its list once a day passes what came the day before. More
 * would call half of a plan late in its last week, when there is still time to act; less would warn when it is too late.
 */
export const DAYS_A_DESK = 1;

/** A declaration that lies longer than this many whole days at one desk is slow: three is a weekend and the day after. */
export const SLOW_AFTER_DAYS = 3;

/** Days in Asia/Shanghai on which a verdict is still possible (R3), today and the last one included; 0 when it is over. */
export const daysLeft = (reviewUntil: Day, now: number): number =>
  Math.max(0, Math.round((endOf(reviewUntil) - endOf(dayOf(now))) / DAY_MS) + 1);

/** Desks that have yet to pass it, the one that holds it included (R13); the whole route for a desk that is not on it. */
export function desksAhead(region: RouteRegion, desk: Desk): number {
  const route = routeOf(region);
  return route.length - Math.max(0, route.indexOf(desk));
}

/**
 * Whether what waits at this desk will miss the review deadline: `daysLeft < desksAhead × DAYS_A_DESK`. It looks at the way
 * that is left and not at how long it has waited: a desk that was slow may pass it today, but four desks on the last day will not.
 */
export const willMissDeadline = (region: RouteRegion, desk: Desk, reviewUntil: Day, now: number): boolean =>
  daysLeft(reviewUntil, now) < desksAhead(region, desk) * DAYS_A_DESK;

/** Whole days since it came to the desk. */
export const daysSince = (arrivedAt: number, now: number): number =>
  Math.max(0, Math.floor((now - arrivedAt) / DAY_MS));

/** Bounds of the waiting times that are counted apart, in whole days: not one, 1 to 3, 4 and 5, and more. */
export const WAITING_BOUNDS = [1, 4, 6] as const;

export type Heat = 'slow' | 'late';

/** Two steps and no more: something will miss the deadline, or something has lain long. */
export function heatOf(late: number, oldestDays: number | null): Heat | null {
  if (late > 0) return 'late';
  return oldestDays !== null && oldestDays > SLOW_AFTER_DAYS ? 'slow' : null;
}
