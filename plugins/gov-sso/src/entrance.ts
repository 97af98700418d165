import { attributeMap, type AttributeMap } from './attributes';
import { CasProvider } from './cas';
import { OidcProvider } from './oidc';
import type { AuthProvider } from './provider';
import { departureOf } from './sessions';
import { endSession } from './person';

/** What cms hands over; the scripts have checked it before the start (scripts/sso.ts). */
export interface SsoConfig {
  protocol: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  casUrl: string;
  appCode: string;
  attributes: string;
}

export interface Entrance {
  provider: AuthProvider;
  name: string;
  attributes: AttributeMap;
  publicUrl: string;
}

let open: Entrance | null = null;

/** Chooses the adapter by the settings; without a protocol there is no government sign-in. */
export function openEntrance(sso: SsoConfig, publicUrl: string): void {
  const { protocol, name } = sso;
  const provider =
    protocol === 'oidc'
      ? new OidcProvider({ publicUrl, ...sso })
      : protocol === 'cas'
        ? new CasProvider({ publicUrl, ...sso })
        : null;
  open = provider && { provider, name, publicUrl, attributes: attributeMap(sso.attributes) };
}

export const entrance = (): Entrance | null => open;

/** What a visitor may know: whether 前往政务服务网 leads anywhere, and what to call it. */
export const offeredSignIn = (): { unit: boolean; person: boolean; provider: string | null } => ({
  unit: open !== null,
  person: open !== null,
  provider: open?.name ?? null,
});

/** Logout: ends the session at once, and tells where the browser ends the provider's own; null where there is none. */
export async function leave(sessionId: string): Promise<string | null> {
  const idToken = open ? await departureOf(open.provider, sessionId) : undefined;
  await endSession(sessionId);
  const url = idToken === undefined ? null : await open?.provider.leaveUrl(idToken, 'home');
  return url?.href ?? null;
}
