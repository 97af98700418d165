import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alertOn, Browsing, linkTo } from '../world/browsing';
import { openSignIn, type SignInWorld } from '../world/provider';

let here: SignInWorld;
beforeAll(async () => void (here = await openSignIn('cas')));
afterAll(() => here.close());

/** While `work` runs, a ticket's answer is what `tell` makes of it. */
async function answering<T>(tell: (xml: string) => string, work: () => Promise<T>): Promise<T> {
  here.between.twist = (path, text) => (path.startsWith('/cas/p3/serviceValidate') ? tell(text) : undefined);
  try {
    return await work();
  } finally {
    here.between.twist = null;
  }
}

/** A ticket for an address of the product, as the provider gives it to whoever has signed in there. */
async function ticketFor(browsing: Browsing, service: string): Promise<URL> {
  const asked = `${here.provider.casUrl}/login?service=${encodeURIComponent(service)}`;
  return (await browsing.open(asked, { until: (url) => url.searchParams.has('ticket') })).url;
}

const validate = async (service: string, ticket: string): Promise<string> => {
  const query = new URLSearchParams({ service, ticket });
  return (await fetch(`${here.provider.casUrl}/p3/serviceValidate?${query.toString()}`)).text();
};

describe('signing in', () => {
  test('a unit, and me says who', async () => {
    const browsing = new Browsing();
    expect((await here.signIn(browsing, 'unit', 'unit.city')).url.hash).toMatch(/^#\/(?!login)/);
    const { status, body } = await here.me(browsing);
    expect([status, body]).toMatchObject([200, { role: 'unit-admin', unit: { name: '合肥市南淝河中心医院' } }]);
  });

  test('a person', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'person', 'applicant.4');
    expect((await here.me(browsing)).body).toMatchObject({ role: 'applicant', applicant: { name: '林疏影' } });
  });

  test('a unit that has never been here', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'unit', 'unit.new');
    const { body } = await here.me(browsing);
    expect(body).toMatchObject({ role: 'unit-admin', unit: null });
    expect(body.arriving).toMatchObject({ name: '宿松县松湖农业科技有限公司', creditCode: '91340826MA2DEM0766' });
  });

  test('a second time without a page in between', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'person', 'person.new');
    browsing.forget('shenbao_session');
    expect((await here.atProvider(browsing, 'person')).url.hash).toMatch(/^#\/(?!login)/);
    expect((await here.me(browsing)).body).toMatchObject({ applicant: { name: '钟离澈' } });
  });

  test('nothing of the person stands in any address on the way', async () => {
    const browsing = new Browsing();
    const first = await here.atProvider(browsing, 'person');
    const { trail } = await here.fillIn(browsing, first, 'applicant.4', 'person');
    expect([...first.trail, ...trail].join(' ')).not.toMatch(/340111197902260421|13856074519|applicant\.4|%E6%9E%97/);
  });
});

