import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alertOn, Browsing, linkTo } from '../world/browsing';
import { isCallback, openSignIn, type SignInWorld } from '../world/provider';

let here: SignInWorld;
beforeAll(async () => void (here = await openSignIn('oidc')));
afterAll(() => here.close());

const twisted = async <T>(twist: NonNullable<SignInWorld['between']['twist']>, work: () => Promise<T>): Promise<T> => {
  here.between.twist = twist;
  try {
    return await work();
  } finally {
    here.between.twist = null;
  }
};

/** Rewrites what an ID token says; its signature no longer fits, which the client must see as well. */
function retold(text: string, change: (claims: Record<string, unknown>) => Record<string, unknown>): string {
  const answer = JSON.parse(text) as { id_token: string };
  const [head, body = '', mark] = answer.id_token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  const told = Buffer.from(JSON.stringify(change(claims))).toString('base64url');
  return JSON.stringify({ ...answer, id_token: [head, told, mark].join('.') });
}

describe('before the provider was ever reached', () => {
  test('it is down: no session, one line in the log, and the page that says so', async () => {
    const browsing = new Browsing();
    here.between.isDown = true;
    await here.refuses(browsing, () => here.atProvider(browsing, 'unit'), 'unit', 'provider-down');
    here.between.isDown = false;
  });

  test('it answers as another issuer', async () => {
    const browsing = new Browsing();
    const lie = (path: string, text: string): string | undefined =>
      path.startsWith('/.well-known/')
        ? text.replaceAll(`"issuer":"${here.provider.issuer}"`, '"issuer":"https://evil.example"')
        : undefined;
    const before = (await here.log()).length;
    const page = await twisted(lie, () => here.atProvider(browsing, 'person'));
    expect(page.url.hash).toMatch(/^#\/login\?as=person&problem=(provider-down|login-expired)$/);
    expect(browsing.cookie('shenbao_session')).toBeUndefined();
    expect((await here.log()).length).toBe(before + 1);
  });
});

describe('signing in', () => {
  test('a unit, and me says who', async () => {
    const browsing = new Browsing();
    const page = await here.signIn(browsing, 'unit', 'unit.city');
    expect(page.url.hash).toMatch(/^#\/(?!login)/);
    const { status, body } = await here.me(browsing);
    expect([status, body]).toMatchObject([200, { role: 'unit-admin', unit: { name: '合肥市南淝河中心医院' } }]);
  });

  test('a person, who is the applicant of the demo world', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'person', 'applicant.4');
    expect((await here.me(browsing)).body).toMatchObject({ role: 'applicant', applicant: { name: '林疏影' } });
    const mine = await browsing.ask(new URL(`${here.world.baseUrl}/api/workbench/declarations`));
    expect(((await mine.json()) as unknown[]).length).toBeGreaterThan(0);
  });

  test('a person who has never been here', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'person', 'person.new');
    expect((await here.me(browsing)).body).toMatchObject({ role: 'applicant', applicant: { name: '钟离澈' } });
  });

  test('a unit that has never been here: no unit yet, and what the provider says of it', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'unit', 'unit.new');
    const { body } = await here.me(browsing);
    expect(body).toMatchObject({ role: 'unit-admin', unit: null });
    expect(body.arriving).toMatchObject({ name: '宿松县松湖农业科技有限公司', creditCode: '91340826MA2DEM0766' });
    const plans = await browsing.ask(new URL(`${here.world.baseUrl}/api/workbench/plans`));
    expect(plans.status).toBe(403);
  });

  test('a second time, without a page in between, as the provider still knows who it is', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'unit', 'unit.city');
    browsing.forget('shenbao_session');
    const page = await here.atProvider(browsing, 'unit');
    expect(page.url.hash).toMatch(/^#\/(?!login)/);
    expect((await here.me(browsing)).body.unit).toMatchObject({ name: '合肥市南淝河中心医院' });
  });

  test('nothing of the person stands in any address on the way', async () => {
    const browsing = new Browsing();
    const first = await here.atProvider(browsing, 'person');
    const { trail } = await here.fillIn(browsing, first, 'applicant.4', 'person');
    expect([...first.trail, ...trail].join(' ')).not.toMatch(/340111197902260421|13856074519|applicant\.4|%E6%9E%97/);
  });
});

describe('the provider’s own page', () => {
  test('does not take a person’s account on the tab of units, and says why', async () => {
    const browsing = new Browsing();
    const page = await here.signIn(browsing, 'person', 'applicant.4', 'unit');
    expect(alertOn(page)).toBe('这是个人账号，不能从“法人用户”登录。请在上面改选“个人用户”。');
    expect(browsing.cookie('shenbao_session')).toBeUndefined();
  });

  test('cancelled: back to the sign-in page', async () => {
    const browsing = new Browsing();
    const page = await here.atProvider(browsing, 'person');
    await here.refuses(browsing, () => browsing.open(linkTo(page, '取消，返回申报平台')), 'person', 'denied');
  });
});

