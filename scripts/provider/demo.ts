import { Halt } from '../say';
import type { Settings } from '../settings';
import { providerName } from './page';
import { startProvider } from './provider';

export interface SignInThere {
  settings: Settings;
  /** The demo provider's; null where a real one is set. */
  address: string | null;
  close: () => Promise<void>;
}

/** The settings with a government identity provider: the one given from outside, else the demo's, started here. */
export async function withProvider(settings: Settings, env: NodeJS.ProcessEnv = process.env): Promise<SignInThere> {
  if (settings.sso) return { settings, address: null, close: async () => {} };
  const protocol = env.DEMO_SSO?.trim() || 'oidc';
  if (protocol !== 'oidc' && protocol !== 'cas') throw new Halt(`DEMO_SSO：应是 oidc 或 cas，现在是“${env.DEMO_SSO}”`);
  const { demoPassword: password, publicUrl, dataDir } = settings;
  const port = portIn(env.DEMO_PROVIDER_PORT?.trim());
  // Not the next port: that is the one a second checkout is started on.
  const preferred = settings.port + 10_000 > 65_535 ? 0 : settings.port + 10_000;
  const provider = await startProvider({ port, preferred, password, publicUrl, dataDir }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Halt(`演示用身份认证服务的端口 ${port} 已被占用，请换一个：DEMO_PROVIDER_PORT=…，或不设置它。`);
    },
  );
  const { issuer, casUrl, clientId, clientSecret, close } = provider;
  const sso = { protocol, name: providerName, scope: 'openid profile', appCode: '', attributes: '' } as const;
  const where =
    protocol === 'oidc'
      ? { issuer, clientId, clientSecret, casUrl: '' }
      : { issuer: '', clientId: '', clientSecret: '', casUrl };
  return { settings: { ...settings, sso: { ...sso, ...where } }, address: issuer, close };
}

function portIn(given: string | undefined): number | null {
  if (!given) return null;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Halt(`DEMO_PROVIDER_PORT：应是 1 到 65535 的整数，现在是“${given}”`);
}
