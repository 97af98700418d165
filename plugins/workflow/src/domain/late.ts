import { isOver, type Day } from './day';
import type { OverviewKind, OverviewRow } from './overviewRow';
import type { Refusal } from './refusals';
import type { RouteRegion } from './routing';
import { willMissDeadline } from './waiting';
import { DESKS, type Desk } from './words';

/** The places where something will miss the deadline, the most first; without a name of a person (R8). */
export interface LatePlace {
  key: string;
  kind: OverviewKind;
  name: string;
  desk: Desk;
  late: number;
  oldestDays: number | null;
  /** Units or authorities that hold them, the province aside, and how many of these were reminded today. */
  holders: number;
  reminded: number;
}

export function latePlaces(rows: readonly OverviewRow[]): LatePlace[] {
  return rows
    .flatMap((row) =>
      DESKS.flatMap((desk) => {
        const cell = row.cells[desk];
        return cell && cell.late > 0
          ? [
              {
                key: row.key,
                kind: row.kind,
                name: row.name,
                desk,
                late: cell.late,
                oldestDays: cell.oldestDays,
                holders: 0,
                reminded: 0,
              },
            ]
          : [];
      }),
    )
    .sort((a, b) => b.late - a.late || (b.oldestDays ?? 0) - (a.oldestDays ?? 0));
}

/** Who holds what will miss the deadline in one region at one desk, as the store counts it. */
export interface LateHolders {
  regionCode: string;
  desk: Desk;
  /** Only at a department's desk. */
  authorityId: number | null;
  holders: number;
  reminded: number;
}

/** The same places with their holders; a department is a place by itself, like in the matrix. */
export const withHolders = (places: readonly LatePlace[], found: readonly LateHolders[]): LatePlace[] => {
  const byPlace = new Map<string, LateHolders>();
  for (const one of found) {
    const key = `${one.authorityId === null ? one.regionCode : `d${one.authorityId}`} ${one.desk}`;
    const before = byPlace.get(key);
    // A department's files may come from several regions; it is one holder all the same.
    byPlace.set(key, before ? { ...one, reminded: Math.max(before.reminded, one.reminded) } : one);
  }
  return places.map((place) => {
    const { holders = 0, reminded = 0 } = byPlace.get(`${place.key} ${place.desk}`) ?? {};
    return { ...place, holders, reminded };
  });
};

/** A region and a desk there, from which a declaration will miss the review deadline. */
export interface LatePair {
  regionCode: string;
  desk: Desk;
}

/** Where the province may remind: every late desk but its own, which has its work list. */
export const latePairs = (regions: readonly RouteRegion[], reviewUntil: Day, now: number): LatePair[] =>
  regions.flatMap((region) =>
    DESKS.filter((desk) => desk !== 'province' && willMissDeadline(region, desk, reviewUntil, now)).map((desk) => ({
      regionCode: region.code,
      desk,
    })),
  );

/** Nobody is reminded of what can be done no more (R3). */
export const judgeReminder = (reviewUntil: Day, now: number): Refusal[] =>
  isOver(reviewUntil, now) ? [{ code: 'review-closed', until: reviewUntil }] : [];
