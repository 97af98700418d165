import type { Claims, Kind } from './attributes';

/** Codes that the sign-in page has words for (`/#/login?problem=…`). */
export type Problem =
  'wrong-kind' | 'provider-down' | 'login-expired' | 'not-configured' | 'blocked' | 'incomplete-identity' | 'denied';

/** A sign-in that ends without a session; `detail` is a short code for the security log, never anything of the person's. */
export class SignInRefused extends Error {
  constructor(
    readonly problem: Problem,
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
  }
}

/** A sign-in on its way: made when the browser leaves for the provider, taken when it comes back, once. */
export interface Login {
  state: string;
  kind: Kind;
  /** Where to go on afterwards: a path behind the `#`, or empty for the screens' own home. */
  next: string;
  nonce: string;
  verifier: string;
}

/** Who the provider says has signed in. */
export interface SignedIn {
  /** The provider's own name for the account, unique there. */
  subject: string;
  claims: Claims;
  /** The provider's session, by which it later says that it is over; null where it has none to tell. */
  session: string | null;
  /** For the way out (OpenID Connect's id_token_hint). */
  idToken: string | null;
}

/** Which of our sessions the provider says are over. */
export type Ended = { session: string } | { subject: string };

/** The provider's notice that a session is over; `jti` is its own name, by which it counts once, where the protocol has one. */
export interface LogoutNotice {
  ended: Ended;
  jti: string | null;
}

/** Where one wants to be when the provider's session has ended: the portal, or the sign-in page for the other kind of account. */
export type After = Kind | 'home';

/** A government identity provider, whatever protocol it speaks. */
export interface AuthProvider {
  readonly way: 'oidc' | 'cas';
  /** What tells its accounts from another provider's. */
  readonly id: string;
  /** @throws SignInRefused provider-down */
  begin(login: Login): Promise<URL>;
  /** @throws SignInRefused denied, login-expired, provider-down */
  finish(callback: URL, login: Login): Promise<SignedIn>;
  /** Where the browser ends the provider's own session; null when the provider has no such place or cannot be asked. */
  leaveUrl(idToken: string | null, after: After): Promise<URL | null>;
  /** @throws SignInRefused login-expired when the notice is not the provider's own */
  endedBy(notice: Readonly<Record<string, unknown>>): Promise<LogoutNotice>;
}

/** Where the provider sends the browser: registered there letter by letter. */
export const CALLBACK = '/api/gov-sso/callback';
export const LEFT = '/api/gov-sso/left';

/** Seconds within which a provider answers, or is down. */
export const PATIENCE_S = 5;
