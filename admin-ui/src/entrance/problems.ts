import type { Way } from './ways';

/** What the server says in the address when a sign-in through the provider did not end in a session. */
export const PROBLEMS = [
  'wrong-kind',
  'provider-down',
  'login-expired',
  'not-configured',
  'blocked',
  'incomplete-identity',
  'denied',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** An unknown code is a sign-in that did not succeed, which is what the most general of them says. */
export const problemIn = (text: string | null): Problem | null =>
  text === null ? null : (PROBLEMS.find((one) => one === text) ?? 'login-expired');

/**
 * What leads out of each. `leave` ends the provider's session first: without that it would let the same account in again
 * unasked. `again` goes to the provider as before, `other` to the other of the two ways, `account` to the password.
 */
export type WayBack = 'leave' | 'again' | 'other' | 'account';
export const WAYS_BACK: Record<Problem, readonly WayBack[]> = {
  'wrong-kind': ['leave', 'other'],
  'provider-down': ['again'],
  'login-expired': ['again'],
  'not-configured': ['account'],
  blocked: ['leave'],
  'incomplete-identity': ['leave'],
  denied: ['again'],
};

/** The two ways that lead to the provider. */
export type ProviderWay = Exclude<Way, 'authority'>;
export const viaProvider = (way: Way): way is ProviderWay => way !== 'authority';
export const otherOf = (way: ProviderWay): ProviderWay => (way === 'unit' ? 'person' : 'unit');

export function loginUrl(way: ProviderWay, next: string | null): string {
  const query = new URLSearchParams({ as: way, ...(next === null ? {} : { next }) });
  return `/api/gov-sso/login?${query.toString()}`;
}
export const leaveUrl = (way: ProviderWay): string => `/api/gov-sso/leave?as=${way}`;
