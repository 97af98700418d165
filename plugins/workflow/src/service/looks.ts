import type { LoggedReason } from '../domain/looks';
import type { Actor } from '../domain/permits';
import { loadApplicant, logLook, unseal } from '../store';
import { notFound } from './refused';

export interface FullIdentity {
  name: string;
  idNumber: string;
  phone: string;
}

/** A person's full numbers, for who has been found to be allowed. The look is logged before it is answered (R19). */
export async function lookAt(
  applicantId: number,
  subject: 'declaration' | 'registration',
  subjectId: number,
  actor: Actor,
  reason: LoggedReason,
): Promise<FullIdentity> {
  const person = await loadApplicant(applicantId);
  if (!person) throw notFound();
  await logLook(actor, subject, subjectId, reason);
  return {
    name: person.name,
    idNumber: unseal(person.idNumber),
    phone: person.phone === null ? '' : unseal(person.phone),
  };
}
