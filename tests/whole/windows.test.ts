import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { act, declarationOf, people, plansOf, scan, type Plan } from '../world/paperwork';
import { refused } from '../world/trace';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
let plans: { last: Plan; open: Plan; next: Plan };

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  plans = await plansOf(await as('unit.city'));
});
afterAll(() => world.close());
afterEach(() => world.shiftClock('0 days'));

const SECOND = 1000;
/** Days are days in Shanghai: this one's first and last moment. */
const startOf = (day: string): number => Date.parse(`${day}T00:00:00.000+08:00`);
const endOf = (day: string): number => Date.parse(`${day}T23:59:59.999+08:00`);
/** The product's clock runs on from this moment. */
const clockAt = (moment: number): Promise<void> => world.shiftClock(`${moment - Date.now()} milliseconds`);

describe('R1: a declaration is made and first submitted inside the window', () => {
  const category = 'leader';

  test('not before the first day, and from its first moment on', async () => {
    const applicant = await as('applicant.3');
    const declare = () => applicant.post('/declarations', { planId: plans.next.id, category });
    expect(await declare()).toMatchObject({ status: 422, code: 'declaration-not-open' });
    await clockAt(startOf(plans.next.declareFrom) - 20 * SECOND);
    expect(await declare()).toMatchObject({ status: 422, code: 'declaration-not-open' });
    await clockAt(startOf(plans.next.declareFrom) + SECOND);
    expect((await declare()).status).toBe(201);
  });

  test('until the last day is over', async () => {
    const applicant = await as('applicant.9');
    const declare = () => applicant.post('/declarations', { planId: plans.open.id, category });
    expect(await applicant.post('/declarations', { planId: plans.last.id, category })).toMatchObject({
      status: 422,
      code: 'declaration-closed',
    });
    await clockAt(endOf(plans.open.declareUntil) + SECOND);
    expect(await declare()).toMatchObject({ status: 422, code: 'declaration-closed' });
    await clockAt(endOf(plans.open.declareUntil) - 20 * SECOND);
    expect((await declare()).status).toBe(201);
  });

  test('a draft can be neither changed nor submitted after it, and is submitted on the last evening', async () => {
    const applicant = await as('applicant.5');
    const { id, version } = await declarationOf(applicant);
    await clockAt(endOf(plans.open.declareUntil) + SECOND);
    await refused(world, id, 422, 'declaration-closed', () => act(applicant, id, 'submit'));
    await refused(world, id, 422, 'declaration-closed', () =>
      applicant.put(`/declarations/${id}`, { version, answers: {} }),
    );
    const attach = async () =>
      applicant.upload(`/declarations/${id}/attachments`, await scan(), 'a.pdf', { fieldId: 'identityScan' });
    await refused(world, id, 422, 'declaration-closed', attach);
    await clockAt(endOf(plans.open.declareUntil) - 20 * SECOND);
    expect((await act(applicant, id, 'submit')).body).toMatchObject({ state: 'in-review', revision: 1 });
  });
});

describe('R2: what was returned', () => {
  test('may be resubmitted after the window, until the review deadline', async () => {
    const [applicant, unit] = [await as('applicant.4'), await as('unit.city')];
    const { id } = await declarationOf(applicant);
    await act(unit, id, 'return', { opinion: '请改' });
    await clockAt(endOf(plans.open.resubmitUntil) + SECOND);
    await refused(world, id, 422, 'resubmission-closed', () => act(applicant, id, 'submit'));
    await clockAt(endOf(plans.open.resubmitUntil) - 20 * SECOND);
    expect((await act(applicant, id, 'submit')).body).toMatchObject({ state: 'in-review', revision: 2 });
  });

  test('and not any more in the plan of last year', async () => {
    const applicant = await as('applicant.6');
    const { id, state } = await declarationOf(applicant, plans.last.id);
    expect(state).toBe('returned');
    const answer = await refused(world, id, 422, 'resubmission-closed', () => act(applicant, id, 'submit'));
    expect(answer.body).toMatchObject({ error: { message: `重新提交已于${plans.last.resubmitUntil}截止` } });
  });
});

describe('R3: a verdict', () => {
  test('is given only up to the review deadline, its last day included', async () => {
    const unit = await as('unit.city');
    const { body } = await unit.get<{ id: number }[]>(
      `/declarations?filter=${encodeURIComponent(JSON.stringify({ planId: plans.last.id, state: 'in-review' }))}`,
    );
    const id = body[0]?.id ?? 0;
    for (const verdict of ['pass', 'return', 'terminate']) {
      await refused(world, id, 422, 'review-closed', () => act(unit, id, verdict, { opinion: '意见' }));
    }
    const upload = async () => unit.upload(`/declarations/${id}/recommendation`, await scan(), 'a.pdf');
    await refused(world, id, 422, 'review-closed', upload);
    await clockAt(endOf(plans.last.reviewUntil) + SECOND);
    await refused(world, id, 422, 'review-closed', () => act(unit, id, 'return', { opinion: '意见' }));
    await clockAt(endOf(plans.last.reviewUntil) - 20 * SECOND);
    expect((await act(unit, id, 'return', { opinion: '意见' })).body.state).toBe('returned');
  });
});
