import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Deadlines } from 'workflow/domain';
import { act, declarationOf, people, plansOf, recommend, type Plan } from '../world/paperwork';
import { draftOf, PLANS, publishPlan } from '../world/plans';
import { staffOf, type Ask } from '../world/staff';
import { openWorld, type Answer, type Visitor, type World } from '../world/world';

let world: World;
let staff: Ask;
let as: (login: string) => Promise<Visitor>;
let plans: { last: Plan; open: Plan; next: Plan };

beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  as = people(world);
  plans = await plansOf(await as('unit.city'));
});
afterAll(() => world.close());
afterEach(() => world.shiftClock('0 days'));

interface Review {
  findings: { code: string; severity: string; where: string }[];
  published: { number: number; deadlines: Deadlines; live: boolean };
  extensions: { number: number; before: Deadlines; after: Deadlines; reason: string; actorName: string; at: string }[];
}
interface Refusal {
  error: { message: string; details: { code: string; refusals: { code: string }[] } };
}
const review = async (id: string): Promise<Review> =>
  (await staff<Review>('GET', `/workbench/plans/${id}/findings`)).body;
const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

async function extend(id: string, body: object, ask = staff): Promise<Answer<{ number: number } & Refusal>> {
  const { number } = (await review(id)).published;
  return ask('POST', `/workbench/plans/${id}/extend`, { number, reason: '系统维护，顺延', ...body });
}

