import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectEnvelope } from '../world/envelope';
import { declarationOf, people, plansOf } from '../world/paperwork';
import { traceOf } from '../world/trace';
import { newKey, openWorld, type Answer, type Envelope, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
const ids: Record<string, number | string> = {};

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  const [unit, applicant] = [await as('unit.city'), await as('applicant.5')];
  ids[':waiting'] = (await declarationOf(await as('applicant.4'))).id;
  ids[':draft'] = (await declarationOf(applicant)).id;
  ids[':plan'] = (await plansOf(unit)).open.id;
  ids[':pending'] = (await unit.get<{ id: number }[]>('/registrations?filter={"state":"pending"}')).body[0]?.id ?? 0;
  ids[':unit'] = (await unit.get<{ id: number }[]>('/units')).body[0]?.id ?? 0;
});
afterAll(() => world.close());

interface Route {
  method: 'POST' | 'PUT';
  path: string;
  who: string;
  /** A body that would be taken, but for the version, which is one that never was. */
  body: Record<string, unknown>;
}

const version = 77;
const ROUTES: Route[] = [
  { method: 'POST', path: '/declarations', who: 'applicant.5', body: { planId: ':plan', category: 'leader' } },
  { method: 'PUT', path: '/declarations/:draft', who: 'applicant.5', body: { version, answers: {} } },
  { method: 'POST', path: '/declarations/:draft/submit', who: 'applicant.5', body: { version } },
  { method: 'POST', path: '/declarations/:draft/withdraw', who: 'applicant.5', body: { version } },
  {
    method: 'POST',
    path: '/declarations/:waiting/pass',
    who: 'unit.city',
    body: { version, opinion: '好', departmentId: 3 },
  },
  {
    method: 'POST',
    path: '/declarations/:waiting/return',
    who: 'unit.city',
    body: { version, opinion: '好', items: [] },
  },
  { method: 'POST', path: '/declarations/:waiting/terminate', who: 'unit.city', body: { version, opinion: '好' } },
  { method: 'POST', path: '/registrations', who: 'applicant.5', body: { unitId: ':unit' } },
  { method: 'POST', path: '/registrations/:pending/approve', who: 'unit.city', body: { opinion: '好' } },
  { method: 'POST', path: '/registrations/:pending/reject', who: 'unit.city', body: { opinion: '不' } },
  { method: 'POST', path: '/registrations/:pending/unbind', who: 'unit.city', body: { opinion: '不' } },
];

const filled = (text: string): string =>
  text.replace(/:(waiting|draft|plan|pending|unit)/g, (name) => String(ids[name]));
const named = (route: Route): string => `${route.method} ${route.path}`;

