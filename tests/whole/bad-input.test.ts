import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectEnvelope, expectNamed } from '../world/envelope';
import { declarationOf, people, plansOf } from '../world/paperwork';
import { answer, openWorld, type Answer, type Visitor, type World } from '../world/world';

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
  { method: 'POST', path: '/declarations/:draft/adopt', who: 'applicant.5', body: { version } },
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
  { method: 'POST', path: '/declarations/:waiting/lift', who: 'bureau.province', body: { version, opinion: '好' } },
  {
    method: 'POST',
    path: '/plans/:plan/remind',
    who: 'bureau.province',
    body: { desk: 'city', regions: ['340100'], department: 3 },
  },
  { method: 'POST', path: '/declarations/:waiting/claim', who: 'unit.city', body: { takeOver: false } },
  { method: 'POST', path: '/declarations/:waiting/release', who: 'unit.city', body: {} },
  {
    method: 'POST',
    path: '/bulk/check',
    who: 'bureau.hefei',
    body: { verdict: 'pass', items: [{ id: 1, version }], departmentId: 3 },
  },
  {
    method: 'POST',
    path: '/bulk',
    who: 'bureau.hefei',
    body: { verdict: 'pass', opinion: '好', items: [{ id: 1, version }], departmentId: 3 },
  },
  { method: 'POST', path: '/bulk/:id/note', who: 'bureau.hefei', body: {} },
  { method: 'POST', path: '/registrations', who: 'applicant.5', body: { unitId: ':unit' } },
  { method: 'POST', path: '/registrations/:pending/approve', who: 'unit.city', body: { opinion: '好' } },
  { method: 'POST', path: '/registrations/:pending/reject', who: 'unit.city', body: { opinion: '不' } },
  { method: 'POST', path: '/registrations/:pending/unbind', who: 'unit.city', body: { opinion: '不' } },
  { method: 'POST', path: '/registrations/:pending/cancel', who: 'applicant.new', body: {} },
  { method: 'POST', path: '/messages/read', who: 'unit.city', body: {} },
  { method: 'POST', path: '/messages/:id/read', who: 'unit.city', body: {} },
  { method: 'PUT', path: '/profile', who: 'applicant.5', body: { phone: '13800138000', email: 'name@example.com' } },
  { method: 'POST', path: '/units', who: 'unit.city', body: { regionCode: '340100' } },
  { method: 'PUT', path: '/units/:unit', who: 'unit.city', body: { version, regionCode: '340100' } },
  { method: 'POST', path: '/units/:unit/administrators/:userId/remove', who: 'unit.city', body: {} },
  { method: 'POST', path: '/units/:unit/administrators/:userId/restore', who: 'unit.city', body: {} },
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
  return answer(response);
}

const send = (route: Route, body: unknown, headers?: Record<string, string>): Promise<Answer> =>
  raw(route, filled(JSON.stringify(body)), headers);

/** Files have a test of their own (bad-files), and a logout says nothing. */
const OTHERS = ['POST /declarations/:id/attachments', 'POST /declarations/:id/recommendation', 'POST /logout'];

test('every changing door of the running server is tried', async () => {
  const doors = (await world.routes())
    .filter(({ path }) => path.startsWith('/api/workbench'))
    .flatMap(({ path, methods }) => methods.map((method) => `${method} ${path.replace('/api/workbench', '')}`))
    .filter((door) => /^(POST|PUT|PATCH|DELETE) /.test(door));
  const tried = ROUTES.map((route) => named(route).replace(/:(waiting|draft|plan|pending|unit)\b/, ':id'));
  expect(doors.sort()).toEqual([...tried, ...OTHERS].sort());
});

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
        ...(typeof good === 'boolean' ? [] : [true]),
        ...(field === 'answers' ? [] : [{ a: 1 }]),
        [[1]],
        typeof good === 'string' && field !== 'unitId' ? 5 : 'x',
        -1.5,
        ...(['departmentId', 'email'].includes(field) ? [] : [null]),
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
      const refusal = await raw(route, text);
      expectEnvelope(refusal, `${name} ${text.slice(0, 20)}`);
      expect([text.slice(0, 20), refusal.status]).toEqual([text.slice(0, 20), 400]);
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
      const refusal = await raw(route, 'version=1', { 'content-type': type });
      expectEnvelope(refusal, `${name} ${type}`);
      expect([type, refusal.status, refusal.code]).toEqual([type, 415, 'wrong-type']);
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
      const refusal = await send({ ...route, path: route.path.replace(/:\w+/, strange) }, route.body);
      expectEnvelope(refusal, `${name} ${strange}`);
      expect([strange, refusal.status]).toEqual([strange, 404]);
      bodies.add(JSON.stringify(refusal.body));
    }
    expect(bodies.size).toBe(1);
  });
});
