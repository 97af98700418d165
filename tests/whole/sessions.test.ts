import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectEnvelope } from '../world/envelope';
import { asking } from '../world/staff';
import { openWorld, type World } from '../world/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const PASSWORD = process.env.DEMO_PASSWORD ?? 'Shenbao-2026';

interface SignedIn {
  cookie: string;
  setCookie: string[];
  jwt: string;
}

async function signIn(login: string): Promise<SignedIn> {
  const response = await fetch(`${world.baseUrl}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: login, password: PASSWORD }),
  });
  const setCookie = response.headers.getSetCookie();
  const { jwt } = (await response.json()) as { jwt: string };
  return { setCookie, cookie: setCookie.map((one) => one.split(';')[0]).join('; '), jwt };
}

const withCookie = (cookie: string, headers: Record<string, string> = {}) =>
  asking(world, null, { cookie, ...headers });
const me = async (cookie: string): Promise<number> => (await withCookie(cookie)('GET', '/api/workbench/me')).status;
const meByToken = async (jwt: string): Promise<number> => (await asking(world, jwt)('GET', '/api/workbench/me')).status;

describe('the session cookie', () => {
  test('is httpOnly and SameSite=Strict, and is all that a browser needs', async () => {
    const { setCookie, cookie } = await signIn('unit.city');
    const session = setCookie.find((one) => one.startsWith('shenbao_session='));
    expect(session?.toLowerCase()).toMatch(/; httponly/);
    expect(session?.toLowerCase()).toMatch(/; samesite=strict/);
    expect(session).toMatch(/; path=\//);
    const { status, body } = await withCookie(cookie)('GET', '/api/workbench/me');
    expect([status, body]).toMatchObject([200, { role: 'unit-admin', unit: { name: '合肥市南淝河中心医院' } }]);
  });

  test('a changed cookie, another use of it, and an empty one are nobody', async () => {
    const { cookie, jwt } = await signIn('unit.city');
    expect(await me(cookie.replace(/shenbao_session=[^;]*/, (one) => `${one.slice(0, -3)}abc`))).toBe(401);
    expect(await me('shenbao_session=')).toBe(401);
    expect(await me(`shenbao_session=${jwt}`)).toBe(401);
    expect(await meByToken(/shenbao_session=([^;]*)/.exec(cookie)?.[1] ?? '')).toBe(401);
    const [, payload] = jwt.split('.');
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
    expect(await meByToken(unsigned)).toBe(401);
  });

  test('a changing request from another site is refused, our own pages are not', async () => {
    const { cookie } = await signIn('unit.city');
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost.evil.example']) {
      const answer = await withCookie(cookie, { origin })('POST', '/api/workbench/declarations/1/pass', {
        version: 1,
        opinion: 'x',
      });
      expect([origin, answer.status, answer.code]).toEqual([origin, 403, 'not-allowed']);
      expect(answer.headers.get('access-control-allow-origin')).not.toBe(origin);
    }
    const own = await withCookie(cookie, { origin: world.baseUrl })('POST', '/api/workbench/declarations/99999/pass', {
      version: 1,
      opinion: 'x',
    });
    expect(own.status).toBe(404);
  });
});

describe('logout', () => {
  test('ends cookie and token at once, and no other session', async () => {
    const [one, other] = [await signIn('unit.city'), await signIn('unit.city')];
    expect([await me(one.cookie), await meByToken(one.jwt)]).toEqual([200, 200]);
    expect((await withCookie(one.cookie)('POST', '/api/workbench/logout', {})).status).toBe(200);
    expect([await me(one.cookie), await meByToken(one.jwt)]).toEqual([401, 401]);
    expect([await me(other.cookie), await meByToken(other.jwt)]).toEqual([200, 200]);
    // What ended cannot be brought back by Strapi's own refresh.
    const refresh = await withCookie(one.cookie)('POST', '/api/auth/refresh', {});
    expect(refresh.status).toBeGreaterThanOrEqual(400);
  });
});

describe('at once', () => {
  test.each([
    ['a blocked account', "update up_users set blocked = true where username = 'applicant.1'", 'applicant.1', 401],
    ['a disabled unit', "update units set enabled = false where region_code = '340123'", 'unit.county', 401],
    [
      'a disabled authority',
      "update authorities set enabled = false where region_code = '340123'",
      'bureau.feixi',
      401,
    ],
    ['an account that is gone', "delete from up_users where username = 'applicant.2'", 'applicant.2', 401],
    [
      'a session that is over',
      "update strapi_sessions set expires_at = now() - interval '1 second' where user_id = (select id::text from up_users where username = 'applicant.3')",
      'applicant.3',
      401,
    ],
  ])('%s is nobody', async (_, sql, login, status) => {
    const { cookie, jwt } = await signIn(login);
    expect([await me(cookie), await meByToken(jwt)]).toEqual([200, 200]);
    await world.sql.query(sql);
    expect([await me(cookie), await meByToken(jwt)]).toEqual([status, status]);
  });

  test('a changed role opens and closes the doors of that role', async () => {
    const { jwt } = await signIn('unit.direct');
    expect((await asking(world, jwt)('GET', '/api/workbench/units')).status).toBe(200);
    await world.sql.query(
      "update up_users_role_lnk set role_id = (select id from up_roles where type = 'applicant') where user_id = (select id from up_users where username = 'unit.direct')",
    );
    // An applicant's role without a person behind it is nobody.
    expect((await asking(world, jwt)('GET', '/api/workbench/units')).status).toBe(401);
  });
});

describe('sign-in', () => {
  test('says the same of a wrong name, a wrong password and a blocked account', async () => {
    await world.sql.query("update up_users set blocked = true where username = 'applicant.12'");
    const bodies = new Set<string>();
    for (const [identifier, password] of [
      ['nobody', PASSWORD],
      ['unit.city', 'wrong-password'],
      ['applicant.12', PASSWORD],
    ]) {
      const answer = await asking(world, null)('POST', '/api/auth/local', { identifier, password });
      expectEnvelope(answer, String(identifier));
      expect([identifier, answer.status, answer.code]).toEqual([identifier, 400, 'bad-credentials']);
      bodies.add(JSON.stringify(answer.body));
    }
    expect(bodies.size).toBe(1);
  });
});
