import type { RegistrationRow } from 'workbench/contract';
import type { RegistrationState } from 'workflow/domain';

/** Waits for the unit's answer. */
export const WAITING: RegistrationState = 'pending';
/** Binds: the person declares from this unit. */
export const BINDING: RegistrationState = 'approved';

export interface Standing {
  /** The unit that has approved the person; at most one. */
  bound: RegistrationRow | undefined;
  /** The request that waits; at most one. */
  waiting: RegistrationRow | undefined;
  /** The unit's last no or release, while nothing better has come since. */
  over: RegistrationRow | undefined;
}

/** A no always has a reason. Without one it was the person who took the request back, and need not be told. */
const isNo = ({ state, opinion, decidedAt }: RegistrationRow): boolean =>
  state !== WAITING && state !== BINDING && opinion !== null && decidedAt !== null;

const decided = (row: RegistrationRow): number => Date.parse(row.decidedAt ?? '');

/** Where a person stands, from the own registrations in any order. */
export function standingOf(rows: readonly RegistrationRow[]): Standing {
  const bound = rows.find(({ state }) => state === BINDING);
  const waiting = rows.find(({ state }) => state === WAITING);
  const [no] = rows.filter(isNo).sort((one, other) => decided(other) - decided(one));
  // Approving a change releases from the unit before at the same moment: that is no news of its own.
  const news = no && !waiting && !(bound && decided(no) <= decided(bound));
  return { bound, waiting, over: news ? no : undefined };
}
