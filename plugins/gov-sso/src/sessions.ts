import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import { row, rows, seal, unseal } from 'workflow/store';
import { subjectHash } from './accounts';
import { endSession } from './person';
import { sha256 } from './logins';
import type { AuthProvider, Ended, SignedIn } from './provider';

/** What config/plugins.ts says of the session's cookie; Strapi's own sign-in reads the same. */
interface CookieSettings {
  name: string;
  sameSite: 'strict' | 'lax';
  path: string;
  secure: boolean;
}

const hashOf = (provider: string, session: string): string => sha256(`${provider}|${session}`);

/**
 * A new session, made as Strapi's own sign-in makes one (users-permissions 5.54, `auth.callback` with jwtManagement "refresh").
 * Always a new one: what the browser brought is never taken up.
 */
export async function openSession(
  strapi: Core.Strapi,
  ctx: Context,
  userId: number,
  provider: AuthProvider,
  signedIn: SignedIn,
): Promise<void> {
  const manager = strapi.sessionManager('users-permissions');
  const metadata = { loginAt: new Date().toISOString() };
  const { token, sessionId } = await manager.generateRefreshToken(String(userId), undefined, {
    type: 'refresh',
    metadata,
  });
  await rows(
    {
      text: 'insert into sso_sessions (session_id, provider, subject, provider_session, id_token) values ($1, $2, $3, $4, $5)',
    },
    [
      sessionId,
      provider.id,
      subjectHash(provider.id, signedIn.subject),
      signedIn.session && hashOf(provider.id, signedIn.session),
      signedIn.idToken && seal(signedIn.idToken),
    ],
  );
  const { name, ...cookie } = strapi.config.get<CookieSettings>('plugin::users-permissions.sessions.cookie');
  ctx.cookies.set(name, token, { ...cookie, httpOnly: true, overwrite: true });
}

/** Single logout: every session of ours that rests on the one that is over at the provider. Answers how many. */
export async function endSessionsOf(provider: AuthProvider, ended: Ended): Promise<number> {
  const [column, hash] =
    'session' in ended
      ? ['provider_session', hashOf(provider.id, ended.session)]
      : ['subject', subjectHash(provider.id, ended.subject)];
  const gone = await rows<{ session_id: string }>(
    { text: `delete from sso_sessions where ${column} = $1 and provider = $2 returning session_id` },
    [hash, provider.id],
  );
  for (const { session_id } of gone) await endSession(session_id);
  return gone.length;
}

/** The provider's ID token of a session; undefined for a session that another way of signing in made. */
export async function departureOf(provider: AuthProvider, sessionId: string): Promise<string | null | undefined> {
  const kept = await row<{ id_token: string | null }>(
    { text: 'delete from sso_sessions where session_id = $1 and provider = $2 returning id_token' },
    [sessionId, provider.id],
  );
  return kept ? opened(kept.id_token) : undefined;
}

/** After a change of keys the way out asks once more, and nothing else is lost. */
function opened(sealed: string | null): string | null {
  try {
    return sealed && unseal(sealed);
  } catch {
    return null;
  }
}
