import { createServer, type AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { startProvider, type DemoProvider } from '../../scripts/provider/provider';
import { type Browsing, formWith, linkTo, type Page } from './browsing';
import { startMiddleman, type Middleman } from './middleman';
import { openWorld, type World } from './world';

const PASSWORD = process.env.DEMO_PASSWORD ?? 'Shenbao-2026';

export type As = 'unit' | 'person';

/** The tab that each entrance is meant for. */
const TABS: Record<As, string> = { unit: '法人用户', person: '个人用户' };

export interface Me {
  id: number;
  name: string;
  role: string;
  unit: { name: string } | null;
  applicant: { id: number; name: string } | null;
  arriving?: Record<string, unknown> | null;
}

/** The demo world's product with the real demo provider, and somebody in between who can be told to misbehave. */
export interface SignInWorld {
  world: World;
  provider: DemoProvider;
  between: Middleman;
  /** The whole way, from the entrance of the product to where it ends. */
  signIn(browsing: Browsing, as: As, login: string, tab?: As): Promise<Page>;
  /** As far as the address that the provider sends the browser back to, which is left unasked. */
  almostSignIn(browsing: Browsing, as: As, login: string): Promise<URL>;
  /** From the provider's page on. */
  fillIn(browsing: Browsing, page: Page, login: string, tab: As, until?: (url: URL) => boolean): Promise<Page>;
  atProvider(browsing: Browsing, as: As): Promise<Page>;
  me(browsing: Browsing): Promise<{ status: number; body: Me }>;
  /** The kinds and details in the security log, oldest first. */
  log(): Promise<{ kind: string; detail: string }[]>;
  /** No session, one line more in the log, and the page that says what to do. */
  refuses(browsing: Browsing, work: () => Promise<Page>, as: As, problem: string): Promise<void>;
  close(): Promise<void>;
}

function anyPort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) => {
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

export const isCallback = (url: URL): boolean => url.pathname === '/api/gov-sso/callback';
const LOG = 'select kind, detail from security_events order by id';

export async function openSignIn(protocol: 'oidc' | 'cas'): Promise<SignInWorld> {
  const [between, port] = [await startMiddleman(), await anyPort()];
  const publicUrl = `http://127.0.0.1:${port}`;
  const provider = await startProvider({ port: 0, address: between.address, password: PASSWORD, publicUrl });
  between.goesTo(provider.port);
  const settings: Record<string, string> =
    protocol === 'cas'
      ? { SSO_CAS_URL: provider.casUrl }
      : { SSO_ISSUER: provider.issuer, SSO_CLIENT_ID: provider.clientId, SSO_CLIENT_SECRET: provider.clientSecret };
  const world = await openWorld({ TESTBED_PORT: String(port), SSO_PROTOCOL: protocol, ...settings });
  const log: SignInWorld['log'] = async () => (await world.sql.query<{ kind: string; detail: string }>(LOG)).rows;

  const self: SignInWorld = {
    world,
    provider,
    between,
    log,
    atProvider: (browsing, as) => browsing.open(`${publicUrl}/api/gov-sso/login?as=${as}`),
    async fillIn(browsing, page, login, tab, until) {
      const open = await browsing.open(linkTo(page, TABS[tab]));
      const form = { username: login, password: PASSWORD };
      return browsing.open(formWith(open, 'username'), until ? { form, until } : { form });
    },
    async signIn(browsing, as, login, tab = as) {
      return self.fillIn(browsing, await self.atProvider(browsing, as), login, tab);
    },
    async almostSignIn(browsing, as, login) {
      const { url } = await self.fillIn(browsing, await self.atProvider(browsing, as), login, as, isCallback);
      return url;
    },
    async me(browsing) {
      const response = await browsing.ask(new URL(`${publicUrl}/api/workbench/me`));
      return { status: response.status, body: (await response.json()) as Me };
    },
    async refuses(browsing, work, as, problem) {
      const before = await log();
      const page = await work();
      expect(page.url.hash).toBe(`#/login?as=${as}&problem=${problem}`);
      expect(page.url.origin).toBe(publicUrl);
      expect(browsing.cookie('shenbao_session')).toBeUndefined();
      const lines = (await log()).slice(before.length);
      expect(lines.map(({ kind, detail }) => [kind, detail.split(':')[0]])).toEqual([['sign-in-refused', problem]]);
    },
    async close() {
      await world.close();
      await Promise.all([between.close(), provider.close()]);
    },
  };
  return self;
}
