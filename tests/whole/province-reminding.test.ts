import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { endOf } from 'workflow/domain';
import { act, declarationOf, people, plansOf, recommend } from '../world/paperwork';
import { newKey, openWorld, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
let province: Visitor;
let planId = '';

interface LateDesk {
  id: string;
  name: string;
  desk: string;
  late: number;
  remindedBy: string | null;
  remindedToday: boolean;
}
interface Told {
  sentCount: number;
  sent: { name: string; late: number }[];
  alreadyCount: number;
}
interface Message {
  kind: string;
  title: string;
  body: string;
  link: string;
}

const lateDesks = async (filter: object = {}): Promise<LateDesk[]> =>
  (await province.get<LateDesk[]>(`/plans/${planId}/late-desks?range=[0,99]&filter=${JSON.stringify(filter)}`)).body;
const remind = (scope: object = {}, headers: Record<string, string> = {}) =>
  province.post<Told>(`/plans/${planId}/remind`, scope, headers);
const reminders = async (login: string): Promise<Message[]> =>
  (await (await as(login)).get<Message[]>('/messages?range=[0,99]')).body.filter(({ kind }) => kind === 'remind-late');
const told = (login: string, count: number): Promise<void> =>
  vi.waitFor(async () => expect([login, (await reminders(login)).length]).toEqual([login, count]), {
    timeout: 20_000,
    interval: 250,
  });

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  province = await as('bureau.province');
  const { open } = await plansOf(province);
  planId = open.id;
  // One goes up to the city of Hefei; the others wait at their units.
  const { id } = await declarationOf(await as('applicant.4'));
  await recommend(await as('unit.city'), id);
  await act(await as('unit.city'), id, 'pass', { opinion: '同意' });
});
afterAll(() => world.close());

describe('the province reminds who will miss the deadline', () => {
  test('and nobody while there is time', async () => {
    expect(await lateDesks()).toEqual([]);
    expect((await remind()).body).toMatchObject({ sentCount: 0, alreadyCount: 0 });
  });

  test('and reads first who that is', async () => {
    // Noon of the last day: only the province itself could still be in time.
    const { open } = await plansOf(province);
    await world.shiftClock(`${Math.round((endOf(open.reviewUntil) - Date.now()) / 1000) - 12 * 3600} seconds`);
    const desks = await lateDesks();
    const { rows } = await world.sql.query<{ n: number; desks: number }>(
      `select count(*)::int as n, count(distinct (desk, coalesce(authority_id, unit_id)))::int as desks from declarations
       where plan_id = $1 and state = 'in-review' and desk <> 'province'`,
      [planId],
    );
    expect(desks).toHaveLength(rows[0]?.desks ?? -1);
    expect(desks.reduce((sum, { late }) => sum + late, 0)).toBe(rows[0]?.n);
    const city = desks.filter(({ desk }) => desk === 'city');
    expect(city).toMatchObject([{ name: '合肥市人社局', late: 1, remindedBy: null, remindedToday: false }]);
    expect(await lateDesks({ desk: 'city' })).toEqual(city);
    expect(await lateDesks({ regions: ['340100'], desk: 'city' })).toEqual(city);
    expect(await lateDesks({ regions: ['340200'] })).toEqual([]);
    expect(await lateDesks({ department: 99_999 })).toEqual([]);
  });

  test('one cell at a time or all of them, each desk once a day', async () => {
    const first = await remind({ desk: 'city', regions: ['340100'] });
    expect([first.status, first.body.sent, first.body.alreadyCount]).toEqual([
      200,
      [{ name: '合肥市人社局', late: 1 }],
      0,
    ]);
    await told('bureau.hefei', 1);
    const [message] = await reminders('bureau.hefei');
    expect(message?.body).toContain('安徽省人力资源和社会保障厅');
    expect(message?.body).toContain('1件');
    expect(message?.body).not.toMatch(/\d{11}|\*{4}/);
    expect(message?.link).toBe(`/plans/${planId}/declarations`);

    const all = await lateDesks();
    const rest = await remind();
    expect([rest.body.sentCount, rest.body.alreadyCount]).toEqual([all.length - 1, 1]);
    await told('unit.county', 1);
    await told('bureau.hefei', 1);
    expect((await remind()).body).toMatchObject({ sentCount: 0, alreadyCount: all.length });
    for (const desk of await lateDesks()) {
      expect(desk.remindedToday).toBe(true);
      expect(desk.remindedBy).not.toBeNull();
    }
    // Several at once are one as well.
    const { rows } = await world.sql.query<{ n: number }>('select count(*)::int as n from workflow_reminders');
    await Promise.all(Array.from({ length: 5 }, () => remind()));
    const after = await world.sql.query<{ n: number }>('select count(*)::int as n from workflow_reminders');
    expect(after.rows).toEqual(rows);
  });

  test('the overview shows it beside the places', async () => {
    const { body } = await province.get<{ late: { desk: string; late: number; holders: number; reminded: number }[] }>(
      `/plans/${planId}/overview`,
    );
    expect(body.late.length).toBeGreaterThan(0);
    for (const place of body.late) {
      expect(place.holders).toBeGreaterThan(0);
      expect(place.reminded).toBe(place.holders);
    }
  });

  test('nobody else does, and a repeat with its key is one', async () => {
    for (const login of ['bureau.hefei', 'bureau.guangde', 'department.health']) {
      const visitor = await as(login);
      expect([login, (await visitor.post(`/plans/${planId}/remind`)).code]).toEqual([login, 'not-found']);
      expect([login, (await visitor.get(`/plans/${planId}/late-desks`)).code]).toEqual([login, 'not-found']);
    }
    expect((await (await as('unit.city')).post(`/plans/${planId}/remind`)).status).toBe(403);
    expect((await province.post('/plans/none/remind')).code).toBe('not-found');
    const key = newKey();
    const [one, two] = [await remind({}, key), await remind({}, key)];
    expect(two.body).toEqual(one.body);
    expect((await remind({ desk: 'city' }, key)).code).toBe('idempotency-key-reused');
    for (const wrong of [{ desk: 'province' }, { regions: ['合肥'] }, { regions: '340100' }, { state: 'draft' }])
      expect([wrong, (await remind(wrong)).status]).toEqual([wrong, 400]);
  });

  test('the log can be neither changed nor deleted', async () => {
    for (const statement of ['update workflow_reminders set late = 0', 'delete from workflow_reminders'])
      await expect(world.sql.query(statement)).rejects.toThrow('only-by-review');
  });

  test('not when it is over: nobody could act any more', async () => {
    const { open } = await plansOf(province);
    await world.shiftClock(`${Math.round((endOf(open.reviewUntil) - Date.now()) / 1000) + 60} seconds`);
    const over = await remind();
    expect([over.status, over.code]).toEqual([422, 'review-closed']);
  });
});
