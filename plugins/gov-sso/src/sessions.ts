import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import { row, rows, seal, transaction, unsealIfKnown } from 'workflow/store';
import { subjectHash, type Admitted } from './accounts';
import { isFirstHeard } from './heard';
import { sha256 } from './logins';
import { SignInRefused, type AuthProvider, type LogoutNotice, type SignedIn } from './provider';

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
  { userId, personKey }: Admitted,
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
      text: 'insert into sso_sessions (session_id, provider, subject, provider_session, id_token, operator) values ($1, $2, $3, $4, $5, $6)',
    },
    [
      sessionId,
      provider.id,
      subjectHash(provider.id, signedIn.subject),
      signedIn.session && hashOf(provider.id, signedIn.session),
      signedIn.idToken && seal(signedIn.idToken),
      personKey,
    ],
  );
  const { name, ...cookie } = strapi.config.get<CookieSettings>('plugin::users-permissions.sessions.cookie');
  ctx.cookies.set(name, token, { ...cookie, httpOnly: true, overwrite: true });
}

/**
 * Single logout: every session of ours that rests on the one that is over at the provider, and that its notice was heard. Both or
 * neither: what breaks down half way is done when the notice comes again.
 * @throws SignInRefused login-expired for a notice that was heard before
 */
export async function endSessionsOf(provider: AuthProvider, { ended, jti }: LogoutNotice): Promise<void> {
  const [column, hash] =
    'session' in ended
      ? ['provider_session', hashOf(provider.id, ended.session)]
      : ['subject', subjectHash(provider.id, ended.subject)];
  await transaction(async (client) => {
    if (jti !== null && !(await isFirstHeard(client, provider.id, jti)))
      throw new SignInRefused('login-expired', 'logout-replayed');
    await client.query(
      `with gone as (delete from sso_sessions where ${column} = $1 and provider = $2 returning session_id)
        delete from strapi_sessions s using gone where s.session_id = gone.session_id`,
      [hash, provider.id],
    );
  });
}

/** The provider's ID token of a session; undefined for a session that another way of signing in made. */
export async function departureOf(provider: AuthProvider, sessionId: string): Promise<string | null | undefined> {
  const kept = await row<{ id_token: string | null }>(
    { text: 'select id_token from sso_sessions where session_id = $1 and provider = $2' },
    [sessionId, provider.id],
  );
  // After a change of keys the way out asks once more, and nothing else is lost.
  return kept ? kept.id_token && unsealIfKnown(kept.id_token) : undefined;
}
