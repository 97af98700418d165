import { openPool, openSeal, closePool } from 'workflow/store';
import { enrol } from 'workflow/service';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, declarationOf, people, plansOf, type Declaration } from '../world/paperwork';
import { CATEGORY, formPartsOf, makePlan, publishPlan } from '../world/plans';
import { staffOf } from '../world/staff';
import { refused } from '../world/trace';
import { openWorld, type Answer, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
});
afterAll(() => world.close());

const declare = (visitor: Visitor, planId: string, category = 'leader'): Promise<Answer<Declaration>> =>
  visitor.post<Declaration>('/declarations', { planId, category });

/** Another account of the same person, as an identity provider may send one. */
async function secondAccount(login: string): Promise<Visitor> {
  const { rows } = await world.sql.query<{ id: number }>(
    `insert into up_users (document_id, username, email, password, provider, confirmed, blocked, name, applicant_id)
     select 'second', $1 || '.second', $1 || '.second@demo.shenbao', password, provider, confirmed, blocked, name, applicant_id
     from up_users where username = $1 returning id`,
    [login],
  );
  await world.sql.query(
    `insert into up_users_role_lnk (user_id, role_id) select $1, role_id from up_users_role_lnk l join up_users u on u.id = l.user_id where u.username = $2`,
    [rows[0]?.id, login],
  );
  return world.signIn(`${login}.second`);
}

/** One more plan of the open plan's year, made and published by platform staff. */
async function planOfThisYear(name: string): Promise<string> {
  const staff = await staffOf(world);
  const { open } = await plansOf(await as('unit.city'));
  const { year, declareFrom, declareUntil, reviewUntil } = open;
  const sections = await formPartsOf(world, open.id);
  const days = { declareFrom, declareUntil, reviewUntil };
  const id = await makePlan(staff, { name, year, ...days, categories: [CATEGORY], sections });
  await publishPlan(staff, id);
  return id;
}

describe('R4: who is not yet approved', () => {
  test('may draft, but not submit', async () => {
    const applicant = await as('applicant.new');
    const { open } = await plansOf(applicant);
    const made = await declare(applicant, open.id);
    expect({ status: made.status, ...made.body }).toMatchObject({
      status: 201,
      state: 'draft',
      revision: 0,
      version: 1,
    });
    const { answers } = await declarationOf(await as('applicant.5'));
    const own = Object.fromEntries(Object.entries(answers).filter(([field]) => !/Scan$|photo/.test(field)));
    const saved = await applicant.put<Declaration>(`/declarations/${made.body.id}`, { version: 1, answers: own });
    expect(saved.status).toBe(200);
    const answer = await refused(world, made.body.id, 422, 'registration-not-approved', () =>
      act(applicant, made.body.id, 'submit'),
    );
    // Every refusal that holds is listed, in the order of contract §3, and the button says the same.
    const codes = (answer.body as { error: { details: { refusals: { code: string }[] } } }).error.details.refusals.map(
      (one) => one.code,
    );
    expect(codes).toEqual(['registration-not-approved', 'incomplete']);
    const button = saved.body.actions.find((one) => one.action === 'submit');
    expect([button?.allowed, button?.refusals.map((one) => one.code)]).toEqual([false, codes]);
  });

  test('and after the unit has approved, the missing fields are named (R7)', async () => {
    const [applicant, unit] = [await as('applicant.new'), await as('unit.city')];
    const { body } = await unit.get<{ id: number }[]>('/registrations?filter={"state":"pending"}');
    expect((await unit.post(`/registrations/${body[0]?.id}/approve`)).status).toBe(200);
    const { id } = await declarationOf(applicant);
    const answer = await refused(world, id, 422, 'incomplete', () => act(applicant, id, 'submit'));
    const { fields } = (answer.body as { error: { details: { fields: string[] } } }).error.details;
    expect(fields).toEqual(['photo', 'identityScan', 'degreeScan', 'titleScan', 'noticeScan']);
  });
});

describe('R5: one person, one declaration in a plan', () => {
  test('whatever the category and the account', async () => {
    const { open } = await plansOf(await as('applicant.5'));
    const { rows } = await world.sql.query<{ n: number }>('select count(*)::int as n from declarations');
    for (const visitor of [await as('applicant.5'), await secondAccount('applicant.5')]) {
      for (const category of ['leader', 'reserve']) {
        expect(await declare(visitor, open.id, category)).toMatchObject({ status: 409, code: 'already-declared' });
      }
    }
    expect((await world.sql.query('select count(*)::int as n from declarations')).rows).toEqual(rows);
  });

  test('a category or a plan that is none is refused by name', async () => {
    const applicant = await as('applicant.12');
    const { open } = await plansOf(applicant);
    expect(await declare(applicant, open.id, 'no-such')).toMatchObject({ status: 422, code: 'category-unknown' });
    expect(await declare(applicant, 'no-such')).toMatchObject({ status: 422, code: 'plan-unknown' });
  });
});

describe('R6, R12: who was terminated in a year', () => {
  test('can neither make nor submit a declaration in any plan of that year; the next year is free', async () => {
    const [applicant, unit, other] = [await as('applicant.8'), await as('unit.county'), await as('unit.city')];
    const early = await declare(applicant, await planOfThisYear('第二个计划'));
    expect(early.status).toBe(201);
    const { id } = await declarationOf(applicant);
    await act(applicant, id, 'submit');
    await refused(world, id, 422, 'opinion-required', () => act(unit, id, 'terminate'));
    expect((await act(unit, id, 'terminate', { opinion: '材料不实' })).body).toMatchObject({
      state: 'terminated',
      desk: null,
    });
    // The draft in the other plan of the year can be neither changed nor submitted, nor can a new one be made in a third,
    // by another account, after a change of unit.
    const draft = early.body.id;
    const second = await secondAccount('applicant.8');
    const unitId = (await other.get<{ id: number }[]>('/units')).body[0]?.id;
    const asked = await second.post<{ id: number }>('/registrations', { unitId });
    expect((await other.post(`/registrations/${asked.body.id}/approve`)).status).toBe(200);
    for (const visitor of [applicant, second]) {
      await refused(world, draft, 422, 'barred-this-year', () => act(visitor, draft, 'submit'));
      await refused(world, draft, 422, 'barred-this-year', () =>
        visitor.put(`/declarations/${draft}`, { version: 1, answers: {} }),
      );
    }
    expect(await declare(second, await planOfThisYear('第三个计划'))).toMatchObject({
      status: 422,
      code: 'barred-this-year',
    });
    const { next } = await plansOf(applicant);
    await world.shiftClock(`${daysUntil(next.declareFrom) + 1} days`);
    expect((await declare(second, next.id)).status).toBe(201);
  });

  test('one person is one person, however the ID number is written', async () => {
    openPool(world.databaseUrl);
    openSeal(process.env.IDENTITY_KEY ?? '');
    const { rows } = await world.sql.query<{ id: number; person_key: string }>(
      "select id, person_key from applicants where name = '司徒云帆'",
    );
    for (const idNumber of [
      '34032119831214551x',
      ' 34032119831214551X ',
      '３４０３２１１９８３１２１４５５１ｘ',
      '340321 19831214 551X',
    ]) {
      expect(await enrol({ name: '司徒云帆', idNumber, phone: '13515648092' })).toEqual({
        id: rows[0]?.id,
        personKey: rows[0]?.person_key,
      });
    }
    await closePool();
  });
});

const daysUntil = (day: string): number => Math.ceil((Date.parse(`${day}T00:00:00+08:00`) - Date.now()) / 86_400_000);
