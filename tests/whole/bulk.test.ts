import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cloneWorld, connect } from '../world/database';
import { expectNamed } from '../world/envelope';
import { act, declarationOf, people, recommend, seen, type Declaration } from '../world/paperwork';
import { startTestbed } from '../world/testbed';
import { newKey, openWorld, type Visitor, type World } from '../world/world';

interface Latest {
  actorName: string;
  organisation: string;
  act: string;
  at: string;
}
interface Check {
  allowed: { id: number; applicantName: string }[];
  refused: {
    id: number;
    applicantName: string;
    refusals: { code: string; message: string }[];
    latest: Latest | null;
  }[];
  chooseDepartment: boolean;
}
interface Bulk {
  id: number;
  total: number;
  done: number;
  state: string;
  results: { declarationId: number; applicantName: string; ok: boolean; message: string; latest: Latest | null }[];
}

const itemOf = ({ id, version }: Declaration) => ({ id, version });

describe('one verdict on many declarations', () => {
  let world: World;
  let as: (login: string) => Promise<Visitor>;
  let bureau: Visitor;
  /** Four declarations of the bureau; only `good` can be passed, each of the others is another case. */
  let own: Declaration, stale: Declaration, gone: Declaration, good: Declaration;

  /** Brings the person's declaration from a draft or from the unit's desk to the bureau of the city. */
  async function toCity(login: string, unit: string, county?: string): Promise<Declaration> {
    const person = await as(login);
    let found = await declarationOf(person);
    if (found.state === 'draft') found = (await act(person, found.id, 'submit')).body;
    await recommend(await as(unit), found.id);
    for (const desk of [unit, ...(county ? [county] : [])])
      expect((await act(await as(desk), found.id, 'pass', { opinion: '同意推荐' })).status).toBe(200);
    return seen(await as('bureau.hefei'), found.id);
  }

  const acts = async (id: number): Promise<string[]> => {
    const { rows } = await world.sql.query<{ act: string }>(
      'select act from flow_entries where declaration_id = $1 order by seq',
      [id],
    );
    return rows.map((row) => row.act);
  };
  const finished = (visitor: Visitor, id: number): Promise<Bulk> =>
    vi.waitFor(
      async () => {
        const { body } = await visitor.get<Bulk>(`/bulk/${id}`);
        expect(body.state).toBe('finished');
        return body;
      },
      { timeout: 20_000, interval: 150 },
    );

  beforeAll(async () => {
    world = await openWorld();
    as = people(world);
    bureau = await as('bureau.hefei');
    good = await toCity('applicant.4', 'unit.city');
    own = await toCity('applicant.5', 'unit.city');
    stale = await toCity('applicant.7', 'unit.county', 'bureau.feixi');
    gone = await toCity('applicant.8', 'unit.county', 'bureau.feixi');
    await world.sql.query(
      `update up_users set person_key = (select person_key from declarations where id = $1) where username = 'bureau.hefei'`,
      [own.id],
    );
    await act(bureau, gone.id, 'pass', { opinion: '同意' });
    gone = await seen(bureau, gone.id);
  });
  afterAll(() => world.close());

  const mixed = () => [
    itemOf(good),
    itemOf(own),
    { id: stale.id, version: stale.version - 1 },
    itemOf(gone),
    { id: 99_999, version: 1 },
  ];

  test('is checked before: who can, who cannot and why, and nothing happens', async () => {
    const { status, body } = await bureau.post<Check>('/bulk/check', { verdict: 'pass', items: mixed() });
    expect(status).toBe(200);
    expect(body.allowed).toEqual([{ id: good.id, applicantName: good.applicantName }]);
    expect(body.chooseDepartment).toBe(false);
    expect(body.refused.map(({ id, refusals }) => [id, refusals[0]?.code])).toEqual([
      [own.id, 'own-declaration'],
      [stale.id, 'stale'],
      [gone.id, 'not-your-desk'],
      [99_999, 'not-found'],
    ]);
    expect(body.refused.at(-1)?.applicantName).toBe('');
    // Who was earlier, where that is why; nothing of a declaration that does not exist for the reader.
    expect(body.refused.map(({ latest }) => latest?.act ?? null)).toEqual([null, 'pass', 'pass', null]);
    expect(body.refused[2]?.latest?.organisation).toBe('合肥市人力资源和社会保障局');
    const english = await bureau.post<Check>(
      '/bulk/check',
      { verdict: 'return', items: [itemOf(own)] },
      { 'accept-language': 'en' },
    );
    expect(english.body.refused[0]?.refusals[0]?.message).toMatch(/your own declaration/);
    expect((await seen(bureau, good.id)).version).toBe(good.version);
  });

  test('runs as a job: one entry for what can be done, a reason for each other one, and the same key is the same job', async () => {
    const key = newKey();
    const body = { verdict: 'pass', opinion: '同意', items: mixed() };
    const twins = await Promise.all([bureau.post<Bulk>('/bulk', body, key), bureau.post<Bulk>('/bulk', body, key)]);
    const again = await bureau.post<Bulk>('/bulk', body, key);
    expect([...twins, again].map(({ status }) => status)).toEqual([202, 202, 202]);
    const id = again.body.id;
    expect(twins.map((one) => one.body.id)).toEqual([id, id]);
    expect(again.body.total).toBe(5);
    expect(await bureau.post('/bulk', { ...body, opinion: '好' }, key)).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
    const { results, done } = await finished(bureau, id);
    expect([done, results.map(({ declarationId, ok }) => [declarationId, ok])]).toEqual([
      5,
      [
        [good.id, true],
        [own.id, false],
        [stale.id, false],
        [gone.id, false],
        [99_999, false],
      ],
    ]);
    expect(results[1]?.message).toContain('本人');
    expect(results.every(({ ok, message }) => ok === (message === ''))).toBe(true);
    expect(results.map(({ applicantName }) => applicantName !== '')).toEqual([true, true, true, true, false]);
    expect(results.map(({ latest }) => latest?.act ?? null)).toEqual([null, null, 'pass', 'pass', null]);
    expect(await acts(good.id)).toEqual(['submit', 'recommend', 'pass', 'pass']);
    expect(await acts(own.id)).toEqual(['submit', 'recommend', 'pass']);
    expect(await acts(stale.id)).toEqual(['submit', 'recommend', 'pass', 'pass']);
    expect((await seen(bureau, good.id)).desk).toBe('province');
    const { rows } = await world.sql.query('select 1 from workflow_bulk');
    expect(rows).toHaveLength(1);
  });

  test('shows how far it is to its owner alone', async () => {
    const { rows } = await world.sql.query<{ id: number }>('select id from workflow_bulk limit 1');
    const id = rows[0]?.id ?? 0;
    expect((await bureau.get(`/bulk/${id}`)).status).toBe(200);
    for (const login of ['bureau.feixi', 'unit.city']) {
      const visitor = await as(login);
      const [other, none] = [await visitor.get(`/bulk/${id}`), await visitor.get('/bulk/99999')];
      expect([other.status, other.body]).toEqual([404, none.body]);
    }
    expect((await (await as('applicant.5')).get(`/bulk/${id}`)).status).toBe(403);
  });

  test('is found again from another window, until its owner has taken note of it', async () => {
    const open = async (visitor: Visitor): Promise<number[]> =>
      (await visitor.get<Bulk[]>('/bulk')).body.map(({ id }) => id);
    const [id = 0, ...more] = await open(bureau);
    expect([id > 0, more]).toEqual([true, []]);
    const feixi = await as('bureau.feixi');
    expect(await open(feixi)).toEqual([]);
    expect((await feixi.post(`/bulk/${id}/note`)).status).toBe(404);
    expect(await open(bureau)).toEqual([id]);
    expect((await bureau.post(`/bulk/${id}/note`)).status).toBe(200);
    expect(await open(bureau)).toEqual([]);
    expect((await bureau.get(`/bulk/${id}`)).status).toBe(200);
  });

  test('a unit’s pass asks for the scan of each, and a provincial unit’s for the department', async () => {
    const [unit, waiting] = [await as('unit.province'), await declarationOf(await as('applicant.1'))];
    const check = (body: object) =>
      unit.post<Check>('/bulk/check', { verdict: 'pass', items: [itemOf(waiting)], ...body });
    expect((await check({})).body.refused[0]?.refusals.map(({ code }) => code)).toEqual(['recommendation-required']);
    expect((await check({ verdict: 'return' })).body.allowed).toHaveLength(1);
    const { id, version } = await recommend(unit, waiting.id);
    const items = [{ id, version }];
    expect((await check({ items })).body).toMatchObject({ allowed: [{ id }], chooseDepartment: true });
    expect((await check({ items, departmentId: 99_999 })).body.refused[0]?.refusals[0]?.code).toBe(
      'department-unknown',
    );
    const departments = await unit.get<{ id: number }[]>('/authorities?filter={"kind":"department"}');
    const body = { verdict: 'pass', opinion: '同意推荐', items, departmentId: departments.body[0]?.id };
    const { results } = await finished(unit, (await unit.post<Bulk>('/bulk', body)).body.id);
    expect(results.map(({ ok }) => ok)).toEqual([true]);
    expect((await seen(unit, id)).desk).toBe('department');
  });

  test('is taken by no request that is not well made', async () => {
    const items = [itemOf(stale)];
    const many = Array.from({ length: 501 }, (_, place) => ({ id: place + 1, version: 1 }));
    for (const door of ['/bulk/check', '/bulk']) {
      const send = (body: object) => bureau.post(door, { verdict: 'return', items, ...body });
      expectNamed(await send({ verdict: 'terminate' }), 'verdict', `${door} terminate`);
      for (const wrong of [[], many, [...items, ...items], [...items, { id: String(stale.id), version: 3 }]])
        expectNamed(await send({ items: wrong }), 'items', `${door} with ${wrong.length}`);
    }
    for (const [opinion, code] of [
      [' ', 'opinion-required'],
      [undefined, 'opinion-required'],
      ['好'.repeat(501), 'opinion-too-long'],
    ])
      expect(await bureau.post('/bulk', { verdict: 'return', items, opinion })).toMatchObject({ status: 422, code });
    expect((await seen(bureau, stale.id)).version).toBe(stale.version);
  });

  /** What came of a return of these, when the account changes while the first one waits at a lock. */
  async function changedMeanwhile(reviewer: Visitor, declarations: Declaration[], change: string): Promise<object[]> {
    await world.sql.query('begin');
    await world.sql.query('select 1 from declarations where id = $1 for update', [declarations[0]?.id]);
    const body = { verdict: 'return', opinion: '请补正', items: declarations.map(itemOf) };
    const { id } = (await reviewer.post<Bulk>('/bulk', body)).body;
    const other = await connect(new URL(world.databaseUrl).pathname.slice(1));
    await vi.waitFor(async () => {
      const waits = await other.query(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      expect(waits.rowCount).toBe(1);
    });
    await other.query(`update up_users set ${change} where username = 'bureau.hefei'`);
    await world.sql.query('commit');
    const results = await vi.waitFor(async () => {
      const { rows } = await other.query<{ results: object[] }>(
        "select results from workflow_bulk where id = $1 and state = 'finished'",
        [id],
      );
      expect(rows).toHaveLength(1);
      return rows[0]?.results ?? [];
    });
    await other.end();
    return results;
  }
  const changed = [{ code: 'reviewer-changed' }];

  test('stops when the account is blocked meanwhile', async () => {
    expect(await changedMeanwhile(bureau, [stale, gone, own], 'blocked = true')).toEqual([
      { id: stale.id, refusals: [] },
      { id: gone.id, refusals: changed },
      { id: own.id, refusals: changed },
    ]);
  });

  test('stops when another person is at the account meanwhile', async () => {
    await world.sql.query("update up_users set blocked = false, person_key = null where username = 'bureau.hefei'");
    expect(await changedMeanwhile(await as('bureau.hefei'), [own, gone], `person_key = '${'a'.repeat(64)}'`)).toEqual([
      { id: own.id, refusals: [] },
      { id: gone.id, refusals: changed },
    ]);
  });
});

test('a product that is killed in the middle goes on at the next start, and acts on nothing twice', async () => {
  const clone = await cloneWorld();
  const env = { DATABASE_URL: clone.url, DATA_DIR: clone.dataDir };
  const first = await startTestbed(env);
  const sql = await connect(clone.name);
  const ask = async <T>(path: string, token: string, body?: object): Promise<T> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    return (await (await fetch(`${first.baseUrl}/api/${path}`, init)).json()) as T;
  };
  const tokenOf = async (identifier: string): Promise<string> =>
    (
      await ask<{ jwt: string }>('auth/local', '', {
        identifier,
        password: process.env.DEMO_PASSWORD ?? 'Shenbao-2026',
      })
    ).jwt;
  const [person, unit] = [await tokenOf('applicant.5'), await tokenOf('unit.city')];
  const [draft] = await ask<Declaration[]>('workbench/declarations', person);
  await ask(`workbench/declarations/${draft?.id}/submit`, person, { version: draft?.version });
  const waiting = await ask<Declaration[]>('workbench/declarations?filter={"pending":true}', unit);
  const items = waiting.filter(({ planId }) => planId === draft?.planId).map(itemOf);
  expect(items).toHaveLength(2);
  const last = items[1]?.id ?? 0;

  // The second one waits for this lock, with the first one done.
  await sql.query('begin');
  await sql.query('select 1 from declarations where id = $1 for update', [last]);
  const { id } = await ask<Bulk>('workbench/bulk', unit, { verdict: 'return', opinion: '请一次性补正', items });
  await vi.waitFor(async () => expect((await ask<Bulk>(`workbench/bulk/${id}`, unit)).done).toBe(1), {
    timeout: 20_000,
  });
  first.child.kill('SIGKILL');
  await new Promise((ended) => first.child.once('exit', ended));
  await sql.query('commit');
  // As if it had ended between the act and the note of it.
  await sql.query("update workflow_bulk set results = '[]' where id = $1", [id]);

  const second = await startTestbed(env);
  await vi.waitFor(
    async () => {
      const { rows } = await sql.query<{ state: string; results: object[] }>(
        'select state, results from workflow_bulk',
      );
      expect(rows).toEqual([{ state: 'finished', results: items.map((item) => ({ id: item.id, refusals: [] })) }]);
    },
    { timeout: 20_000, interval: 200 },
  );
  const { rows } = await sql.query<{ n: number }>(
    "select count(*)::int as n from flow_entries where declaration_id = any($1) and act = 'return' group by declaration_id",
    [items.map((item) => item.id)],
  );
  expect(rows).toEqual([{ n: 1 }, { n: 1 }]);
  await second.stop();
  await sql.end();
  await clone.drop();
});
