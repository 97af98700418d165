import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };
import { SignInRefused, type Ended } from './provider';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** A notice travels for seconds. */
const MAX_AGE_S = 300;
const CLOCKS_S = 30;

/**
 * OpenID Connect Back-Channel Logout 1.0 §2.6: signed by the provider, for us, fresh, with the logout event, without a nonce (an
 * ID token is no logout token). Whether it was heard before is asked elsewhere (heard.ts).
 * @throws SignInRefused login-expired
 */
export async function readLogoutToken(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { issuer: string; audience: string },
): Promise<{ jti: string; ended: Ended }> {
  const { jwtVerify } = await import('jose');
  const refuse = (detail: string): SignInRefused => new SignInRefused('login-expired', detail);
  const verified = await jwtVerify(token, keys, {
    ...expected,
    maxTokenAge: MAX_AGE_S,
    clockTolerance: CLOCKS_S,
    requiredClaims: ['iat', 'jti', 'events'],
  }).catch(() => null);
  if (!verified) throw refuse('logout-token');
  const { payload, protectedHeader } = verified;
  const { typ = 'logout+jwt' } = protectedHeader;
  if (!['logout+jwt', 'jwt'].includes(typ.toLowerCase().replace(/^application\//, ''))) throw refuse('logout-type');
  const { events, nonce, jti, sid, sub } = payload;
  const isLogout = typeof events === 'object' && events !== null && Object.hasOwn(events, EVENT);
  if (!isLogout || nonce !== undefined || typeof jti !== 'string') throw refuse('logout-claims');
  const ended = typeof sid === 'string' ? { session: sid } : typeof sub === 'string' ? { subject: sub } : null;
  if (!ended) throw refuse('logout-claims');
  return { jti, ended };
}