describe('the demo provider keeps to CAS 3.0', () => {
  test('a ticket is good once', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'unit', 'unit.city');
    const service = `${here.world.baseUrl}/somewhere?a=1&b=2`;
    const ticket = (await ticketFor(browsing, service)).searchParams.get('ticket') ?? '';
    expect(await validate(service, ticket)).toContain('<cas:credit_code>12340100485903629C</cas:credit_code>');
    expect(await validate(service, ticket)).toContain('code="INVALID_TICKET"');
  });

  test('a ticket is for its service, letter by letter, and spent by a wrong one', async () => {
    const browsing = new Browsing();
    await here.signIn(browsing, 'unit', 'unit.city');
    const service = `${here.world.baseUrl}/somewhere`;
    const ticket = (await ticketFor(browsing, service)).searchParams.get('ticket') ?? '';
    expect(await validate(`${service}/`, ticket)).toContain('code="INVALID_SERVICE"');
    expect(await validate(service, ticket)).toContain('code="INVALID_TICKET"');
  });

  test.each(['https://evil.example/', 'javascript:alert(1)', '//evil.example/', 'http://127.0.0.1:1/'])(
    'no ticket for %s, signed in or not',
    async (service) => {
      const browsing = new Browsing();
      await here.signIn(browsing, 'unit', 'unit.city');
      for (const door of ['login', 'logout']) {
        const page = await browsing.open(`${here.provider.casUrl}/${door}?service=${encodeURIComponent(service)}`);
        expect([page.status, page.trail.length]).toEqual([403, 1]);
      }
    },
  );
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
    expect((await here.atProvider(browsing, as)).html).toContain('name="password"');
  });

  test('the tab of the other kind is refused by the provider’s own page already', async () => {
    const page = await here.signIn(new Browsing(), 'unit', 'unit.city', 'person');
    expect(alertOn(page)).toBe('这是法人账号，不能从“个人用户”登录。请在上面改选“法人用户”。');
  });

  test('cancelled at the provider', async () => {
    const browsing = new Browsing();
    const page = await here.atProvider(browsing, 'unit');
    await here.refuses(browsing, () => browsing.open(linkTo(page, '取消，返回申报平台')), 'unit', 'denied');
  });

  test('the provider is down when the ticket comes back', async () => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'person', 'applicant.4');
    here.between.isDown = true;
    await here.refuses(browsing, () => browsing.open(callback.href), 'person', 'provider-down');
    here.between.isDown = false;
  });

  test('a replayed callback', async () => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    await browsing.open(callback.href);
    browsing.forget('shenbao_session');
    await here.refuses(browsing, () => browsing.open(callback.href), 'unit', 'login-expired');
  });

  test('a used ticket, and one for another service, under a fresh state', async () => {
    const browsing = new Browsing();
    const used = await here.almostSignIn(browsing, 'unit', 'unit.city');
    await browsing.open(used.href);
    browsing.forget('shenbao_session');
    const foreign = await ticketFor(browsing, `${here.world.baseUrl}/api/gov-sso/callback?state=${'x'.repeat(43)}`);
    for (const ticket of [used, foreign].map((url) => url.searchParams.get('ticket') ?? '')) {
      const until = (url: URL): boolean => url.searchParams.has('ticket');
      const { url } = await browsing.open(`${here.world.baseUrl}/api/gov-sso/login?as=unit`, { until });
      url.searchParams.set('ticket', ticket);
      await here.refuses(browsing, () => browsing.open(url.href), 'unit', 'login-expired');
    }
  });

  test('a callback that was begun in another browser', async () => {
    const [hers, his] = [new Browsing(), new Browsing()];
    const callback = await here.almostSignIn(hers, 'unit', 'unit.city');
    await here.atProvider(his, 'unit');
    await here.refuses(his, () => his.open(callback.href), 'unit', 'login-expired');
  });

  test.each([
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['two tickets', (url: URL) => url.searchParams.append('ticket', 'ST-another')],
    ['no service ticket at all', (url: URL) => url.searchParams.set('ticket', 'PT-1')],
    ['a ticket that was never given', (url: URL) => url.searchParams.set('ticket', 'ST-never')],
  ])('%s', async (_, change) => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    change(callback);
    await here.refuses(browsing, () => browsing.open(callback.href), 'unit', 'login-expired');
  });

  const success = (inner: string): string =>
    `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas"><cas:authenticationSuccess>${inner}</cas:authenticationSuccess></cas:serviceResponse>`;
  test.each([
    ['is no XML', () => 'yes\nunit.city'],
    ['is cut short', (xml: string) => xml.slice(0, -30)],
    ['declares an entity', (xml: string) => `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${xml}`],
    ['speaks of another protocol', (xml: string) => xml.replace('http://www.yale.edu/tp/cas', 'http://evil.example')],
    ['names two accounts', () => success('<cas:user>a</cas:user><cas:user>b</cas:user>')],
    ['names none', () => success('<cas:attributes/>')],
    [
      'has a success inside a failure',
      (xml: string) => xml.replaceAll('authenticationSuccess', 'authenticationFailure'),
    ],
  ])('an answer that %s', async (_, tell) => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    await answering(tell, () => here.refuses(browsing, () => browsing.open(callback.href), 'unit', 'login-expired'));
  });

  test('an answer without code or number', async () => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    const tell = (): string =>
      success('<cas:user>a</cas:user><cas:attributes><cas:kind>legal</cas:kind></cas:attributes>');
    await answering(tell, () =>
      here.refuses(browsing, () => browsing.open(callback.href), 'unit', 'incomplete-identity'),
    );
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
    expect((await here.me(browsing)).status).toBe(401);
    expect((await browsing.open(logoutUrl)).url.origin).toBe(here.world.baseUrl);
    expect((await here.atProvider(browsing, 'unit')).html).toContain('name="password"');
  });

  test('single logout: the provider’s session ends, and the product’s with it', async () => {
    const [hers, his] = [new Browsing(), new Browsing()];
    await here.signIn(hers, 'unit', 'unit.city');
    await here.signIn(his, 'unit', 'unit.city');
    const before = (await here.log()).length;
    await hers.open(`${here.provider.casUrl}/logout`);
    expect((await here.me(hers)).status).toBe(401);
    expect((await here.me(his)).status).toBe(200);
    expect((await here.log()).length).toBe(before);
  });

  test('a notice that breaks down half way is heard when it comes again', async () => {
    const browsing = new Browsing();
    const callback = await here.almostSignIn(browsing, 'unit', 'unit.city');
    await browsing.open(callback.href);
    const logoutRequest = `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"><samlp:SessionIndex>${
      callback.searchParams.get('ticket') ?? ''
    }</samlp:SessionIndex></samlp:LogoutRequest>`;
    const notify = async (): Promise<number> => {
      const address = `${here.world.baseUrl}/api/gov-sso/single-logout`;
      return (await fetch(address, { method: 'POST', body: new URLSearchParams({ logoutRequest }) })).status;
    };
    const { sql } = here.world;
    await sql.query(
      `create function break_down() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
       create trigger breaks before delete on strapi_sessions for each row execute function break_down()`,
    );
    expect(await notify()).toBe(500);
    await sql.query('drop trigger breaks on strapi_sessions');
    expect((await here.me(browsing)).status).toBe(200);
    expect(await notify()).toBe(200);
    expect((await here.me(browsing)).status).toBe(401);
  });

  test('a notice that is none ends nothing', async () => {
    const before = (await here.log()).length;
    const address = `${here.world.baseUrl}/api/gov-sso/single-logout`;
    for (const logoutRequest of ['', '<a/>', '<!DOCTYPE a><a/>']) {
      const body = new URLSearchParams({ logoutRequest });
      expect((await fetch(address, { method: 'POST', body })).status).toBe(400);
    }
    expect((await here.log()).length).toBe(before + 3);
  });
});

test('twenty first logins at once of each make one account, and nobody sees an error', async () => {
  const count = async (): Promise<number> => {
    const found = await here.world.sql.query("select 1 from up_users where provider = 'gov-sso'");
    return found.rowCount ?? 0;
  };
  const before = await count();
  const begun = ['unit.province', 'applicant.1'].flatMap((login) =>
    Array.from({ length: 20 }, async () => {
      const browsing = new Browsing();
      const as = login.startsWith('unit') ? 'unit' : 'person';
      return { browsing, callback: await here.almostSignIn(browsing, as, login) };
    }),
  );
  const ready = await Promise.all(begun);
  const pages = await Promise.all(ready.map(({ browsing, callback }) => browsing.open(callback.href)));
  expect(pages.filter((page) => !/^#\/(?!login)/.test(page.url.hash)).map((page) => page.url.hash)).toEqual([]);
  const people = await Promise.all(ready.map(async ({ browsing }) => (await here.me(browsing)).body.id));
  expect(new Set(people).size).toBe(2);
  expect((await count()) - before).toBe(2);
});