/** Any bytes as the body, with any headers. */
async function raw(route: Route, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const visitor = await as(route.who);
  const response = await fetch(`${world.baseUrl}/api/workbench${filled(route.path)}`, {
    method: route.method,
    headers: { authorization: `Bearer ${visitor.token}`, 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const parsed = (text === '' ? null : JSON.parse(text)) as Envelope | null;
  return { status: response.status, headers: response.headers, body: parsed, code: parsed?.error?.details?.code };
}

const send = (route: Route, body: unknown, headers?: Record<string, string>): Promise<Answer> =>
  raw(route, filled(JSON.stringify(body)), headers);

/** A 400 that names the place. */
function expectNamed(answer: Answer, field: string, what: string): void {
  expectEnvelope(answer, what);
  expect([what, answer.status]).toEqual([what, 400]);
  const { details } = (answer.body as Envelope).error;
  expect((details.fields as { field: string }[]).map((one) => one.field).join(' '), what).toContain(field);
}

describe.each(ROUTES.map((route) => [named(route), route] as const))('%s', (name, route) => {
  test('has a closed shape', async () => {
    for (const strange of ['extra', 'state', 'desk', 'constructor', 'prototype', 'toString']) {
      expectNamed(await send(route, { ...route.body, [strange]: 1 }), strange, `${name} with ${strange}`);
    }
    const poisoned = await raw(route, filled(JSON.stringify(route.body).replace('{', '{"__proto__":{"version":1},')));
    expectEnvelope(poisoned, `${name} with __proto__`);
    expect(poisoned.status).toBe(400);
  });

  test('takes each field in its own type only', async () => {
    for (const [field, good] of Object.entries(route.body)) {
      const wrong = [
        true,
        ...(field === 'answers' ? [] : [{ a: 1 }]),
        [[1]],
        typeof good === 'string' && field !== 'unitId' ? 5 : 'x',
        -1.5,
        ...(field === 'departmentId' ? [] : [null]),
      ];
      for (const value of wrong) {
        expectNamed(
          await send(route, { ...route.body, [field]: value }),
          field,
          `${name} ${field}=${JSON.stringify(value)}`,
        );
      }
    }
  });

  test('takes nothing but a JSON object of a sensible size', async () => {
    for (const text of [
      '{"version":',
      '[]',
      '"text"',
      '5',
      'null',
      'true',
      `{"version":1,"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ]) {
      const answer = await raw(route, text);
      expectEnvelope(answer, `${name} ${text.slice(0, 20)}`);
      expect([text.slice(0, 20), answer.status]).toEqual([text.slice(0, 20), 400]);
    }
    const large = await send(route, { ...route.body, opinion: 'x'.repeat(3_000_000) });
    expectEnvelope(large, `${name} large`);
    expect([large.status, large.code]).toEqual([413, 'too-large']);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await raw(route, 'version=1', { 'content-type': type });
      expectEnvelope(answer, `${name} ${type}`);
      expect([type, answer.status, answer.code]).toEqual([type, 415, 'wrong-type']);
    }
  });

  test('takes no text that cannot be stored', async () => {
    const field = Object.entries(route.body).find(
      ([, value]) => typeof value === 'string' && !/^\d+$/.test(filled(value)),
    )?.[0];
    if (field) {
      for (const text of ['a\u0000b', 'a\ud800b', '\udc00']) {
        expectNamed(await send(route, { ...route.body, [field]: text }), field, `${name} ${JSON.stringify(text)}`);
      }
    }
  });

  test('gives the same 404 for every id that is none', async () => {
    if (!/:/.test(route.path)) return;
    const bodies = new Set<string>();
    for (const strange of [
      '0',
      '-1',
      '99999',
      '2147483648',
      '99999999999999999999',
      'abc',
      '1.5',
      '%00',
      '1%20or%201=1',
      '４２',
    ]) {
      const answer = await send({ ...route, path: route.path.replace(/:\w+/, strange) }, route.body);
      expectEnvelope(answer, `${name} ${strange}`);
      expect([strange, answer.status]).toEqual([strange, 404]);
      bodies.add(JSON.stringify(answer.body));
    }
    expect(bodies.size).toBe(1);
  });
});

describe('answers of a form', () => {
  const route: Route = { method: 'PUT', path: '/declarations/:draft', who: 'applicant.5', body: {} };
  /** Answers with one that no draft may hold, and the place that the 400 names. */
  const BAD: [string, unknown, string][] = [
    ['an unknown field', { nothing: 1 }, 'nothing'],
    ['a number for a text', { school: 5 }, 'school'],
    ['a NUL', { school: 'a\u0000b' }, 'school'],
    ['half a character', { school: 'a\ud83d' }, 'school'],
    ['a NUL in a table', { studies: [{ school: '\u0000' }] }, 'studies'],
    ['a NUL in a name', { 'a\u0000': 1 }, 'a'],
    ['a row that is none', { studies: [5] }, 'studies'],
    ['an unknown column', { studies: [{ nothing: 1 }] }, 'studies[0].nothing'],
    ['constructor', { constructor: {} }, 'constructor'],
    ['somebody else’s attachment', { identityScan: ['1'] }, '1'],
    ['an attachment that is none', { identityScan: ['x'] }, 'NaN'],
    ['an attachment beyond all numbers', { identityScan: [9_007_199_254_740_991] }, '9007199254740991'],
    ['a list as answers', [], 'answers'],
    ['20,001 characters', { school: 'x'.repeat(20_001) }, 'school'],
    ['501 rows', { studies: Array.from({ length: 501 }, () => ({})) }, 'studies'],
  ];

  test.each(BAD)('%s', async (what, answers, place) => {
    const { version: now } = await declarationOf(await as('applicant.5'));
    const id = Number(ids[':draft']);
    const before = await traceOf(world, id);
    expectNamed(await send(route, { version: now, answers }), place, what);
    expectNamed(await send(route, { version: now, answers }, newKey()), place, `${what}, with a key`);
    expect(await traceOf(world, id)).toEqual(before);
  });

  test('__proto__ is no field either', async () => {
    const { version: now } = await declarationOf(await as('applicant.5'));
    const answer = await raw(route, `{"version":${now},"answers":{"__proto__":{"school":"x"}}}`);
    expectEnvelope(answer, '__proto__');
    expect(answer.status).toBe(400);
  });

  test('an answer nested beyond all sense', async () => {
    const { version: now } = await declarationOf(await as('applicant.5'));
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const answers of [`{"school":${deep}}`, `{"studies":[{"school":${deep}}]}`, deep]) {
      expectNamed(await raw(route, `{"version":${now},"answers":${answers}}`, newKey()), 'answers', 'deep');
    }
  });
});

describe('elsewhere', () => {
  test('ids beyond all integers are unknown ones', async () => {
    const applicant = await as('applicant.5');
    for (const unitId of [2 ** 31, 9_999_999_999_999, '9999999999999999']) {
      expect(await applicant.post('/registrations', { unitId })).toMatchObject({ status: 422, code: 'unit-unknown' });
    }
    const [unit, { id, version: now }] = [await as('unit.province'), await declarationOf(await as('unit.province'))];
    for (const departmentId of [2 ** 31, '9999999999999999']) {
      const answer = await unit.post(`/declarations/${id}/pass`, { version: now, opinion: '好', departmentId });
      expect([answer.status, answer.code]).toEqual([422, 'recommendation-required']);
    }
    expect(
      await unit.post(`/declarations/${id}/pass`, { version: Number.MAX_SAFE_INTEGER, opinion: '好' }),
    ).toMatchObject({ status: 409, code: 'stale' });
  });

  test('a key that is none', async () => {
    const applicant = await as('applicant.5');
    for (const key of ['x'.repeat(201), 'a b', 'ÿ']) {
      const answer = await applicant.post(
        '/declarations',
        { planId: ids[':plan'], category: 'leader' },
        { 'idempotency-key': key },
      );
      expectNamed(answer, 'Idempotency-Key', key);
    }
  });

  test('sign-in', async () => {
    for (const body of [
      '{',
      '[]',
      '{}',
      '{"identifier":"\\u0000","password":"x"}',
      '{"identifier":{"$ne":1},"password":"x"}',
      '{"identifier":"unit.city","password":"wrong"}',
    ]) {
      const response = await fetch(`${world.baseUrl}/api/auth/local`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const answer = {
        status: response.status,
        headers: response.headers,
        body: await response.json(),
        code: undefined,
      };
      expectEnvelope(answer, body);
      expect([body, answer.status]).toEqual([body, 400]);
    }
  });

  test('addresses and methods that are not there', async () => {
    const visitor = await as('unit.city');
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['PATCH', '/declarations/1'],
      ['DELETE', '/declarations/1'],
      ['DELETE', '/plans/x'],
      ['PUT', '/plans/x'],
      ['GET', '/plans/%00'],
      ['GET', '/regions/%00'],
      ['GET', '/regions/%E0%A4%A'],
      ['GET', '/declarations/1/attachments/%00'],
    ] as const) {
      const response = await fetch(`${world.baseUrl}/api/workbench${path}`, {
        method,
        headers: { authorization: `Bearer ${visitor.token}` },
      });
      const body: unknown = await response.json();
      expectEnvelope(
        { status: response.status, headers: response.headers, body, code: undefined },
        `${method} ${path}`,
      );
    }
  });

  test('every refusal speaks English when asked to', async () => {
    const visitor = await as('unit.city');
    const english = { 'accept-language': 'en-GB,en;q=0.9' };
    expectEnvelope(await visitor.get('/nothing', english), 'no such address', 'en');
    expectEnvelope(
      await visitor.post(`/declarations/${ids[':waiting']}/pass`, { version: 77 }, english),
      'stale',
      'en',
    );
    expectEnvelope(
      await visitor.post(`/declarations/${ids[':waiting']}/pass`, { nothing: 1 }, english),
      'bad input',
      'en',
    );
    expectEnvelope(await world.visitor('nobody').get('/me', english), 'not signed in', 'en');
  });
});
