import { isBefore, isOver, type Day } from './day';
import { inOrder, type Refusal } from './refusals';
import { judgeReturnTime, type ReturnRules } from './returning';
import { isStart } from './transitions';
import type { Action, Act, Desk, Role, State, Verdict } from './words';

/** The windows of a plan: days in Asia/Shanghai, end days included. */
export interface Windows {
  declareFrom: Day;
  declareUntil: Day;
  reviewUntil: Day;
  resubmitUntil: Day;
}

/** Who asks. `personKey` is the person behind the account, by ID number, where it is known (R16). */
export interface Actor {
  userId: number;
  role: Role;
  name: string;
  organisation: string;
  personKey: string | null;
  applicantId: number | null;
  unitId: number | null;
  authorityId: number | null;
  /** The desk at which an authority sits; null for applicants. */
  desk: Desk | null;
}

/** Everything about a declaration that a rule asks for. */
export interface Facts {
  id: number;
  state: State;
  desk: Desk | null;
  revision: number;
  version: number;
  year: number;
  personKey: string;
  applicantId: number;
  unitId: number | null;
  authorityId: number | null;
  /** Who holds it now, in words; null when nobody does. */
  holder: string | null;
  windows: Windows;
  /** Of the plan's newest version, like its windows: the desks work by one rule at a time. */
  returnRules: ReturnRules;
  /** The revision of the newest uploaded recommendation; null when there is none. */
  recommendedRevision: number | null;
  registrationApproved: boolean;
  barred: boolean;
  /** Whether the province has ended the bar that this terminated declaration laid on its year. */
  barLifted: boolean;
  /** Places still missing for a submission (R7). */
  missing: string[];
}

const isVerdict = (act: Action): act is Verdict => act === 'pass' || act === 'return' || act === 'terminate';

/** The acts that a role is shown at all, in the order of the screen. Uploading the scan is the unit's alone (R13). */
export function actionsOf(role: Role): Action[] {
  if (role === 'applicant') return ['save', 'submit', 'withdraw'];
  return role === 'unit-admin' ? ['recommend', 'pass', 'return', 'terminate'] : ['pass', 'return', 'terminate'];
}

/** R8: whether the desk that holds the declaration is the actor's. */
export const holds = (facts: Facts, actor: Actor): boolean =>
  facts.state === 'in-review' &&
  (facts.desk === 'unit'
    ? actor.role === 'unit-admin' && actor.unitId !== null && actor.unitId === facts.unitId
    : actor.role === 'reviewer' && actor.authorityId !== null && actor.authorityId === facts.authorityId);

/** R1, R2: whether the time for making and (re)submitting allows it. What was submitted once is never lost to R1's window. */
function declaring(facts: Facts, now: number): Refusal[] {
  const { windows } = facts;
  if (facts.revision > 0) {
    return isOver(windows.resubmitUntil, now) ? [{ code: 'resubmission-closed', until: windows.resubmitUntil }] : [];
  }
  return mayDeclare(windows, now);
}

/** R1: the declaration window. */
export function mayDeclare(windows: Windows, now: number): Refusal[] {
  if (isBefore(windows.declareFrom, now)) return [{ code: 'declaration-not-open', from: windows.declareFrom }];
  return isOver(windows.declareUntil, now) ? [{ code: 'declaration-closed', until: windows.declareUntil }] : [];
}

function permitsApplicant(act: Action, facts: Facts, now: number): Refusal[] {
  const refusals: Refusal[] = [];
  if (act === 'withdraw') {
    if (facts.state !== 'in-review') refusals.push({ code: 'not-in-review' });
    // The upload of the stamped scan is already an act of the unit on this revision.
    else if (facts.desk !== 'unit' || facts.recommendedRevision === facts.revision) {
      refusals.push({ code: 'not-withdrawable' });
    }
    // What could never be handed in again is not given back: the declaration would be lost.
    return [...refusals, ...declaring(facts, now)];
  }
  if (!isStart('submit', facts)) refusals.push({ code: 'not-editable' });
  if (facts.barred) refusals.push({ code: 'barred-this-year', year: facts.year });
  if (refusals.length > 0 && !isStart('submit', facts)) return refusals;
  refusals.push(...declaring(facts, now));
  if (act === 'submit') {
    if (!facts.registrationApproved) refusals.push({ code: 'registration-not-approved' });
    if (facts.missing.length > 0) refusals.push({ code: 'incomplete', fields: facts.missing });
  }
  return refusals;
}

function permitsDesk(act: Act, facts: Facts, actor: Actor, now: number): Refusal[] {
  const refusals: Refusal[] = [];
  if (actor.personKey !== null && actor.personKey === facts.personKey) refusals.push({ code: 'own-declaration' });
  if (facts.state !== 'in-review') return [...refusals, { code: 'not-in-review' }];
  if (!holds(facts, actor) || !isStart(act, facts)) refusals.push({ code: 'not-your-desk', holder: facts.holder });
  if (isOver(facts.windows.reviewUntil, now)) {
    refusals.push({ code: 'review-closed', until: facts.windows.reviewUntil });
  }
  if (act === 'return') refusals.push(...judgeReturnTime(facts.returnRules, facts.windows.resubmitUntil, now));
  if (act === 'pass' && facts.desk === 'unit' && facts.recommendedRevision !== facts.revision) {
    refusals.push({ code: 'recommendation-required', revision: facts.revision });
  }
  return refusals;
}

/** R6: the bar of a year is lifted by the province alone, and never by the person it lies on (R16). No window closes it. */
function permitsLift(facts: Facts, actor: Actor): Refusal[] {
  const refusals: Refusal[] = [];
  if (actor.personKey !== null && actor.personKey === facts.personKey) refusals.push({ code: 'own-declaration' });
  if (!isStart('lift', facts) || facts.barLifted) refusals.push({ code: 'not-barred' });
  if (actor.role !== 'reviewer' || actor.desk !== 'province') refusals.push({ code: 'not-your-desk', holder: null });
  return refusals;
}

/**
 * Why this person may not do this now, in the order of contract §3; empty when they may. Drawn as the button by the
 * screens (`actions`), asked again by the server before it decides. What is typed into a dialog is `decide`'s matter.
 *
 * @param now epoch milliseconds of the database's clock
 */
export function permits(act: Action, facts: Facts, actor: Actor, now: number): Refusal[] {
  const applicants = act === 'save' || act === 'submit' || act === 'withdraw';
  if (applicants) {
    const own = actor.role === 'applicant' && actor.applicantId === facts.applicantId;
    return own ? inOrder(permitsApplicant(act, facts, now)) : [{ code: 'not-your-desk', holder: facts.holder }];
  }
  if (actor.role === 'applicant') return [{ code: 'not-your-desk', holder: facts.holder }];
  if (act === 'lift') return inOrder(permitsLift(facts, actor));
  return inOrder(permitsDesk(act, facts, actor, now));
}

/** R8: what a person may not see does not exist for them. `reached` says whether the declaration came to this authority's desk. */
export function maySee(
  facts: Pick<Facts, 'applicantId' | 'unitId' | 'revision'>,
  actor: Actor,
  reached: boolean,
): boolean {
  if (actor.role === 'applicant') return actor.applicantId === facts.applicantId;
  if (actor.role === 'unit-admin') return facts.revision > 0 && actor.unitId !== null && actor.unitId === facts.unitId;
  return reached;
}

/** R19: the full ID number is for who holds the desk now, and for the person. */
export const mayIdentify = (facts: Facts, actor: Actor): boolean =>
  actor.applicantId === facts.applicantId || holds(facts, actor);

export { isVerdict };
