import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectEnvelope } from '../world/envelope';
import { asking } from '../world/staff';
import { startTestbed, type Testbed } from '../world/testbed';
import { openWorld, type Answer, type World } from '../world/world';

let world: World;
/** A second server process over the same database. */
let second: Testbed;
beforeAll(async () => {
  world = await openWorld();
  second = await startTestbed({ DATABASE_URL: world.databaseUrl, DATA_DIR: world.dataDir, TRUST_PROXY: '1' });
});
afterAll(async () => {
  await second?.stop();
  await world.close();
});

const PASSWORD = process.env.DEMO_PASSWORD ?? 'Shenbao-2026';
const WRONG = 'wrong-password';
const LOCK_S = 15 * 60;

const knock = (
  identifier: string,
  password: string,
  more: Record<string, string> = {},
  path = '/api/auth/local',
): Promise<Answer> => asking(world, null, more)('POST', path, { identifier, password });

/** From an address of its own, by way of the second process and its proxy. */
const from = (address: string, identifier: string, password: string): Promise<Answer> =>
  asking({ ...world, baseUrl: second.baseUrl }, null, { 'x-forwarded-for': address })('POST', '/api/auth/local', {
    identifier,
    password,
  });

const left = (answer: Answer): unknown[] => {
  const { details } = (answer.body as { error: { details: { code: string; remaining: number } } }).error;
  return [answer.status, details.code, details.remaining];
};

async function fail(identifier: string, times: number): Promise<unknown[][]> {
  const answers: unknown[][] = [];
  for (let n = 0; n < times; n += 1) answers.push(left(await knock(identifier, WRONG)));
  return answers;
}

function expectLocked(answer: Answer): void {
  expectEnvelope(answer, 'locked');
  expect([answer.status, answer.code]).toEqual([429, 'too-often']);
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(LOCK_S - 120);
  expect(wait).toBeLessThanOrEqual(LOCK_S);
}

describe('five wrong passwords', () => {
  test('count down, then lock account and address, for the right password too', async () => {
    const countdown = [4, 3, 2, 1, 0].map((remaining) => [400, 'bad-credentials', remaining]);
    expect(await fail('unit.city', 5)).toEqual(countdown);
    expectLocked(await knock('unit.city', PASSWORD));
    // Strapi takes these for the same address.
    expectLocked(await knock('unit.city', PASSWORD, {}, '/api/auth/local/'));
    expectLocked(await knock('unit.city', PASSWORD, {}, '/API/Auth/Local'));
    const english = await knock('unit.city', PASSWORD, { 'accept-language': 'en' });
    expectEnvelope(english, 'locked in English', 'en');
  });

  test('leave every other account and every other address alone', async () => {
    expect((await knock('unit.county', PASSWORD)).status).toBe(200);
    expect((await from('203.0.113.7', 'unit.city', PASSWORD)).status).toBe(200);
    expectLocked(await knock('unit.city', PASSWORD));
  });

  test('are over after a quarter of an hour', async () => {
    await world.shiftClock('16 minutes');
    try {
      expect(left(await knock('unit.city', WRONG))).toEqual([400, 'bad-credentials', 4]);
      expect((await knock('unit.city', PASSWORD)).status).toBe(200);
    } finally {
      await world.shiftClock('0');
    }
  });
});

test('a success clears the count', async () => {
  expect((await fail('applicant.1', 4)).at(-1)).toEqual([400, 'bad-credentials', 1]);
  expect((await knock('applicant.1', PASSWORD)).status).toBe(200);
  expect(await fail('applicant.1', 1)).toEqual([[400, 'bad-credentials', 4]]);
});

test('two processes on one database share the count', async () => {
  const here = '198.51.100.4';
  const wrong = async (): Promise<unknown[]> => left(await from(here, 'applicant.2', WRONG));
  expect(await wrong()).toEqual([400, 'bad-credentials', 4]);
  // The first process believes no proxy: to it every visitor is the machine itself.
  const direct = (baseUrl: string) =>
    asking({ ...world, baseUrl }, null)('POST', '/api/auth/local', { identifier: 'applicant.3', password: WRONG });
  const answers: unknown[] = [];
  for (const baseUrl of [world.baseUrl, second.baseUrl, world.baseUrl, second.baseUrl, world.baseUrl])
    answers.push(left(await direct(baseUrl))[2]);
  expect(answers).toEqual([4, 3, 2, 1, 0]);
  for (const baseUrl of [world.baseUrl, second.baseUrl]) expectLocked(await direct(baseUrl));
});

test('a forged X-Forwarded-For is not believed, whoever stands in front', async () => {
  for (const n of [1, 2, 3, 4, 5]) await knock('applicant.4', WRONG, { 'x-forwarded-for': `203.0.113.${n}` });
  expectLocked(await knock('applicant.4', PASSWORD, { 'x-forwarded-for': '203.0.113.99' }));
  for (const n of [1, 2, 3, 4, 5]) await from(`203.0.113.${n}, 192.0.2.1`, 'applicant.5', WRONG);
  expectLocked(await from('203.0.113.99, 192.0.2.1', 'applicant.5', PASSWORD));
});

test('twenty guesses at once are five', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => knock('applicant.6', WRONG)));
  const statuses = answers.map((one) => one.status);
  expect([statuses.filter((one) => one === 400).length, statuses.filter((one) => one === 429).length]).toEqual([5, 15]);
});

