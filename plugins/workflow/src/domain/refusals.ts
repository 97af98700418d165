import type { Deadline } from './extending';

/**
 * Every reason why an act is not possible, as data: a stable code with what the sentence needs (contract §3).
 * `RANK` is the order in which several refusals of one act are listed; the first gives `details.code`.
 */
export type Refusal =
  | { code: 'not-found' }
  | { code: 'own-declaration' }
  | { code: 'stale'; version: number; state: string; about?: 'unit' | 'plan'; record?: object }
  | { code: 'barred-this-year'; year: number }
  | { code: 'already-declared' }
  | { code: 'not-in-review' }
  | { code: 'not-editable' }
  | { code: 'not-withdrawable' }
  | { code: 'newest-plan' }
  | { code: 'not-barred' }
  | { code: 'not-pending' }
  | { code: 'not-registered' }
  | { code: 'already-registered' }
  | { code: 'not-your-desk'; holder: string | null }
  | { code: 'declaration-not-open'; from: string }
  | { code: 'declaration-closed'; until: string }
  | { code: 'resubmission-closed'; until: string }
  | { code: 'review-closed'; until: string }
  | { code: 'registration-not-approved' }
  | { code: 'category-unknown' }
  | { code: 'plan-unknown' }
  | { code: 'unit-unknown' }
  | { code: 'profile-incomplete' }
  | { code: 'unit-disabled' }
  | { code: 'last-administrator' }
  | { code: 'blocked-by-staff' }
  | { code: 'incomplete'; fields: string[]; about?: 'unit' }
  | { code: 'bad-answers'; problems: { field: string; problem: string }[] }
  | { code: 'recommendation-required'; revision: number }
  | { code: 'opinion-required' }
  | { code: 'opinion-too-long'; length: number }
  | { code: 'items-required' }
  | { code: 'return-too-late'; days: number; until: string }
  | { code: 'department-required' }
  | { code: 'department-unknown' }
  | { code: 'department-not-allowed' }
  | { code: 'no-bureau-for-region' }
  | { code: 'too-large'; megabytes: number }
  | { code: 'bad-pdf'; reason: string; pages?: number }
  | { code: 'bad-attachment'; reason: string; formats?: readonly string[]; megabytes?: number }
  | { code: 'too-many-attachments'; limit: number }
  | { code: 'deadline-not-later'; deadline: Deadline; than: string }
  | { code: 'deadline-over'; deadline: Deadline; today: string }
  | { code: 'deadlines-crossed'; earlier: Deadline; later: Deadline }
  | { code: 'nothing-extended' }
  | { code: 'reason-required'; most: number }
  | { code: 'plan-not-running' }
  | { code: 'reviewer-changed' }
  | { code: 'not-done' }
  | { code: 'idempotency-key-reused' }
  | { code: 'only-by-review' };

export type RefusalCode = Refusal['code'];

/** Contract §3: whose it is, what came first, the person's year, then state, desk, window, and last the missing parts. */
const RANK: Record<RefusalCode, number> = {
  'not-found': 0,
  'own-declaration': 1,
  stale: 2,
  'barred-this-year': 3,
  'already-declared': 4,
  'not-in-review': 5,
  'not-editable': 5,
  'not-withdrawable': 5,
  'newest-plan': 5,
  'not-barred': 5,
  'not-pending': 5,
  'not-registered': 5,
  'already-registered': 5,
  'not-your-desk': 6,
  'declaration-not-open': 7,
  'declaration-closed': 7,
  'resubmission-closed': 7,
  'review-closed': 7,
  'return-too-late': 7,
  'registration-not-approved': 8,
  'plan-unknown': 8,
  'unit-unknown': 8,
  'profile-incomplete': 9,
  'unit-disabled': 8,
  'last-administrator': 8,
  'blocked-by-staff': 8,
  'category-unknown': 8,
  incomplete: 9,
  'bad-answers': 9,
  'recommendation-required': 9,
  'opinion-required': 10,
  'opinion-too-long': 10,
  'items-required': 10,
  'department-required': 11,
  'department-unknown': 11,
  'department-not-allowed': 11,
  'no-bureau-for-region': 11,
  'too-large': 12,
  'bad-pdf': 12,
  'bad-attachment': 12,
  'too-many-attachments': 12,
  'plan-not-running': 5,
  'deadline-not-later': 7,
  'deadline-over': 7,
  'deadlines-crossed': 7,
  'nothing-extended': 7,
  'reason-required': 9,
  'reviewer-changed': 13,
  'not-done': 13,
  'idempotency-key-reused': 13,
  'only-by-review': 13,
};

const STATUS: Partial<Record<RefusalCode, number>> = {
  'not-found': 404,
  'own-declaration': 403,
  'not-your-desk': 403,
  'only-by-review': 403,
  stale: 409,
  'already-declared': 409,
  'too-large': 413,
};

/** The HTTP status of a refusal (contract §3: 422 where nothing else is named). */
export const statusOf = (refusal: Refusal): number => STATUS[refusal.code] ?? 422;

/** The same refusals in the order of contract §3. Stable: equals keep the order in which the rules gave them. */
export const inOrder = (refusals: readonly Refusal[]): Refusal[] =>
  [...refusals].sort((one, other) => RANK[one.code] - RANK[other.code]);
