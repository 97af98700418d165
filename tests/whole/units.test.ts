import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrive } from '../world/arriving';
import { people } from '../world/paperwork';
import { newKey, openWorld, type Answer, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
});
afterAll(() => world.close());

interface Unit {
  id: number;
  name: string;
  version: number;
  contact: string | null;
  contactPhone: string | null;
  legalRepresentativePhone: string | null;
  nature: string | null;
  email: string | null;
  address: string | null;
  regionCode: string;
  regionName: string;
  state: string | null;
}
interface Refused {
  error: {
    message: string;
    details: { fields?: { field: string; problem: string; message: string }[]; record?: Unit; version?: number };
  };
}

const own = async (visitor: Visitor): Promise<Unit> => (await visitor.get<Unit[]>('/units')).body[0] as Unit;
const fieldsOf = (answer: Answer): Record<string, string> =>
  Object.fromEntries(
    ((answer.body as Refused).error.details.fields ?? []).map(({ field, message }) => [field, message]),
  );

describe('the first sign-in of a unit (figure 1-5)', () => {
  const susong = {
    name: '宿松县龙感湖水产研究所',
    creditCode: '12340826MB0000018F',
    legalRepresentative: '石望舒',
  };
  const typed = {
    contact: '汪小满',
    contactPhone: '+86 138-5560-0001',
    nature: '事业单位',
    email: 'office@lgh.demo.example',
    regionCode: '340826',
  };

  test('twenty at once make one unit, and all its accounts are bound to it', async () => {
    const visitors: Visitor[] = [];
    for (let i = 0; i < 4; i += 1) visitors.push(await arrive(world, susong, `经办人${i}`));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (visitors[i % 4] as Visitor).post<Unit>('/units', typed)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const { rows } = await world.sql.query<{ contact_phone: string; contact_phone_masked: string }>(
      'select contact_phone, contact_phone_masked from units where credit_code = $1',
      [susong.creditCode],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.contact_phone).toMatch(/^v2\./);
    expect(rows[0]?.contact_phone_masked).toBe('138****0001');
    for (const visitor of visitors)
      expect(await own(visitor)).toMatchObject({ name: susong.name, regionName: '宿松县' });
  });

  test('says what is wrong with each field, in words', async () => {
    const visitor = await arrive(world, { name: '某县某厂', creditCode: '91340826MA0000017A' }, '甲');
    const none = await visitor.post('/units', {});
    expect([none.status, none.code]).toEqual([400, 'bad-input']);
    expect(fieldsOf(none)).toEqual({
      contact: '请填写单位联系人',
      contactPhone: '请填写手机号码',
      nature: '请填写单位性质',
      email: '请填写电子邮箱',
      regionCode: '请填写属地',
    });
    const wrong = await visitor.post('/units', {
      ...typed,
      contactPhone: '1385560000',
      email: 'office',
      regionCode: '349999',
    });
    expect(fieldsOf(wrong)).toEqual({
      contactPhone: '手机号码应为11位，现在是10位',
      email: '电子邮箱缺少@，应如name@example.com',
    });
    const nowhere = await visitor.post('/units', { ...typed, regionCode: '349999' });
    expect(fieldsOf(nowhere)).toEqual({ regionCode: '属地不在名单里，请重新选择' });
    const other = await visitor.post('/units', { ...typed, name: '另一个名字', creditCode: '91340100683643522D' });
    expect(Object.keys(fieldsOf(other)).sort()).toEqual(['creditCode', 'name']);
  });

  test('a region without an enabled bureau is told at once, in the middle of its route as well', async () => {
    const visitor = await arrive(world, { name: '某市某所', creditCode: '12340700MB00000185' }, '乙');
    const disable = (code: string, enabled: boolean): Promise<unknown> =>
      world.sql.query("update authorities set enabled = $2 where kind = 'bureau' and region_code = $1", [
        code,
        enabled,
      ]);
    await disable('340700', false);
    for (const regionCode of ['340700', '340705'])
      expect(await visitor.post('/units', { ...typed, regionCode })).toMatchObject({
        status: 422,
        code: 'no-bureau-for-region',
      });
    await disable('340700', true);
    expect((await visitor.post('/units', { ...typed, regionCode: '340705' })).status).toBe(201);
  });

  test('a reload in the middle gives the same answer, and no second unit', async () => {
    const visitor = await arrive(world, { name: '某院', creditCode: '-1' }, '丙');
    const key = newKey();
    const first = await visitor.post<Unit>('/units', typed, key);
    const again = await visitor.post<Unit>('/units', typed, key);
    const later = await visitor.post<Unit>('/units', typed);
    expect([first.status, again.status, later.status]).toEqual([201, 201, 200]);
    expect(again.body).toEqual(first.body);
    expect(later.body).toEqual(first.body);
    expect(await visitor.post('/units', { ...typed, contact: '别人' }, key)).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  test('an account to which the provider gave another code meanwhile is not bound', async () => {
    const creditCode = '12340826MB00000260';
    const visitor = await arrive(world, { name: '某中心', creditCode }, '丁');
    const { id } = (await visitor.get<{ id: number }>('/me')).body;
    const { sql } = world;
    await sql.query('begin');
    await sql.query('lock table units in share mode');
    const registering = visitor.post<Unit>('/units', typed);
    const waits = `select 1 from pg_locks where not granted and relation = 'units'::regclass`;
    await expect.poll(async () => (await sql.query(waits)).rowCount, { timeout: 10_000 }).toBe(1);
    await sql.query("update sso_accounts set credit_code = '12340826MB00000347' where user_id = $1", [id]);
    await sql.query('commit');
    expect((await registering).status).toBe(201);
    const { rows } = await sql.query<{ unit_id: number | null }>('select unit_id from up_users where id = $1', [id]);
    expect(rows[0]?.unit_id).toBeNull();
  });

  test('an account that does not come from the provider has nothing to register', async () => {
    const unit = await as('unit.county');
    expect(await unit.post('/units', typed)).toMatchObject({ status: 404, code: 'not-found' });
  });
});
