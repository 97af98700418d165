import { checkEmail, checkMobile, normaliseEmail, normaliseMobile, type ContactProblem } from '../domain/contact';
import { maskPhone } from '../domain/mask';
import type { Actor } from '../domain/permits';
import { changeProfile, loadProfile, seal, type ProfileRecord, type RequestKey } from '../store';
import { refuseSetback } from './acts';
import { notFound } from './refused';

/** What somebody typed and no profile takes: the edge answers 400 and names the fields. */
export class BadContact extends Error {
  constructor(readonly fields: { field: string; problem: ContactProblem }[]) {
    super('bad-contact');
  }
}

/** The signed-in person's own data. @throws Refused not-found for who is no applicant */
export async function profileOf(actor: Actor): Promise<ProfileRecord> {
  const found = actor.applicantId === null ? null : await loadProfile(actor.applicantId);
  if (!found) throw notFound();
  return found;
}

/** A unit must be able to call whom it is asked to bind. */
export const isComplete = (profile: ProfileRecord): boolean => profile.phoneMasked !== '';

/**
 * Changes phone and e-mail; what was submitted before keeps its own (R7). The number as it is shown, masked, is the one that
 * is there; without a word about the e-mail address it stays, an empty one is cleared.
 * @throws BadContact
 */
export async function changeOwnProfile(
  typed: { phone: string; email?: string | null | undefined },
  actor: Actor,
  key: RequestKey | null,
): Promise<void> {
  const profile = await profileOf(actor);
  const kept = isComplete(profile) && typed.phone.trim() === profile.phoneMasked;
  const phone = normaliseMobile(typed.phone);
  const email = normaliseEmail(typed.email ?? '');
  const badPhone = kept ? null : checkMobile(phone);
  const badEmail = email === '' ? null : checkEmail(email);
  const problems = [
    ...(badPhone ? [{ field: 'phone', problem: badPhone }] : []),
    ...(badEmail ? [{ field: 'email', problem: badEmail }] : []),
  ];
  if (problems.length > 0) throw new BadContact(problems);
  const changed = await changeProfile(
    {
      id: profile.id,
      phone: kept ? null : seal(phone),
      phone_masked: kept ? null : maskPhone(phone),
      email: typed.email === undefined ? null : email,
    },
    key,
  );
  if (!changed.ok) await refuseSetback(changed.setback, null, actor, 0);
}
