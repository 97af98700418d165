import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, declarationOf, people, recommend, seen, type Declaration } from '../world/paperwork';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
});
afterAll(() => world.close());

interface Changes {
  from: number | null;
  to: number;
  changes: { fieldId: string; before: unknown; after: unknown; rows?: { kind: string; place: number }[] }[];
}
interface Claimed extends Declaration {
  claim: { name: string; mine: boolean } | null;
}

const changes = async (visitor: Visitor, id: number, query = ''): Promise<Changes> => {
  const { status, body } = await visitor.get<Changes>(`/declarations/${id}/changes${query}`);
  expect(status).toBe(200);
  return body;
};

describe('what changed since this desk last decided', () => {
  test('is nothing at the first revision, and is told field by field after a return', async () => {
    const [applicant, unit, bureau] = [await as('applicant.4'), await as('unit.city'), await as('bureau.hefei')];
    const { id } = await declarationOf(applicant);
    expect(await changes(unit, id)).toEqual({ from: null, to: 1, changes: [] });
    await recommend(unit, id);
    await act(unit, id, 'pass', { opinion: '同意推荐' });
    await act(bureau, id, 'return', { opinion: '请补充' });

    const draft = await seen(applicant, id);
    const table = Object.entries(draft.answers).find(
      ([, answer]) => Array.isArray(answer) && typeof answer[0] === 'object',
    );
    const [tableId, rows] = table as [string, Record<string, unknown>[]];
    const [textId, text] = Object.entries(draft.answers).find(
      ([, answer]) => typeof answer === 'string' && answer.length > 30,
    ) as [string, string];
    const answers = { ...draft.answers, [textId]: `${text}（补充）`, [tableId]: [...rows, { ...rows[0] }] };
    expect((await applicant.put(`/declarations/${id}`, { version: draft.version, answers })).status).toBe(200);
    expect((await act(applicant, id, 'submit')).status).toBe(200);

    const told = await changes(unit, id);
    expect([told.from, told.to, told.changes.map(({ fieldId }) => fieldId).sort()]).toEqual([
      1,
      2,
      [tableId, textId].sort(),
    ]);
    expect(told.changes.find(({ fieldId }) => fieldId === textId)).toMatchObject({
      before: text,
      after: `${text}（补充）`,
    });
    expect(told.changes.find(({ fieldId }) => fieldId === tableId)?.rows).toMatchObject([
      { kind: 'added', place: rows.length },
    ]);
    expect(await changes(applicant, id)).toEqual(told);
    expect(await changes(unit, id, '?since=2')).toEqual({ from: 2, to: 2, changes: [] });
    // The city's bureau decided on the first revision, and sees the second once it has come back to its desk or not: it reached it.
    expect((await changes(bureau, id)).from).toBe(1);
  });

  test('a revision that never was, and a declaration of somebody else, are not there', async () => {
    const { id } = await declarationOf(await as('applicant.4'));
    expect((await (await as('unit.city')).get(`/declarations/${id}/changes?since=9`)).status).toBe(404);
    expect((await (await as('unit.county')).get(`/declarations/${id}/changes`)).status).toBe(404);
    expect((await (await as('unit.city')).get(`/declarations/${id}/changes?since=x`)).status).toBe(400);
  });
});

describe('who is on it', () => {
  test('a colleague of the same body sees it, nobody else, and it locks nothing', async () => {
    const [unit, colleague] = [await as('unit.county'), await as('unit.county')];
    const { id } = await declarationOf(await as('applicant.7'));
    const taken = await unit.post<Claimed>(`/declarations/${id}/claim`);
    expect([taken.status, taken.body.claim?.mine]).toEqual([200, true]);
    await world.sql.query("update workflow_claims set user_id = 0, name = '卢思齐' where declaration_id = $1", [id]);
    const listed = await colleague.get<Claimed[]>('/declarations?filter={"tab":"waiting"}');
    expect(listed.body.find((one) => one.id === id)?.claim).toMatchObject({ name: '卢思齐', mine: false });
    // It stays the other's, unless it is taken over.
    expect((await unit.post<Claimed>(`/declarations/${id}/claim`)).body.claim?.mine).toBe(false);
    expect((await unit.post<Claimed>(`/declarations/${id}/claim`, { takeOver: true })).body.claim?.mine).toBe(true);
    expect((await unit.post<Claimed>(`/declarations/${id}/release`)).body.claim).toBeNull();
    expect((await (await as('applicant.7')).get<Claimed>(`/declarations/${id}`)).body.claim).toBeNull();
  });
});

