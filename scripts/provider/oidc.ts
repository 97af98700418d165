import type { KoaContextWithOIDC, Provider } from 'oidc-provider' with { 'resolution-mode': 'import' };
import { claimNames, type Doorkeeper } from './accounts';
import type { Kept } from './kept';
import { loadLibrary } from './library';
import { memory } from './memory';
import { page, stopPage } from './page';
import { escaped } from './web';

export const clientId = 'shenbao';
const hour_s = 3600;

export interface OidcOptions {
  issuer: string;
  publicUrl: string;
  kept: Kept;
  doorkeeper: Doorkeeper;
  /** Cookies of one host are shared by all its ports: each provider's carry a name of their own. */
  cookieName: (what: string) => string;
}

/** OpenID Connect for the one client there is, with no page between signing in and going back: a government service asks nothing. */
export async function openIdConnect(options: OidcOptions): Promise<Provider> {
  const { issuer, publicUrl, kept, doorkeeper, cookieName } = options;
  const library = await loadLibrary();
  const policy = library.interactionPolicy.base();
  policy.remove('consent');
  const provider: Provider = new library.Provider(issuer, {
    adapter: memory(),
    clients: [
      {
        client_id: clientId,
        client_secret: kept.clientSecret,
        redirect_uris: [`${publicUrl}/api/gov-sso/callback`],
        post_logout_redirect_uris: [publicUrl, `${publicUrl}/`, `${publicUrl}/api/gov-sso/left`],
        backchannel_logout_uri: `${publicUrl}/api/gov-sso/single-logout`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [kept.signingKey as { kty: 'RSA'; n: string; e: string }] },
    cookies: {
      keys: [kept.cookieKey],
      names: {
        session: cookieName('session'),
        interaction: cookieName('interaction'),
        resume: cookieName('resume'),
      },
    },
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: claimNames },
    // Seconds. A code is fetched by the product at once; a session lasts as long as the product's own may.
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 300,
      IdToken: hour_s,
      Interaction: hour_s,
      Session: 8 * hour_s,
      Grant: 8 * hour_s,
    },
    interactions: { policy, url: (_, interaction) => `/login/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          const button = `<button form="op.logoutForm" type="submit" name="logout" value="yes">退出登录</button>`;
          const main = `${form}<p>退出后，用这个账号登录的系统也会一并退出。</p>${button}`;
          ctx.body = page('退出登录', main);
        },
        postLogoutSuccessSource(ctx) {
          ctx.body = page('已退出', `<p><a class="button second" href="${escaped(publicUrl)}/">返回申报平台</a></p>`);
        },
      },
    },
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const known = session.grantIdFor(client.clientId);
      const found = known ? await provider.Grant.find(known) : undefined;
      if (found) return found;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    findAccount(_, subject) {
      const account = doorkeeper.bySubject(subject);
      return account && { accountId: subject, claims: () => ({ sub: subject, ...account.claims }) };
    },
    renderError(ctx, { error }) {
      ctx.type = 'html';
      ctx.body = stopPage('登录没有完成', `身份认证服务不能处理这次请求（${error}）。`, `${publicUrl}/`);
    },
    // The library keeps notices from going to addresses of this machine, which is where this demonstration's only client is.
    fetch(address, init) {
      const options: RequestInit = { ...init };
      Reflect.deleteProperty(options, 'dispatcher');
      return fetch(address, options);
    },
  });
  provider.use(leaveAtOnce(issuer));
  return provider;
}

/**
 * The library always asks once more before it ends a session. When the product sends the browser there, the person has just
 * pressed 退出: the question is answered for them. Whoever comes without the product's name is asked.
 */
function leaveAtOnce(issuer: string): (ctx: KoaContextWithOIDC, next: () => Promise<unknown>) => Promise<void> {
  return async (ctx, next) => {
    await next();
    if (ctx.path !== '/session/end' || ctx.status !== 200 || !ctx.oidc.client) return;
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(String(ctx.body))?.[1];
    if (xsrf === undefined) return;
    const set = [ctx.response.get('set-cookie')].flat();
    const jar = new Map(
      [...(ctx.get('cookie') || '').split('; '), ...set.map((one) => one.split(';')[0] ?? '')].map(split),
    );
    const answered = await fetch(`${issuer}/session/end/confirm`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    const location = answered.headers.get('location');
    if (location === null) return;
    ctx.set('set-cookie', [...set, ...answered.headers.getSetCookie()]);
    ctx.body = '';
    ctx.status = 303;
    ctx.set('location', location);
  };
}

const split = (cookie: string): [string, string] => {
  const at = cookie.indexOf('=');
  return [cookie.slice(0, at), cookie.slice(at + 1)];
};
