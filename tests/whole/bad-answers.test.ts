import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectEnvelope, expectNamed } from '../world/envelope';
import { declarationOf, people, plansOf } from '../world/paperwork';
import { asking } from '../world/staff';
import { traceOf } from '../world/trace';
import { answer, newKey, openWorld, type Answer, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
let id = 0;

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  ({ id } = await declarationOf(await as('applicant.5')));
});
afterAll(() => world.close());

/** Any bytes as the body of a save. */
async function save(body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { token } = await as('applicant.5');
  const json = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return answer(
    await fetch(`${world.baseUrl}/api/workbench/declarations/${id}`, {
      method: 'PUT',
      headers: { ...json, ...headers },
      body,
    }),
  );
}

describe('answers of a form', () => {
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
    ['somebody else’s attachment', { identityScan: ['1'] }, 'identityScan'],
    ['an attachment that is none', { identityScan: ['x'] }, 'identityScan'],
    ['an attachment beyond all numbers', { identityScan: [9_007_199_254_740_991] }, 'identityScan'],
    ['a list as answers', [], 'answers'],
    ['20,001 characters', { school: 'x'.repeat(20_001) }, 'school'],
    ['501 rows', { studies: Array.from({ length: 501 }, () => ({})) }, 'studies'],
  ];

  test.each(BAD)('%s', async (what, answers, place) => {
    const { version: now } = await declarationOf(await as('applicant.5'));
    const before = await traceOf(world, id);
    expectNamed(await save(JSON.stringify({ version: now, answers })), place, what);
    expectNamed(await save(JSON.stringify({ version: now, answers }), newKey()), place, `${what}, with a key`);
    expect(await traceOf(world, id)).toEqual(before);
  });

  test('__proto__ is no field either', async () => {
    const { version: now } = await declarationOf(await as('applicant.5'));
    const refusal = await save(`{"version":${now},"answers":{"__proto__":{"school":"x"}}}`);
    expectEnvelope(refusal, '__proto__');
    expect(refusal.status).toBe(400);
  });

  test('an answer nested beyond all sense', async () => {
    const { version: now } = await declarationOf(await as('applicant.5'));
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const answers of [`{"school":${deep}}`, `{"studies":[{"school":${deep}}]}`, deep]) {
      expectNamed(await save(`{"version":${now},"answers":${answers}}`, newKey()), 'answers', 'deep');
    }
  });
});

describe('elsewhere', () => {
  test('ids beyond all integers are unknown ones', async () => {
    const applicant = await as('applicant.5');
    for (const unitId of [2 ** 31, 9_999_999_999_999, '9999999999999999']) {
      expect(await applicant.post('/registrations', { unitId })).toMatchObject({ status: 422, code: 'unit-unknown' });
    }
    const [unit, { id: waiting, version: now }] = [
      await as('unit.province'),
      await declarationOf(await as('unit.province')),
    ];
    for (const departmentId of [2 ** 31, '9999999999999999']) {
      const refusal = await unit.post(`/declarations/${waiting}/pass`, { version: now, opinion: '好', departmentId });
      expect([refusal.status, refusal.code]).toEqual([422, 'recommendation-required']);
    }
    expect(
      await unit.post(`/declarations/${waiting}/pass`, { version: Number.MAX_SAFE_INTEGER, opinion: '好' }),
    ).toMatchObject({ status: 409, code: 'stale' });
  });

  test('a key that is none', async () => {
    const applicant = await as('applicant.5');
    const { open } = await plansOf(applicant);
    for (const key of ['x'.repeat(201), 'a b', 'ÿ']) {
      const body = { planId: open.id, category: 'leader' };
      expectNamed(await applicant.post('/declarations', body, { 'idempotency-key': key }), 'Idempotency-Key', key);
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
      const headers = { 'content-type': 'application/json' };
      const refusal = await answer(await fetch(`${world.baseUrl}/api/auth/local`, { method: 'POST', headers, body }));
      expectEnvelope(refusal, body);
      expect([body, refusal.status]).toEqual([body, 400]);
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
      expectEnvelope(await asking(world, visitor.token)(method, `/api/workbench${path}`), `${method} ${path}`);
    }
  });

  test('every refusal speaks English when asked to', async () => {
    const visitor = await as('unit.city');
    const waiting = (await declarationOf(await as('applicant.4'))).id;
    const english = { 'accept-language': 'en-GB,en;q=0.9' };
    expectEnvelope(await visitor.get('/nothing', english), 'no such address', 'en');
    expectEnvelope(await visitor.post(`/declarations/${waiting}/pass`, { version: 77 }, english), 'stale', 'en');
    expectEnvelope(await visitor.post(`/declarations/${waiting}/pass`, { nothing: 1 }, english), 'bad input', 'en');
    expectEnvelope(await world.visitor('nobody').get('/me', english), 'not signed in', 'en');
  });
});