const byNumber = (one: number, other: number): number => one - other;

describe('the tabs of the work list', () => {
  test('waiting, done and returned hold each declaration once', async () => {
    for (const login of ['unit.city', 'bureau.hefei', 'bureau.province']) {
      const visitor = await as(login);
      const all = (await visitor.get<Declaration[]>('/declarations?range=[0,99]')).body.map(({ id }) => id);
      const tabs = await Promise.all(
        ['waiting', 'done', 'returned'].map((tab) =>
          visitor.get<Declaration[]>(`/declarations?range=[0,99]&filter={"tab":"${tab}"}`),
        ),
      );
      for (const { headers, body } of tabs)
        expect([login, Number(headers.get('content-range')?.split('/')[1])]).toEqual([login, body.length]);
      expect([login, tabs.flatMap(({ body }) => body.map(({ id }) => id)).sort(byNumber)]).toEqual([
        login,
        all.sort(byNumber),
      ]);
    }
  });
});

describe('R6: the province lifts the bar of a year', () => {
  test('with a reason, in the flow; the person may declare again in the same plan, and nobody else may lift', async () => {
    const [applicant, unit, province] = [
      await as('applicant.10'),
      await as('unit.direct'),
      await as('bureau.province'),
    ];
    const ended = await declarationOf(applicant);
    const { id, planId } = ended;
    expect((await act(unit, id, 'terminate', { opinion: '材料不实' })).status).toBe(200);
    const declare = () => applicant.post('/declarations', { planId, category: 'leader' });
    expect(await declare()).toMatchObject({ status: 422, code: 'barred-this-year' });

    type Barred = {
      id: number;
      version: number;
      opinion: string;
      organisation: string;
      lifted: { opinion: string } | null;
    };
    const listed = await province.get<Barred[]>(`/plans/${planId}/barred`);
    const row = listed.body.find((one) => one.id === id);
    expect(row).toMatchObject({ opinion: '材料不实', lifted: null });
    // It never reached the province's desk: there is no file of it to be seen (R8).
    expect((await province.get(`/declarations/${id}`)).status).toBe(404);
    const version = row?.version ?? 0;
    for (const login of ['bureau.xuancheng', 'bureau.guangde', 'department.health']) {
      const other = await as(login);
      expect((await other.get(`/plans/${planId}/barred`)).status).toBe(404);
      expect((await other.post(`/declarations/${id}/lift`, { version, opinion: '准予' })).status).toBe(404);
    }
    expect(await province.post(`/declarations/${id}/lift`, { version, opinion: ' ' })).toMatchObject({
      code: 'opinion-required',
    });
    expect(await province.post(`/declarations/${id}/lift`, { version: version - 1, opinion: '准予' })).toMatchObject({
      status: 409,
      code: 'stale',
    });
    const lifted = await province.post<Barred>(`/declarations/${id}/lift`, { version, opinion: '复核后准予重新申报' });
    expect([lifted.status, lifted.body.lifted?.opinion]).toEqual([200, '复核后准予重新申报']);
    expect(await province.post(`/declarations/${id}/lift`, { version: version + 1, opinion: '再次' })).toMatchObject({
      status: 422,
      code: 'not-barred',
    });

    const flow = await applicant.get<{ act: string }[]>(`/declarations/${id}/flow`);
    expect(flow.body.map((entry) => entry.act)).toEqual(['submit', 'terminate', 'lift']);
    expect((await seen(applicant, id)).state).toBe('terminated');
    expect((await declare()).status).toBe(201);
    expect(await declare()).toMatchObject({ status: 409, code: 'already-declared' });
  });
});
