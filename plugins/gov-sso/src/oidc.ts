import type * as OpenId from 'openid-client' with { 'resolution-mode': 'import' };
import type * as Jose from 'jose' with { 'resolution-mode': 'import' };
import type { Claims } from './attributes';
import { readLogoutToken } from './logoutToken';
import {
  CALLBACK,
  LEFT,
  PATIENCE_S,
  SignInRefused,
  type After,
  type AuthProvider,
  type Ended,
  type Login,
  type SignedIn,
} from './provider';
import { refusalOf } from './oidcErrors';

export interface OidcSettings {
  publicUrl: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
}

/** Both libraries are ESM, this plugin is CommonJS: they come in on the first sign-in. */
const openId = (): Promise<typeof OpenId> => import('openid-client');
const jose = (): Promise<typeof Jose> => import('jose');

interface Discovered {
  config: OpenId.Configuration;
  keys: Jose.JWTVerifyGetKey | null;
}

/** OpenID Connect Core 1.0: code flow with PKCE (S256), state and nonce; Back-Channel and RP-Initiated Logout 1.0. */
export class OidcProvider implements AuthProvider {
  readonly way = 'oidc';
  readonly id: string;
  private discovered: Promise<Discovered> | null = null;

  constructor(private readonly settings: OidcSettings) {
    this.id = settings.issuer;
  }

  /** Asked once; an answer that did not come is asked for again by the next sign-in. */
  private async provider(): Promise<Discovered> {
    const asking = (this.discovered ??= this.discover());
    try {
      return await asking;
    } catch (error) {
      if (this.discovered === asking) this.discovered = null;
      throw refusalOf(error, 'discovery');
    }
  }

  private async discover(): Promise<Discovered> {
    const client = await openId();
    const { issuer, clientId, clientSecret } = this.settings;
    const isPlain = issuer.startsWith('http:');
    const options = { timeout: PATIENCE_S, execute: isPlain ? [client.allowInsecureRequests] : [] };
    const server = (await client.discovery(new URL(issuer), clientId, {}, client.None(), options)).serverMetadata();
    // Core §9: basic is what a provider takes that says nothing.
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const auth = methods.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
    // Half a minute for the two machines' clocks.
    const metadata = { client_secret: clientSecret, [client.clockTolerance]: 30 };
    const config = new client.Configuration(server, clientId, metadata, auth(clientSecret));
    config.timeout = PATIENCE_S;
    if (isPlain) client.allowInsecureRequests(config);
    // The ID token's signature is checked too, not only the connection that it came over.
    client.enableNonRepudiationChecks(config);
    const { createRemoteJWKSet } = await jose();
    const keys = server.jwks_uri
      ? createRemoteJWKSet(new URL(server.jwks_uri), { timeoutDuration: PATIENCE_S * 1000 })
      : null;
    return { config, keys };
  }

  async begin(login: Login): Promise<URL> {
    const { config } = await this.provider();
    const client = await openId();
    return client.buildAuthorizationUrl(config, {
      redirect_uri: this.settings.publicUrl + CALLBACK,
      scope: this.settings.scope,
      state: login.state,
      nonce: login.nonce,
      // Which of its two forms the provider may show first (法人用户, 个人用户); one that has no use for it looks past it.
      login_hint: login.kind,
      code_challenge: await client.calculatePKCECodeChallenge(login.verifier),
      code_challenge_method: 'S256',
    });
  }

  async finish(callback: URL, login: Login): Promise<SignedIn> {
    const { config } = await this.provider();
    const client = await openId();
    try {
      const tokens = await client.authorizationCodeGrant(config, callback, {
        expectedState: login.state,
        expectedNonce: login.nonce,
        pkceCodeVerifier: login.verifier,
        idTokenExpected: true,
      });
      const said = tokens.claims();
      if (!said) throw new SignInRefused('login-expired', 'no-id-token');
      const more: Claims = config.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config, tokens.access_token, said.sub)
        : {};
      return {
        subject: said.sub,
        claims: { ...said, ...more },
        session: typeof said.sid === 'string' ? said.sid : null,
        idToken: tokens.id_token ?? null,
      };
    } catch (error) {
      throw refusalOf(error, 'code');
    }
  }

  async leaveUrl(idToken: string | null, after: After): Promise<URL | null> {
    const { config } = await this.provider().catch(() => ({ config: null }));
    if (!config?.serverMetadata().end_session_endpoint) return null;
    const client = await openId();
    return client.buildEndSessionUrl(config, {
      post_logout_redirect_uri: this.settings.publicUrl + LEFT,
      state: after,
      ...(idToken ? { id_token_hint: idToken } : {}),
    });
  }

  async endedBy(notice: Readonly<Record<string, unknown>>): Promise<Ended> {
    const { keys, config } = await this.provider();
    if (!keys || typeof notice.logout_token !== 'string') throw new SignInRefused('login-expired', 'logout-no-token');
    const expected = { issuer: config.serverMetadata().issuer, audience: this.settings.clientId };
    return readLogoutToken(notice.logout_token, keys, expected);
  }
}
