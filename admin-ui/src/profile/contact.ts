import type { ProfileRow } from 'workbench/contract';
import { checkEmail, checkMobile, normaliseEmail, normaliseMobile, type ContactProblem } from 'workflow/domain';

/** The two fields that a person fills in; both as typed. */
export interface Contact {
  phone: string;
  email: string;
}
export type ContactProblems = Partial<Record<keyof Contact, ContactProblem>>;

export const contactOf = ({ phone, email }: ProfileRow): Contact => ({ phone: phone ?? '', email: email ?? '' });

/** The number comes masked; left as it came it means the one that is there. */
export const keepsPhone = ({ phone }: Contact, profile: ProfileRow): boolean =>
  profile.phone !== null && phone.trim() === profile.phone;

/** By the rules that the server asks again. The e-mail may be left out. */
export function problemsIn(contact: Contact, profile: ProfileRow): ContactProblems {
  const { phone, email } = contact;
  const mobile = keepsPhone(contact, profile) ? null : checkMobile(normaliseMobile(phone));
  const written = normaliseEmail(email);
  const mail = written === '' ? null : checkEmail(written);
  return { ...(mobile ? { phone: mobile } : {}), ...(mail ? { email: mail } : {}) };
}
