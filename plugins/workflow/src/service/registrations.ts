import type { LoggedReason } from '../domain/looks';
import type { Actor } from '../domain/permits';
import type { Refusal } from '../domain/refusals';
import { isOfUnit, REGISTRATION_MOVES, type RegistrationAct } from '../domain/registering';
import {
  decideRegistration,
  listRegistrations,
  loadRegistration,
  openUnit,
  register as registerPerson,
  registrationOf,
  type RegistrationFilter,
  type RegistrationRecord,
  type RequestKey,
  type Setback,
} from '../store';
import { refuseSetback } from './acts';
import { lookAt, type FullIdentity } from './looks';
import { isComplete, profileOf } from './profiles';
import { notFound, refuse, Refused } from './refused';

type RegistrationPage = Parameters<typeof listRegistrations>[2];

/** A unit sees its own people, a person the own registrations, nobody else any. */
export async function registrations(
  actor: Actor,
  filter: RegistrationFilter,
  page: RegistrationPage,
): ReturnType<typeof listRegistrations> {
  const whose = scope(actor);
  return whose ? listRegistrations(whose, filter, page) : { rows: [], total: 0 };
}

function scope(actor: Actor): { unitId: number } | { applicantId: number } | null {
  if (actor.role === 'unit-admin' && actor.unitId !== null) return { unitId: actor.unitId };
  return actor.role === 'applicant' && actor.applicantId !== null ? { applicantId: actor.applicantId } : null;
}

export async function registration(id: number, actor: Actor): Promise<RegistrationRecord> {
  const found = Number.isSafeInteger(id) && id < 2 ** 31 ? await loadRegistration(id) : null;
  const own = found && (found.unitId === actor.unitId || found.applicantId === actor.applicantId);
  if (!found || !own) throw notFound();
  return found;
}

/**
 * A person asks to be bound to a unit, and gets the id of the request. Who is bound to another unit stays so until the new one
 * approves.
 * @throws Refused profile-incomplete; unit-unknown, also for a disabled or merged one; already-registered (with this unit, or a
 *   request still waiting)
 */
export async function register(unitId: number, actor: Actor, key: RequestKey | null): Promise<number> {
  const [profile, unit] = await Promise.all([profileOf(actor), openUnit(unitId)]);
  const before = await registrationOf(profile.id);
  const refusals: Refusal[] = [];
  if (!unit) refusals.push({ code: 'unit-unknown' });
  else if (before?.state === 'approved' && before.unitId === unit.id) refusals.push({ code: 'already-registered' });
  if (!isComplete(profile)) refusals.push({ code: 'profile-incomplete' });
  refuse(refusals);
  const made = await registerPerson({ applicant_id: profile.id, unit_id: unitId }, key);
  return made.ok ? made.value : refuseRegistration(made.setback, { code: 'unit-unknown' }, actor);
}

/** The database's word: the unit was closed, or the registration decided, a moment before. */
async function refuseRegistration(setback: Setback, stale: Refusal, actor: Actor): Promise<never> {
  if (setback === 'stale') throw new Refused(stale);
  return refuseSetback(setback, null, actor, 0);
}

/** What becomes of a registration: the unit's answer, its release, or the person's own cancelling. A reason goes with every no. */
export async function decideOn(
  act: RegistrationAct,
  id: number,
  actor: Actor,
  opinion: string,
  key: RequestKey | null,
): Promise<void> {
  const found = await registration(id, actor);
  const move = REGISTRATION_MOVES.find((one) => one.act === act);
  if (!move || move.by !== (actor.role === 'unit-admin' ? 'unit' : 'person')) throw notFound();
  const words = opinion.trim();
  const refusals: Refusal[] = [];
  if (move.by === 'unit' && actor.personKey !== null && actor.personKey === found.personKey)
    refusals.push({ code: 'own-declaration' });
  const otherwise = { code: move.otherwise } as Refusal;
  if (found.state !== move.from) refusals.push(otherwise);
  if (move.reason && words === '') refusals.push({ code: 'opinion-required' });
  if ([...words].length > 500) refusals.push({ code: 'opinion-too-long', length: [...words].length });
  refuse(refusals);
  const decided = await decideRegistration(
    {
      id,
      unit_id: found.unitId,
      from_state: move.from,
      state: move.to,
      opinion: words || null,
      decided_by: actor.name,
    },
    key,
  );
  if (!decided.ok) await refuseRegistration(decided.setback, otherwise, actor);
}

/** R19: for the person, and for the unit while it is asked to bind them or has done so; later the mask has to do. */
export async function registrationIdentity(id: number, actor: Actor, reason: LoggedReason): Promise<FullIdentity> {
  const found = await registration(id, actor);
  if (actor.role === 'unit-admin' && !isOfUnit(found.state)) throw new Refused({ code: 'not-your-desk', holder: null });
  return lookAt(found.applicantId, 'registration', id, actor, reason);
}
