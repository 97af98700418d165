import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { row, rows, seal, unsealIfKnown } from 'workflow/store';
import type { Kind } from './attributes';
import { SignInRefused, type Login } from './provider';

/** How long somebody may take at the provider. */
export const LOGIN_MINUTES = 10;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 256 bits: nobody guesses a state, a nonce or a browser's mark. */
export const random = (): string => randomBytes(32).toString('base64url');

/** PKCE's verifier (RFC 7636 §4.1) has 43 characters or more: 32 bytes in base64url. */
export const newLogin = (kind: Kind, next: string): Login => ({
  state: random(),
  nonce: random(),
  verifier: random(),
  kind,
  next,
});

/** Keeps a sign-in that is on its way; of state and browser only the hashes. What has run out goes at the same time. */
export async function keepLogin(login: Login, browser: string): Promise<void> {
  const sealed = seal(JSON.stringify({ nonce: login.nonce, verifier: login.verifier }));
  await rows(
    {
      text: `with old as (delete from sso_logins where at < clock_timestamp() - interval '${LOGIN_MINUTES} minutes')
        insert into sso_logins (state_hash, browser_hash, kind, next, sealed) values ($1, $2, $3, $4, $5)`,
    },
    [sha256(login.state), sha256(browser), login.kind, login.next, sealed],
  );
}

interface Kept {
  browser_hash: string;
  kind: Kind;
  next: string;
  sealed: string;
  fresh: boolean;
}

export interface TakenLogin {
  login: Login;
  /** Null when all is well. */
  refused: SignInRefused | null;
}

const expired = (detail: string): SignInRefused => new SignInRefused('login-expired', detail);

/**
 * Takes the sign-in that a state belongs to; a state serves once, whoever brings it.
 * @throws SignInRefused login-expired for a state that is none (any more)
 */
export async function takeLogin(state: string, browser: string | undefined): Promise<TakenLogin> {
  const kept = await row<Kept>(
    {
      text: `delete from sso_logins where state_hash = $1
        returning browser_hash, kind, next, sealed, at > clock_timestamp() - interval '${LOGIN_MINUTES} minutes' as fresh`,
    },
    [sha256(state)],
  );
  if (!kept) throw expired('state-unknown');
  const sealed = unsealIfKnown(kept.sealed);
  if (sealed === null) throw expired('key-changed');
  const { nonce, verifier } = JSON.parse(sealed) as { nonce: string; verifier: string };
  const login = { state, kind: kept.kind, next: kept.next, nonce, verifier };
  const same = timingSafeEqual(Buffer.from(sha256(browser ?? '')), Buffer.from(kept.browser_hash));
  return { login, refused: !same ? expired('other-browser') : kept.fresh ? null : expired('state-expired') };
}

/** The provider's session of a sign-in that was refused here, for the way out of it (`/api/gov-sso/leave`). */
export async function keepDeparture(browser: string, idToken: string): Promise<void> {
  await rows(
    {
      text: `with old as (delete from sso_departures where at < clock_timestamp() - interval '1 hour')
        insert into sso_departures (browser_hash, id_token) values ($1, $2)
        on conflict (browser_hash) do update set id_token = excluded.id_token, at = clock_timestamp()`,
    },
    [sha256(browser), seal(idToken)],
  );
}

export async function takeDeparture(browser: string): Promise<string | null> {
  const kept = await row<{ id_token: string }>(
    { text: 'delete from sso_departures where browser_hash = $1 returning id_token' },
    [sha256(browser)],
  );
  return kept && unsealIfKnown(kept.id_token);
}
