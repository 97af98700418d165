import type { Actor } from '../domain/permits';
import type { Refusal } from '../domain/refusals';
import type { RegistrationState } from '../domain/words';
import {
  decideRegistration,
  listRegistrations,
  loadApplicant,
  loadRegistration,
  loadUnit,
  logLook,
  register as registerPerson,
  registrationOf,
  unseal,
  type RegistrationFilter,
  type RegistrationRecord,
  type RequestKey,
} from '../store';
import { refuseSetback } from './acts';
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
 * A person asks to be bound to a unit, and gets the id of the request.
 * @throws Refused unit-unknown, already-registered (with this unit, or a request still waiting)
 */
export async function register(unitId: number, actor: Actor, key: RequestKey | null): Promise<number> {
  if (actor.applicantId === null) throw notFound();
  const [unit, before] = await Promise.all([loadUnit(unitId), registrationOf(actor.applicantId)]);
  if (!unit) throw new Refused({ code: 'unit-unknown' });
  if (before?.state === 'approved' && before.unitId === unitId) throw new Refused({ code: 'already-registered' });
  const made = await registerPerson({ applicant_id: actor.applicantId, unit_id: unitId }, key);
  return made.ok ? made.value : refuseSetback(made.setback, null, actor, 0);
}

export type RegistrationAct = 'approve' | 'reject' | 'unbind';

const OUTCOME = {
  approve: { from: 'pending', to: 'approved', opinion: false, otherwise: 'not-pending' },
  reject: { from: 'pending', to: 'rejected', opinion: true, otherwise: 'not-pending' },
  unbind: { from: 'approved', to: 'unbound', opinion: true, otherwise: 'not-registered' },
} as const satisfies Record<
  RegistrationAct,
  { from: RegistrationState; to: RegistrationState; opinion: boolean; otherwise: Refusal['code'] }
>;

/** The unit's answer to a registration. A reason goes with every no, and the person reads it. */
export async function decideOn(
  act: RegistrationAct,
  id: number,
  actor: Actor,
  opinion: string,
  key: RequestKey | null,
): Promise<void> {
  const found = await registration(id, actor);
  const outcome = OUTCOME[act];
  const words = opinion.trim();
  const refusals: Refusal[] = [];
  if (actor.role !== 'unit-admin') throw notFound();
  if (actor.personKey !== null && actor.personKey === found.personKey) refusals.push({ code: 'own-declaration' });
  if (found.state !== outcome.from) refusals.push({ code: outcome.otherwise });
  if (outcome.opinion && words === '') refusals.push({ code: 'opinion-required' });
  if ([...words].length > 500) refusals.push({ code: 'opinion-too-long', length: [...words].length });
  const [first, ...rest] = refusals;
  if (first) throw new Refused(first, ...rest);
  const decided = await decideRegistration(
    {
      id,
      unit_id: found.unitId,
      from_state: outcome.from,
      state: outcome.to,
      opinion: words || null,
      decided_by: actor.name,
    },
    key,
  );
  if (!decided.ok) {
    if (decided.setback === 'stale') refuse([{ code: outcome.otherwise }]);
    await refuseSetback(decided.setback, null, actor, 0);
  }
}

export async function registrationIdentity(
  id: number,
  actor: Actor,
): Promise<{ name: string; idNumber: string; phone: string }> {
  const found = await registration(id, actor);
  const person = await loadApplicant(found.applicantId);
  if (!person) throw notFound();
  await logLook(actor, 'registration', id);
  return { name: person.name, idNumber: unseal(person.idNumber), phone: unseal(person.phone) };
}