describe('misbehaviour ends without a session, with one line in the log', () => {
  test.each([
    ['unit', 'applicant.4', 'person'],
    ['person', 'unit.city', 'unit'],
  ] as const)('the entrance of a %s with an account of the other kind', async (as, login, tab) => {
    const browsing = new Browsing();
    await here.refuses(browsing, () => here.signIn(browsing, as, login, tab), as, 'wrong-kind');
    const back = await browsing.open(`${here.world.baseUrl}/api/gov-sso/leave?as=${as}`);
    expect(back.url.hash).toBe(`#/login?as=${as}`);
    // The provider has forgotten them as well: it asks again.
    expect((await here.atProvider(browsing, as)).html).toContain('name="password"');
  });

  test('the provider is down when the code comes back', async () => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    here.between.isDown = true;
    await here.refuses(browsing, () => browsing.open(callback.href), 'unit', 'provider-down');
    here.between.isDown = false;
  });

  test('a replayed callback', async () => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    await browsing.open(callback.href);
    browsing.forget('shenbao_session');
    await here.refuses(browsing, () => browsing.open(callback.href), 'unit', 'login-expired');
  });

  test('a used code under a fresh state', async () => {
    const browsing = new Browsing();
    const used = await here.almostSignIn(browsing, 'unit', 'unit.city');
    await browsing.open(used.href);
    browsing.forget('shenbao_session');
    const { url } = await browsing.open(`${here.world.baseUrl}/api/gov-sso/login?as=unit`, { until: isCallback });
    url.searchParams.set('code', used.searchParams.get('code') ?? '');
    await here.refuses(browsing, () => browsing.open(url.href), 'unit', 'login-expired');
  });

  test('a callback that was begun in another browser', async () => {
    const [hers, his] = [new Browsing(), new Browsing()];
    const callback = await here.almostSignIn(hers, 'unit', 'unit.city');
    await here.atProvider(his, 'person');
    await here.refuses(his, () => his.open(callback.href), 'unit', 'login-expired');
  });

  test.each([
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['two states', (url: URL) => url.searchParams.append('state', 'x'.repeat(43))],
    ['no code', (url: URL) => url.searchParams.delete('code')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
    ['no issuer, though this provider always names itself', (url: URL) => url.searchParams.delete('iss')],
  ])('%s', async (_, change) => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    change(callback);
    await here.refuses(browsing, () => browsing.open(callback.href), 'unit', 'login-expired');
  });

  test.each([
    ['nonce', (claims: Record<string, unknown>) => ({ ...claims, nonce: 'another' })],
    ['issuer', (claims: Record<string, unknown>) => ({ ...claims, iss: 'https://evil.example' })],
    ['audience', (claims: Record<string, unknown>) => ({ ...claims, aud: 'another' })],
    ['account', (claims: Record<string, unknown>) => ({ ...claims, sub: 'another' })],
    ['end', (claims: Record<string, unknown>) => ({ ...claims, exp: 1 })],
  ])('an ID token with another %s', async (_, change) => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    const lie = (path: string, text: string): string | undefined =>
      path === '/token' ? retold(text, change) : undefined;
    await twisted(lie, () => here.refuses(browsing, () => browsing.open(callback.href), 'unit', 'login-expired'));
  });

  test('a provider that names neither code nor number', async () => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    const lie = (path: string, text: string): string | undefined =>
      path === '/me' ? JSON.stringify({ sub: (JSON.parse(text) as { sub: string }).sub, kind: 'legal' }) : undefined;
    await twisted(lie, () => here.refuses(browsing, () => browsing.open(callback.href), 'unit', 'incomplete-identity'));
  });
});

describe('the end of a session', () => {
  test('logout ends it here and, one page on, at the provider', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'unit', 'unit.city');
    const response = await fetch(`${here.world.baseUrl}/api/workbench/logout`, {
      method: 'POST',
      headers: { cookie: `shenbao_session=${browsing.cookie('shenbao_session')}` },
    });
    const { logoutUrl } = (await response.json()) as { logoutUrl: string };
    expect(new URL(logoutUrl).origin).toBe(here.between.address);
    expect((await here.me(browsing)).status).toBe(401);
    expect((await browsing.open(logoutUrl)).url.origin).toBe(here.world.baseUrl);
    expect((await here.atProvider(browsing, 'unit')).html).toContain('name="password"');
  });

  test('single logout: the provider’s session ends, and the product’s with it', async () => {
    const [hers, his] = [new Browsing(), new Browsing()];
    await here.signIn(hers, 'unit', 'unit.city');
    await here.signIn(his, 'unit', 'unit.city');
    const asked = await hers.open(`${here.provider.issuer}/session/end`);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
    await hers.open(`${here.provider.issuer}/session/end/confirm`, { form: { xsrf, logout: 'yes' } });
    expect((await here.me(hers)).status).toBe(401);
    expect((await here.me(his)).status).toBe(200);
  });

  test('a made-up notice ends nothing', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'unit', 'unit.city');
    const before = (await here.log()).length;
    for (const logout_token of ['', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.']) {
      const address = `${here.world.baseUrl}/api/gov-sso/single-logout`;
      expect((await fetch(address, { method: 'POST', body: new URLSearchParams({ logout_token }) })).status).toBe(400);
    }
    expect((await here.log()).length).toBe(before + 3);
    expect((await here.me(browsing)).status).toBe(200);
  });
});

test('twenty first logins at once make one account each, and nobody sees an error', async () => {
  const count = async (): Promise<number> =>
    Number(
      (await here.world.sql.query<{ n: string }>("select count(*) as n from up_users where provider = 'gov-sso'"))
        .rows[0]?.n,
    );
  const before = await count();
  const ends = ['unit.province', 'applicant.1'].flatMap((login) =>
    Array.from({ length: 20 }, async () => {
      const browsing = new Browsing();
      const as = login.startsWith('unit') ? 'unit' : 'person';
      return { browsing, callback: await here.almostSignIn(browsing, as, login) };
    }),
  );
  const ready = await Promise.all(ends);
  const pages = await Promise.all(ready.map(({ browsing, callback }) => browsing.open(callback.href)));
  expect(pages.filter((page) => !/^#\/(?!login)/.test(page.url.hash)).map((page) => page.url.href)).toEqual([]);
  const people = await Promise.all(ready.map(async ({ browsing }) => (await here.me(browsing)).body.id));
  expect(new Set(people).size).toBe(2);
  expect((await count()) - before).toBe(2);
});
