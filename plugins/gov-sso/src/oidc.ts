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
  type Login,
  type LogoutNotice,
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

/** Before it sends somebody there the product looks whether the provider still answers, at most so often. */
const LOOK_EVERY_MS = 60_000;

/** What a token says about itself, and nothing about anybody (Core §2, §3.1.3.6; Back-Channel Logout §2.4). */
const PROTOCOL_CLAIMS: ReadonlySet<string> = new Set(
  'iss sub aud exp nbf iat jti nonce sid azp acr amr auth_time at_hash c_hash s_hash'.split(' '),
);

/** The way out carries the ID token in an address, where no ID number and no phone may stand: then the provider asks once more instead. */
const isDiscreet = (claims: Claims): boolean =>
  Object.keys(claims).every((name) => PROTOCOL_CLAIMS.has(name)) && !/\d{11}/.test(String(claims.sub));

/** OpenID Connect Core 1.0: code flow with PKCE (S256), state and nonce; Back-Channel and RP-Initiated Logout 1.0. */
export class OidcProvider implements AuthProvider {
  readonly way = 'oidc';
  readonly id: string;
  private discovered: Promise<Discovered> | null = null;
  private askedAt = 0;

  constructor(private readonly settings: OidcSettings) {
    this.id = settings.issuer;
  }

  /** Kept, unless older than that; an answer that did not come is asked for again by the next sign-in. */
  private async provider(oldestMs = Infinity): Promise<Discovered> {
    if (Date.now() - this.askedAt > oldestMs) this.discovered = null;
    if (!this.discovered) this.askedAt = Date.now();
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
    const { config } = await this.provider(LOOK_EVERY_MS);
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
        idToken: tokens.id_token && isDiscreet(said) ? tokens.id_token : null,
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

  async endedBy(notice: Readonly<Record<string, unknown>>): Promise<LogoutNotice> {
    const { keys, config } = await this.provider();
    if (!keys || typeof notice.logout_token !== 'string') throw new SignInRefused('login-expired', 'logout-no-token');
    const expected = { issuer: config.serverMetadata().issuer, audience: this.settings.clientId };
    return readLogoutToken(notice.logout_token, keys, expected);
  }
}
