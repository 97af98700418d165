import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, declarationOf, people, plansOf, seen, type Declaration } from '../world/paperwork';
import { draftOf, PLANS, publishPlan } from '../world/plans';
import { staffOf, type Ask } from '../world/staff';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let staff: Ask;
let as: (login: string) => Promise<Visitor>;
let unit: Visitor;
let waiting: Declaration;
let planId = '';

beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  as = people(world);
  unit = await as('unit.county');
  planId = (await plansOf(unit)).open.id;
  waiting = await declarationOf(await as('applicant.7'));
});
afterAll(() => world.close());

/** The staff change what a return asks for, in a plan that runs. */
async function rules(changed: { returnItems?: boolean; returnDays?: number | null }): Promise<void> {
  await staff('PUT', `${PLANS}/${planId}`, { ...(await draftOf(staff, planId)), ...changed });
  await publishPlan(staff, planId);
}
const ITEM = { field: 'birthDate', note: '与身份证不符' };
const refusals = (of: { body: unknown }): string[] =>
  (of.body as { error: { details: { refusals: { code: string }[] } } }).error.details.refusals.map(({ code }) => code);

describe('a plan whose returns must point out places', () => {
  test('says so beforehand, refuses a bare opinion, and in bulk everything', async () => {
    await rules({ returnItems: true });
    expect(await seen(unit, waiting.id)).toMatchObject({ returnRules: { itemsRequired: true, leastDays: null } });
    const bare = await act(unit, waiting.id, 'return', { opinion: '请补正' });
    expect([bare.status, bare.code]).toEqual([422, 'items-required']);
    expect(refusals(await act(unit, waiting.id, 'return', { items: [] }))).toEqual([
      'opinion-required',
      'items-required',
    ]);
    const { version } = await seen(unit, waiting.id);
    const bulk = { verdict: 'return', items: [{ id: waiting.id, version }] };
    const { body } = await unit.post<{
      allowed: unknown[];
      refused: { refusals: { code: string; message: string }[] }[];
    }>('/bulk/check', bulk);
    expect(body.allowed).toEqual([]);
    expect(body.refused[0]?.refusals).toEqual([
      { code: 'items-required', message: expect.stringContaining('至少指出一处') as string },
    ]);
    expect((await seen(unit, waiting.id)).state).toBe('in-review');
  });

  test('takes one that names a place', async () => {
    const answer = await act(unit, waiting.id, 'return', { opinion: '请补正', items: [ITEM] });
    expect([answer.status, answer.body.state]).toEqual([200, 'returned']);
  });
});

describe('a plan that leaves the applicant some days', () => {
  test('closes the return when they are no longer left, and leaves the pass alone', async () => {
    const { resubmitUntil } = (await plansOf(unit)).open;
    const person = await as('applicant.8');
    const draft = await declarationOf(person);
    expect((await act(person, draft.id, 'submit')).status).toBe(200);
    await rules({ returnItems: false, returnDays: 60 });
    const { actions } = await seen(unit, draft.id);
    const codes = (name: string): string[] | undefined =>
      actions.find(({ action }) => action === name)?.refusals.map(({ code }) => code);
    expect([codes('return'), codes('terminate')]).toEqual([['return-too-late'], []]);
    const late = await act(unit, draft.id, 'return', { opinion: '请补正' });
    expect([late.status, late.code]).toEqual([422, 'return-too-late']);
    expect((late.body as unknown as { error: { message: string } }).error.message).toContain(resubmitUntil);
  });
});

describe('without such rules', () => {
  test('a plan that is published again is the same version, and a copy takes its rules along', async () => {
    await rules({ returnItems: true, returnDays: 2 });
    const made = await staff<{ documentId: string }>('POST', `/workbench/plans/${planId}/copy`);
    expect(await draftOf(staff, made.body.documentId)).toMatchObject({ returnItems: true, returnDays: 2 });
    await rules({ returnItems: false, returnDays: null });
    const versions = async (): Promise<unknown[]> =>
      (await world.sql.query<object>('select number, return_rules from plan_versions where plan_id = $1', [planId]))
        .rows;
    const before = await versions();
    await rules({});
    expect(await versions()).toEqual(before);
    expect(before.at(-1)).toMatchObject({ return_rules: null });
  });
});
