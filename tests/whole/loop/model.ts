import type { Actor, Act, Facts, Windows } from 'workflow/domain';
import type { Applicant, Body, Unit } from './stage';
import { ASKED } from './steps';

/**
 * The regulation once more, as a reader of contract §3 would write it down: no rule of the product is used here, so that a
 * slip in a rule is a difference.
 */
export interface Plan {
  id: string;
  /** Published so far: which of VERSIONS, with the frozen version's id. The newest is the last. */
  versions: { form: number; id: number; batch: string; windows: Windows }[];
}

export interface Filed {
  id: number;
  plan: Plan;
  /** A place in the plan's versions. */
  at: number;
  answers: Record<string, string>;
  state: string;
  desk: string | null;
  seat: Body | null;
  unit: Unit | null;
  /** Of the unit at the last submission (R20). */
  route: Unit | null;
  revision: number;
  version: number;
  recommended: number | null;
  lifted: boolean;
  acts: Act[];
  frozen: Record<string, string>[];
  reached: Set<number>;
}

export interface Person {
  who: Applicant;
  bound: Unit | null;
  pending: { id: number; unit: Unit } | null;
  filed: Filed[];
}

export interface World {
  now: number;
  bodies: Body[];
  /** Ids of closed bodies, and of closed units with a minus. */
  closed: Set<number>;
}

const newest = (plan: Plan): Plan['versions'][number] => plan.versions.at(-1) as Plan['versions'][number];
const before = (day: string, now: number): boolean => now < Date.parse(`${day}T00:00:00.000+08:00`);
const over = (day: string, now: number): boolean => now > Date.parse(`${day}T23:59:59.999+08:00`);

const declareWindow = ({ declareFrom, declareUntil }: Windows, now: number): string[] =>
  before(declareFrom, now) ? ['declaration-not-open'] : over(declareUntil, now) ? ['declaration-closed'] : [];

export const isBarred = (person: Person): boolean =>
  person.filed.some(({ state, lifted }) => state === 'terminated' && !lifted);

export const submitsTo = (person: Person, { closed }: World): Unit | null =>
  person.bound && !closed.has(-person.bound.id) ? person.bound : null;

const formOf = (filed: Filed): (typeof ASKED)[number] =>
  ASKED[filed.plan.versions[filed.at]?.form ?? 0] as (typeof ASKED)[number];
const asks = (answers: Record<string, string>, id: string): boolean => id !== 'detail' || answers.kind === 'x';

/** Fields that keep the answers from being saved at all (400). */
export const unfit = (filed: Filed, answers: Record<string, string>): string[] => {
  const { ids } = formOf(filed);
  const unknown = Object.keys(answers).filter((id) => !ids.includes(id));
  return unknown.length > 0 ? unknown : Object.keys(answers).filter((id) => !asks(answers, id));
};

/** R7: what is not there, and then what is too long. */
export const missingIn = (filed: Filed): string[] => {
  const { ids, required } = formOf(filed);
  const needed = [...required, ...(filed.answers.kind === 'x' && ids.includes('detail') ? ['detail'] : [])];
  const tooLong = ids.filter((id) => (filed.answers[id] ?? '').length > 20);
  return [...needed.filter((id) => !filed.answers[id]), ...tooLong];
};

export const carried = (filed: Filed): Record<string, string> => {
  const { ids } = ASKED[newest(filed.plan).form] as (typeof ASKED)[number];
  const kept = Object.fromEntries(Object.entries(filed.answers).filter(([id]) => ids.includes(id)));
  return Object.fromEntries(Object.entries(kept).filter(([id]) => asks(kept, id)));
};

/** R8. */
export const sees = (filed: Filed, person: Person, actor: Actor): boolean => {
  if (actor.role === 'applicant') return actor.applicantId === person.who.id;
  if (actor.role === 'unit-admin') return filed.revision > 0 && actor.unitId === filed.unit?.id;
  return filed.reached.has(actor.authorityId ?? 0);
};

export const holderOf = ({ state, desk, unit, seat }: Filed): { unit: Unit } | { body: Body } | null => {
  if (state !== 'in-review') return null;
  if (desk === 'unit') return unit && { unit };
  return seat && { body: seat };
};

const isHolder = (filed: Filed, actor: Actor): boolean => {
  const holder = holderOf(filed);
  if (!holder) return false;
  return 'unit' in holder ? actor.unitId === holder.unit.id : actor.authorityId === holder.body.id;
};

export interface Said {
  version: number;
  opinion: string;
  departmentId: number | null;
}

/** R10, R13: the seat after this one, a refusal, or null for the approval. */
export function nextSeat(filed: Filed, said: Said, { bodies, closed }: World): Body | string | null {
  const route = filed.route?.route ?? [];
  const [desk, regionCode] = route[route.findIndex(([one]) => one === filed.desk) + 1] ?? [];
  const open = bodies.filter(({ id }) => !closed.has(id));
  if (desk === 'department') {
    if (said.departmentId === null) return 'department-required';
    return open.find(({ id, kind }) => id === said.departmentId && kind === 'department') ?? 'department-unknown';
  }
  if (said.departmentId !== null) return 'department-not-allowed';
  if (!desk) return null;
  return open.find((one) => one.desk === desk && one.regionCode === regionCode) ?? 'no-bureau-for-region';
}

