import type { Forest, Place } from './forest';

/** Where the files of a unit of this region will go first and then (R13), as the key of a sentence and its names. */
export type Way =
  | { way: 'none' }
  | { way: 'province' }
  | { way: 'direct' | 'city'; bureau: string }
  | { way: 'county'; bureau: string; city: string };

export function wayFrom(forest: Forest, place: Place): Way {
  if (place.level === 'province') return { way: 'province' };
  if (place.bureauName === null) return { way: 'none' };
  const bureau = place.bureauName;
  if (place.level === 'city') return { way: 'city', bureau };
  if (place.reportsToProvince) return { way: 'direct', bureau };
  const city = place.parentCode === null ? undefined : forest.places.get(place.parentCode);
  return { way: 'county', bureau, city: city?.bureauName ?? city?.name ?? '' };
}

/** Whether a unit can register here: somebody must be there to review (no-bureau-for-region). */
export const isServed = (place: Place): boolean => place.level === 'province' || place.bureauName !== null;