test('fifty from anywhere lock the account everywhere', async () => {
  for (let n = 0; n < 50; n += 1) expect((await from(`10.1.${n}.1`, 'applicant.7', WRONG)).status).toBe(400);
  expectLocked(await from('10.2.0.1', 'applicant.7', PASSWORD));
  expectLocked(await knock('applicant.7', PASSWORD));
});

describe('an account that does not exist', () => {
  test('counts and answers like one that does', async () => {
    const bodies = [
      await Promise.all([knock('nobody.1', WRONG), knock('applicant.8', WRONG)]),
      await Promise.all([knock('nobody.1', WRONG), knock('applicant.8', WRONG)]),
    ];
    for (const [unknown, known] of bodies) expect(unknown?.body).toEqual(known?.body);
    await fail('nobody.1', 3);
    expectLocked(await knock('nobody.1', WRONG));
    // A name that differs only in its capitals is no fresh count.
    expectLocked(await knock('NOBODY.1', WRONG));
  });

  test('takes as long', async () => {
    const took = async (n: number, identifier: string): Promise<number> => {
      const began = performance.now();
      await from(`10.3.${n}.1`, identifier, WRONG);
      return performance.now() - began;
    };
    // By turns, and of each the quickest: another's load only ever adds, and not to one of the two alone.
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let n = 0; n < 15; n += 1) {
      known.push(await took(n, 'applicant.9'));
      unknown.push(await took(n, 'nobody.2'));
    }
    const ratio = Math.min(...unknown) / Math.min(...known);
    // Without the second look at a password it would be a tenth.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});

describe('a sign-in that another site’s page sends', () => {
  const browser = (headers: Record<string, string>): Promise<Answer> => knock('applicant.10', PASSWORD, headers);

  test.each([
    ['Origin', { origin: 'https://evil.example' }],
    ['no Origin to name', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['Sec-Fetch-Site alone', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('is refused: %s', async (_, headers) => {
    const answer = await browser(headers as Record<string, string>);
    expectEnvelope(answer, 'from elsewhere');
    expect([answer.status, answer.code, answer.headers.get('set-cookie')]).toEqual([403, 'not-allowed', null]);
  });

  test('is no attempt at the account, and our own page and a program come in', async () => {
    for (let n = 0; n < 6; n += 1) await knock('applicant.10', WRONG, { origin: 'https://evil.example' });
    const own = { origin: world.baseUrl, 'sec-fetch-site': 'same-origin' };
    expect((await browser(own)).status).toBe(200);
    expect((await browser({})).status).toBe(200);
    const form = await fetch(`${world.baseUrl}/api/auth/local`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ identifier: 'applicant.10', password: PASSWORD }),
    });
    expect([form.status, form.headers.getSetCookie()]).toEqual([403, []]);
  });
});

describe('what is kept', () => {
  test('names nobody, and each refused sign-in is one security event', async () => {
    const { rows } = await world.sql.query<{ key: string }>('select key from login_attempts');
    expect(rows.length).toBeGreaterThan(20);
    for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
    const events = async (): Promise<Record<string, unknown>[]> =>
      (await world.sql.query<Record<string, unknown>>('select * from security_events order by id')).rows;
    const before = await events();
    await from('203.0.113.200', 'unit.province', WRONG);
    const after = await events();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({
      kind: 'sign-in-refused',
      way: 'password',
      detail: 'bad-credentials',
      address: '203.0.113.200',
    });
    expect(JSON.stringify(after)).not.toMatch(/unit\.|applicant\.|nobody|wrong-password/);
  });

  test('cannot be changed or taken away before its time, not even by SQL', async () => {
    await expect(world.sql.query("update security_events set detail = ''")).rejects.toThrow(/kept/);
    await expect(world.sql.query('delete from security_events')).rejects.toThrow(/kept/);
    await expect(world.sql.query('truncate security_events')).rejects.toThrow();
  });
});

test('a flood from one address is cut short, and one line of the log says so', async () => {
  const elsewhere = { origin: 'https://evil.example' };
  const flood = async (): Promise<void> => {
    const ways = [world, { ...world, baseUrl: second.baseUrl }];
    const asks = ways.flatMap((way) => [way, way, way]).map((way) => asking(way, null, elsewhere));
    await Promise.all(asks.map((ask) => ask('POST', '/api/auth/local', { identifier: 'nobody.9', password: WRONG })));
  };
  const lines = async (address: string): Promise<{ n: number; limited: number }[]> =>
    (
      await world.sql.query<{ n: number; limited: number }>(
        `select count(*)::int as n, count(*) filter (where kind = 'log-limited' and detail = 'more-left-out')::int as limited
         from security_events where address = $1 group by date_trunc('minute', at)`,
        [address],
      )
    ).rows;
  const full = async () => (await lines('127.0.0.1')).filter(({ limited }) => limited > 0);
  // On a slow machine the minute may turn before it is full.
  for (let n = 0; n < 200 && (await full()).length === 0; n += 1) await flood();
  for (let n = 0; n < 5; n += 1) await flood();
  expect((await full())[0]).toEqual({ n: 101, limited: 1 });
  for (const { n } of await lines('127.0.0.1')) expect(n).toBeLessThanOrEqual(101);
  await from('203.0.113.77', 'nobody.9', WRONG);
  expect(await lines('203.0.113.77')).toEqual([{ n: 1, limited: 0 }]);
});