/** Contract §3: the order in which refusals are listed. */
const ORDER = [
  'not-found own-declaration stale barred-this-year already-declared',
  'not-in-review,not-editable,not-withdrawable,newest-plan,not-barred not-your-desk',
  'declaration-not-open,declaration-closed,resubmission-closed,review-closed registration-not-approved incomplete,recommendation-required',
  'opinion-required,opinion-too-long department-required,department-unknown,department-not-allowed,no-bureau-for-region',
].flatMap((line) => line.split(' ').map((place) => place.split(',')));
const sorted = (codes: string[]): string[] => ORDER.flatMap((place) => codes.filter((code) => place.includes(code)));

export const declareCodes = (person: Person, plan: Plan, { now }: World): string[] =>
  sorted([
    ...(isBarred(person) ? ['barred-this-year'] : []),
    ...(person.filed.some((filed) => filed.plan === plan && !filed.lifted) ? ['already-declared'] : []),
    ...declareWindow(newest(plan).windows, now),
  ]);

/** Every refusal of an act on a declaration; none means that it happens. */
export function actCodes(
  act: Act | 'save' | 'adopt',
  filed: Filed,
  person: Person,
  actor: Actor,
  said: Said,
  world: World,
): string[] {
  const { now } = world;
  const { windows } = newest(filed.plan);
  const codes: string[] = [];
  const when = (holds: boolean, code: string): void => void (holds && codes.push(code));
  const { state, desk } = filed;
  const own = actor.role !== 'applicant' && actor.personKey === person.who.personKey;
  if (act === 'lift') {
    if (actor.desk !== 'province' || state !== 'terminated') return ['not-found'];
    when(own, 'own-declaration');
    when(filed.lifted, 'not-barred');
  } else if (!sees(filed, person, actor)) {
    return ['not-found'];
  } else if (['save', 'adopt', 'submit', 'withdraw'].includes(act)) {
    const editable = state === 'draft' || state === 'returned';
    const inTime =
      filed.revision === 0
        ? declareWindow(windows, now)
        : over(windows.resubmitUntil, now)
          ? ['resubmission-closed']
          : [];
    if (actor.role !== 'applicant') codes.push('not-your-desk');
    else if (act === 'withdraw') {
      when(state !== 'in-review', 'not-in-review');
      when(state === 'in-review' && (desk !== 'unit' || filed.recommended === filed.revision), 'not-withdrawable');
      codes.push(...inTime);
    } else {
      when(!editable, 'not-editable');
      when(isBarred(person), 'barred-this-year');
      if (editable) codes.push(...inTime);
      when(editable && act === 'submit' && !submitsTo(person, world), 'registration-not-approved');
      when(editable && act === 'submit' && missingIn(filed).length > 0, 'incomplete');
    }
    if (act === 'adopt') {
      when(state === 'returned', 'not-editable');
      when(state === 'draft' && filed.at === filed.plan.versions.length - 1, 'newest-plan');
    }
  } else if (actor.role === 'applicant') {
    codes.push('not-your-desk');
  } else {
    when(own, 'own-declaration');
    when(state !== 'in-review', 'not-in-review');
    if (state === 'in-review') {
      when(!isHolder(filed, actor) || (act === 'recommend' && desk !== 'unit'), 'not-your-desk');
      when(over(windows.reviewUntil, now), 'review-closed');
      when(act === 'pass' && desk === 'unit' && filed.recommended !== filed.revision, 'recommendation-required');
    }
  }
  when(said.version !== filed.version, 'stale');
  const length = [...said.opinion.trim()].length;
  when(length > 500, 'opinion-too-long');
  when(length === 0 && ['pass', 'return', 'terminate', 'lift'].includes(act), 'opinion-required');
  const next = act === 'pass' && desk !== null ? nextSeat(filed, said, world) : null;
  if (typeof next === 'string') codes.push(next);
  return sorted(codes);
}

/** What an act that happens does. */
export function happens(act: Act, filed: Filed, person: Person, said: Said, world: World): void {
  const next = act === 'pass' ? nextSeat(filed, said, world) : null;
  filed.version += 1;
  filed.acts.push(act);
  if (act === 'recommend') filed.recommended = filed.revision;
  if (act === 'lift') filed.lifted = true;
  if (act === 'recommend' || act === 'lift') return;
  filed.seat = null;
  filed.desk = null;
  if (act === 'submit') {
    filed.revision += 1;
    filed.frozen.push(filed.answers);
    filed.unit = filed.route = submitsTo(person, world);
    [filed.state, filed.desk] = ['in-review', 'unit'];
  } else if (act === 'pass') {
    const seat = next as Body | null;
    [filed.state, filed.desk, filed.seat] = seat ? ['in-review', seat.desk, seat] : ['approved', null, null];
    if (seat) filed.reached.add(seat.id);
  } else {
    filed.state = { withdraw: 'draft', return: 'returned', terminate: 'terminated' }[act];
  }
}

/** The same declaration as the pure rules are asked about it. */
export function factsOf(filed: Filed, person: Person, world: World): Facts {
  const holder = holderOf(filed);
  return {
    id: filed.id,
    state: filed.state as Facts['state'],
    desk: filed.desk as Facts['desk'],
    revision: filed.revision,
    version: filed.version,
    year: 2027,
    personKey: person.who.personKey,
    applicantId: person.who.id,
    unitId: filed.unit?.id ?? null,
    authorityId: filed.seat?.id ?? null,
    holder: holder ? ('unit' in holder ? holder.unit.name : holder.body.name) : null,
    windows: newest(filed.plan).windows,
    returnRules: { itemsRequired: false, leastDays: null },
    recommendedRevision: filed.recommended,
    registrationApproved: submitsTo(person, world) !== null,
    barred: isBarred(person),
    barLifted: filed.lifted,
    missing: missingIn(filed),
  };
}