describe('the deadlines of a running plan', () => {
  test('are extended at once: the next version, the log, and the messages', async () => {
    const { open } = plans;
    const [declareUntil, reviewUntil] = [later(open.declareUntil, 3), later(open.reviewUntil, 7)];
    const before = await review(open.id);
    const { status, body } = await extend(open.id, { declareUntil, reviewUntil, resubmitUntil: reviewUntil });
    expect([status, body]).toEqual([200, { number: before.published.number + 1 }]);
    const after = await review(open.id);
    expect(after.published).toMatchObject({ number: body.number, deadlines: { declareUntil, reviewUntil } });
    expect(after.findings).toEqual([]);
    expect(after.extensions).toEqual([
      {
        number: body.number,
        before: before.published.deadlines,
        after: { declareUntil, reviewUntil, resubmitUntil: reviewUntil },
        reason: '系统维护，顺延',
        actorName: expect.stringMatching(/./) as string,
        at: expect.stringMatching(/^\d{4}-/) as string,
      },
    ]);
    expect((await plansOf(await as('unit.city'))).open).toMatchObject({ declareUntil, reviewUntil });
    // The draft has them too, and an empty day of resubmission still goes with the review's.
    expect(await draftOf(staff, open.id)).toMatchObject({ declareUntil, reviewUntil, resubmitUntil: null });
    await vi.waitFor(
      async () => {
        const { body: told } = await (await as('applicant.5')).get<{ kind: string; body: string }[]>('/messages');
        expect(told.find(({ kind }) => kind === 'deadlines')?.body).toContain(declareUntil);
      },
      { timeout: 20_000, interval: 250 },
    );
  });

  test('hold for what is in review already', async () => {
    const unit = await as('unit.county');
    const waiting = await declarationOf(await as('applicant.7'));
    await recommend(unit, waiting.id);
    const { reviewUntil } = (await plansOf(unit)).open;
    await world.shiftClock(`${Date.parse(`${reviewUntil}T23:59:59+08:00`) + 60_000 - Date.now()} milliseconds`);
    const pass = () => act(unit, waiting.id, 'pass', { opinion: '同意推荐' });
    expect(await pass()).toMatchObject({ status: 422, code: 'review-closed' });
    expect((await extend(plans.open.id, { reviewUntil: later(reviewUntil, 2) })).status).toBe(200);
    expect((await pass()).status).toBe(200);
  });

  test('take nothing of the draft along that staff have not published', async () => {
    const { id } = plans.open;
    const draft = await draftOf(staff, id);
    await staff('PUT', `${PLANS}/${id}`, { ...draft, name: '还在写' });
    const { reviewUntil } = (await review(id)).published.deadlines;
    expect((await extend(id, { reviewUntil: later(reviewUntil, 1) })).status).toBe(200);
    expect((await plansOf(await as('unit.city'))).open.name).toBe(plans.open.name);
    expect((await draftOf(staff, id)).name).toBe('还在写');
    await staff('PUT', `${PLANS}/${id}`, { ...(await draftOf(staff, id)), name: plans.open.name });
    await publishPlan(staff, id);
  });

  test('are never shortened, and never without a reason or over another version', async () => {
    const { id } = plans.open;
    const { deadlines, number } = (await review(id)).published;
    const codes = async (body: object): Promise<unknown> => {
      const refused = await extend(id, body);
      return [refused.status, ...refused.body.error.details.refusals.map(({ code }) => code)];
    };
    expect(await codes({ declareUntil: later(deadlines.declareUntil, -1) })).toEqual([422, 'deadline-not-later']);
    expect(await codes({ ...deadlines, reason: ' ' })).toEqual([422, 'nothing-extended', 'reason-required']);
    expect(await codes({ declareUntil: later(deadlines.reviewUntil, 1) })).toEqual([422, 'deadlines-crossed']);
    const reviewUntil = later(deadlines.reviewUntil, 1);
    expect(await codes({ number: number - 1, reviewUntil })).toEqual([409, 'stale']);
    for (const bad of [{ reviewUntil: '明天' }, { name: 'x' }, { reason: 3 }, { number: 0 }])
      expect((await extend(id, { reviewUntil, ...bad })).status).toBe(400);
    expect((await review(id)).published.number).toBe(number);
  });

  test('of a plan that is over open it again', async () => {
    const { id } = plans.last;
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await extend(id, { reviewUntil: later(today, -1) })).toMatchObject({ status: 422, code: 'deadline-over' });
    const until = later(today, 5);
    expect((await extend(id, { reviewUntil: until, resubmitUntil: until })).status).toBe(200);
    const { body } = await (
      await as('unit.city')
    ).get<{ id: number }[]>(
      `/declarations?filter=${encodeURIComponent(JSON.stringify({ planId: id, state: 'in-review' }))}`,
    );
    const ended = await act(await as('unit.city'), body[0]?.id ?? 0, 'return', { opinion: '请补正' });
    expect(ended.status).toBe(200);
  });

  test('two of the staff at once: one extends, the other is told', async () => {
    const { id } = plans.open;
    const { deadlines } = (await review(id)).published;
    const asked = [1, 2].map((days) => extend(id, { reviewUntil: later(deadlines.reviewUntil, days) }));
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  test('and their log are written by no other hand', async () => {
    const touches = [
      "update workflow_extensions set reason = ''",
      'delete from workflow_extensions',
      `insert into workflow_extensions (plan_id, number, before, after, reason, actor_name) values ('x', 1, '{}', '{}', '', '')`,
    ];
    for (const touch of touches) await expect(world.sql.query(touch)).rejects.toMatchObject({ code: 'WF403' });
    const act = { plan_id: plans.open.id, days: { review_until: '2020-01-01' }, reason: 'x', actor_name: 'x' };
    const { number } = (await review(plans.open.id)).published;
    await expect(
      world.sql.query('select workflow_extend($1::jsonb)', [JSON.stringify({ ...act, number })]),
    ).rejects.toMatchObject({ code: 'WF403' });
  });
});

describe('republishing with earlier days', () => {
  const put = async (days: object): Promise<Review['findings']> => {
    await staff('PUT', `${PLANS}/${plans.open.id}`, { ...(await draftOf(staff, plans.open.id)), ...days });
    return (await review(plans.open.id)).findings;
  };

  test('is pointed out, and refused where it would end in the past', async () => {
    const { deadlines } = (await review(plans.open.id)).published;
    const sooner = await put({ reviewUntil: later(deadlines.reviewUntil, -1) });
    expect(sooner.map(({ code, severity, where }) => [code, severity, where])).toContainEqual([
      'deadline-shortened',
      'warning',
      '审核截止日期',
    ]);
    const over = await put({ declareUntil: later(plans.open.declareFrom, 1) });
    expect(over.map(({ code, severity }) => [code, severity])).toContainEqual(['deadline-taken-back', 'error']);
    const published = await staff(
      'POST',
      `${PLANS}/${plans.open.id}/actions/publish`,
      await draftOf(staff, plans.open.id),
    );
    expect(published).toMatchObject({ status: 400, code: 'plan-not-publishable' });
    expect(await put({ declareUntil: deadlines.declareUntil, reviewUntil: deadlines.reviewUntil })).toEqual([]);
  });
});
