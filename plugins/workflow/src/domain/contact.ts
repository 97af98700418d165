import type { Language } from './sentences';

/** What may be wrong with a phone or an address that somebody typed. */
export const CONTACT_PROBLEMS = ['required', 'too-long', 'bad-mobile', 'bad-phone', 'bad-email'] as const;
export type ContactProblem = (typeof CONTACT_PROBLEMS)[number];

/** RFC 5321 §4.5.3.1: a path has at most 256 octets, its angle brackets included. */
const LONGEST_EMAIL = 254;
const LONGEST_LOCAL_PART = 64;

const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/u;
const DOMAIN = /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

/** One number, however it is written: full-width digits, blanks, hyphens, the country's +86 before it. */
export const normaliseMobile = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-()‐-―−]/gu, '')
    .replace(/转|ext\.?/iu, '#')
    .replace(/^(\+86|0086|86(?=1\d{10}$))/u, '');

/** A mobile number of the mainland: 11 digits, 13 to 19 first. Give it normalised. */
export function checkMobile(mobile: string): ContactProblem | null {
  if (mobile === '') return 'required';
  return /^1[3-9]\d{9}$/.test(mobile) ? null : 'bad-mobile';
}

/** Any number of the mainland that can be rung: a mobile, or a landline with its area code, perhaps with an extension. */
export function checkPhone(phone: string): ContactProblem | null {
  if (phone === '') return 'required';
  return checkMobile(phone) === null || /^0\d{9,11}(#\d{1,6})?$/.test(phone) ? null : 'bad-phone';
}

/** Full-width letters and blanks around it are slips of the input method; case is kept, as the mailbox's part may tell it apart. */
export const normaliseEmail = (text: string): string => text.normalize('NFKC').trim();

/** An address that mail can be sent to: one @, a mailbox of RFC 5321 without quotation marks, a domain of at least two labels. */
export function checkEmail(email: string): ContactProblem | null {
  if (email === '') return 'required';
  if ([...email].length > LONGEST_EMAIL) return 'too-long';
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const wellMade = at > 0 && local.length <= LONGEST_LOCAL_PART && LOCAL_PART.test(local);
  return wellMade && DOMAIN.test(email.slice(at + 1)) ? null : 'bad-email';
}

const SENTENCES: Record<ContactProblem, Record<Language, string>> = {
  required: { zh: '请填写这一项', en: 'Please fill this in.' },
  'too-long': { zh: '太长了，请核对', en: 'This is too long.' },
  'bad-mobile': {
    zh: '请填写11位手机号码，例如13800138000',
    en: 'Please enter a mobile number of 11 digits, for example 13800138000.',
  },
  'bad-phone': {
    zh: '请填写手机号码，或带区号的座机号码，例如0551-62999999',
    en: 'Please enter a mobile number, or a landline with its area code, for example 0551-62999999.',
  },
  'bad-email': {
    zh: '请填写电子邮箱，例如name@example.com',
    en: 'Please enter an e-mail address, for example name@example.com.',
  },
};

export const sayContact = (problem: ContactProblem, language: Language = 'zh'): string => SENTENCES[problem][language];
