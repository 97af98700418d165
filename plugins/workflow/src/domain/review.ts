import { permits, type Actor, type Facts } from './permits';
import { inOrder, type Refusal } from './refusals';
import { judgeItems, type PointedOut } from './returning';
import { nextDesk, regionAt, routeOf, type RouteRegion } from './routing';
import { after, type Position } from './transitions';
import type { Act, Desk } from './words';

/** An authority as routing needs it. */
export interface Seat {
  id: number;
  kind: 'bureau' | 'department';
  regionCode: string;
  enabled: boolean;
}

/** What a person sends with an act. `version` is the one they decided on (R14). */
export interface Decision {
  version: number;
  opinion?: string | null | undefined;
  departmentId?: number | null | undefined;
  /** What a return points out, place by place. */
  items?: readonly PointedOut[] | undefined;
}

/** Where the declaration goes: the new position and the authority that holds it there. */
export interface Ruling {
  ok: true;
  to: Position;
  authorityId: number | null;
  opinion: string | null;
}

export type Outcome = Ruling | { ok: false; refusals: Refusal[] };

/** Contract §3: an opinion is 1 to 500 characters after trimming, counted as people count, by code point. */
const LONGEST_OPINION = 500;

/** @param opinion already trimmed */
export function judgeOpinion(act: Act, opinion: string): Refusal[] {
  const length = [...opinion].length;
  if (length > LONGEST_OPINION) return [{ code: 'opinion-too-long', length }];
  const needed = act === 'pass' || act === 'return' || act === 'terminate' || act === 'lift';
  return needed && length === 0 ? [{ code: 'opinion-required' }] : [];
}

/** The seat at the next desk (R10, R13), or why there is none. `seats` are the bureaus of the route and the chosen department. */
function seatAt(
  next: Desk | null,
  region: RouteRegion,
  decision: Decision,
  seats: readonly Seat[],
): Seat | Refusal | null {
  const chosen = decision.departmentId ?? null;
  if (next === 'department') {
    if (chosen === null) return { code: 'department-required' };
    const seat = seats.find((one) => one.id === chosen && one.kind === 'department' && one.enabled);
    return seat ?? { code: 'department-unknown' };
  }
  if (chosen !== null) return { code: 'department-not-allowed' };
  if (next === null) return null;
  const code = regionAt(next, region);
  const seat = seats.find((one) => one.kind === 'bureau' && one.regionCode === code && one.enabled);
  return seat ?? { code: 'no-bureau-for-region' };
}

/** Whether the unit chooses the 省直主管部门 with its pass (R10). */
export const choosesDepartment = (facts: Pick<Facts, 'desk'>, region: RouteRegion): boolean =>
  facts.desk === 'unit' && nextDesk(routeOf(region), 'unit') === 'department';

/**
 * The ruling on an act, or every refusal (R1–R16). Pure: the same facts, actor, decision and clock give the same outcome.
 *
 * @param region the unit's region at the submission, which fixes the route (R20); null only for a draft without a unit
 * @param now epoch milliseconds of the database's clock
 */
export function decide(
  act: Act,
  facts: Facts,
  actor: Actor,
  decision: Decision,
  region: RouteRegion | null,
  seats: readonly Seat[],
  now: number,
): Outcome {
  const opinion = (decision.opinion ?? '').trim();
  const refusals = [
    ...permits(act, facts, actor, now),
    ...judgeOpinion(act, opinion),
    ...(act === 'return' ? judgeItems(facts.returnRules, decision.items ?? []) : []),
  ];
  if (decision.version !== facts.version) {
    refusals.push({ code: 'stale', version: facts.version, state: facts.state });
  }
  let seat: Seat | null = null;
  let next: Desk | null = null;
  if (act === 'pass' && facts.desk !== null) {
    const route = region ? routeOf(region) : [];
    // A desk that is not on the route has no successor; it must never read as the last one, which approves.
    const lost = !region || !route.includes(facts.desk);
    next = nextDesk(route, facts.desk);
    const found: Seat | Refusal | null = lost
      ? { code: 'no-bureau-for-region' }
      : seatAt(next, region, decision, seats);
    if (found && 'code' in found) refusals.push(found);
    else seat = found;
  }
  if (refusals.length > 0) return { ok: false, refusals: inOrder(refusals) };
  const to = after(act, facts, next);
  const authorityId = act === 'pass' ? (seat?.id ?? null) : act === 'recommend' ? facts.authorityId : null;
  return { ok: true, to, authorityId, opinion: opinion || null };
}
