import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, declarationOf, people } from '../world/paperwork';
import { asking, fullAccessToken, staffOf, type Ask } from '../world/staff';
import { openWorld, type Answer, type Visitor, type World } from '../world/world';

let world: World;
let staff: Ask;
let as: (login: string) => Promise<Visitor>;

beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  as = people(world);
});
afterAll(() => world.close());

const TABLES = { unit: 'units', authority: 'authorities', region: 'regions' };
type Kind = keyof typeof TABLES;
interface Row {
  id: number;
  document_id: string;
  [column: string]: unknown;
}

const rowOf = async (kind: Kind, condition: string): Promise<Row> => {
  const { rows } = await world.sql.query<Row>(`select * from ${TABLES[kind]} where ${condition} limit 1`);
  return rows[0] as Row;
};
const list = (kind: Kind): string => `/content-manager/collection-types/api::${kind}.${kind}`;
const put = (kind: Kind, row: Row, data: object): Promise<Answer> =>
  staff('PUT', `${list(kind)}/${row.document_id}`, data);
const remove = (kind: Kind, row: Row): Promise<Answer> => staff('DELETE', `${list(kind)}/${row.document_id}`);
const messageOf = (answer: Answer): string => (answer.body as { error: { message: string } }).error.message;

const UNIT: Record<string, string> = {
  province: '340000',
  city: '340100',
  county: '340123',
  direct: '341882',
};
const unitOf = (login: keyof typeof UNIT): Promise<Row> => rowOf('unit', `region_code = '${UNIT[login]}' and enabled`);
const bureauOf = (code: string): Promise<Row> => rowOf('authority', `kind = 'bureau' and region_code = '${code}'`);
const historyOf = async (unit: Row): Promise<string[]> => {
  const { rows } = await world.sql.query<{ line: string }>(
    `select concat_ws('|', source, actor_name, field, coalesce(before, '-'), coalesce(after, '-')) as line from unit_changes where unit_id = $1 order by id`,
    [unit.id],
  );
  return rows.map(({ line }) => line);
};

describe('units in the Strapi admin', () => {
  test('a correction stands in the history with the name of who made it, and a screen opened before is told', async () => {
    const unit = await unitOf('direct');
    expect((await put('unit', unit, { address: ' 广德市桐川大道102号 ', contactPhone: '13900000009' })).status).toBe(
      200,
    );
    const after = await rowOf('unit', `id = ${unit.id}`);
    expect(after).toMatchObject({ address: '广德市桐川大道102号', contact_phone_masked: '139****0009' });
    expect(after.contact_phone).toMatch(/^v2\./);
    expect(after.version).toBe(Number(unit.version) + 1);
    expect(await historyOf(unit)).toEqual([
      'staff|平台管理员|contactPhone|135****0473|139****0009',
      'staff|平台管理员|address|广德市经济开发区桐川大道101号|广德市桐川大道102号',
    ]);
    const late = await (await as('unit.direct')).put(`/units/${unit.id}`, { version: unit.version, contact: '谁' });
    expect(late).toMatchObject({ status: 409, code: 'stale' });
    const stale = await put('unit', unit, { contact: '谁', version: unit.version });
    expect([stale.status, messageOf(stale)]).toEqual([400, '这个单位刚有变化，请刷新后再改']);
  });

  test('what is typed is checked as a unit types it; an odd code that stays is left alone', async () => {
    const unit = await unitOf('direct');
    const wrong = await put('unit', unit, { creditCode: '91340100683643525D', email: 'x' });
    expect([wrong.status, messageOf(wrong)]).toEqual([
      400,
      '统一社会信用代码第18位不对，请核对；电子邮箱缺少@，应如name@example.com',
    ]);
    expect(messageOf(await put('unit', unit, { regionCode: '340199' }))).toBe('属地不在名单里，请重新选择');
    await world.sql.query("update units set credit_code = '-1' where id = $1", [unit.id]);
    expect((await put('unit', unit, { creditCode: '-1', fax: '0563-60270089' })).status).toBe(200);
    const fresh = { name: '安庆市某馆', creditCode: '12340800MB0000018H', regionCode: '340800', enabled: true };
    expect((await staff('POST', list('unit'), { ...fresh, creditCode: '12340800MB00000180' })).status).toBe(400);
  });

  test('a new one may be deleted again, one on which something hangs may not', async () => {
    const { creditCodeCheck } = await import('workflow/domain');
    const creditCode = `12340800MB0000027${creditCodeCheck('12340800MB0000027')}`;
    const made = await staff('POST', list('unit'), {
      name: '安庆市某馆',
      creditCode,
      regionCode: '340800',
      enabled: true,
    });
    expect(made.status).toBe(201);
    const unit = await rowOf('unit', `credit_code = '${creditCode}'`);
    expect((await remove('unit', unit)).status).toBe(200);
    const city = await remove('unit', await unitOf('city'));
    expect([city.status, city.code]).toEqual([403, 'only-by-review']);
  });

  test('a unit with declarations at its desk is not disabled, and the answer names them', async () => {
    const unit = await unitOf('city');
    const answer = await put('unit', unit, { enabled: false });
    expect(answer.status).toBe(400);
    const { rows } = await world.sql.query<{ applicant_name: string }>(
      "select applicant_name from declarations where unit_id = $1 and state = 'in-review' and desk = 'unit'",
      [unit.id],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { applicant_name } of rows) expect(messageOf(answer)).toContain(`${applicant_name}（`);
    expect((await rowOf('unit', `id = ${unit.id}`)).enabled).toBe(true);
    expect((await historyOf(unit)).filter((line) => line.includes('enabled'))).toEqual([]);
  });

  test('the history can be written, changed and deleted by nobody', async () => {
    const { rows } = await world.sql.query<{ document_id: string }>('select document_id from unit_changes limit 1');
    const changes = '/content-manager/collection-types/api::unit-change.unit-change';
    expect((await staff('GET', changes)).status).toBe(200);
    expect((await staff('DELETE', `${changes}/${rows[0]?.document_id}`)).status).toBe(403);
    expect((await staff('POST', changes, { field: 'x', actorName: 'x', source: 'staff' })).status).toBe(403);
    await expect(world.sql.query("update unit_changes set after = 'x'")).rejects.toThrow('only-by-review');
    await expect(world.sql.query('delete from unit_changes')).rejects.toThrow('only-by-review');
  });

  test('nor do phones stand in the clear, nor does an API token get them', async () => {
    const ask = asking(world, await fullAccessToken(staff));
    const rest = await ask('GET', '/api/units?pagination[pageSize]=100');
    const admin = await staff('GET', `${list('unit')}?pageSize=100`);
    expect(JSON.stringify([rest.body, admin.body])).not.toMatch(/"1[3-9]\d{9}"/);
    expect(JSON.stringify(rest.body)).not.toMatch(/[pP]hone/);
  });
});

describe('authorities and regions', () => {
  test('a bureau whose desk holds a declaration, or that a route still needs, stays', async () => {
    for (const [code, why] of [
      ['340123', '还要经它审核'],
      ['340100', '还要经它审核'],
      ['340000', '还要经它审核'],
    ] as const) {
      const bureau = await bureauOf(code);
      const answer = await put('authority', bureau, { enabled: false });
      expect([code, answer.status]).toEqual([code, 400]);
      expect(messageOf(answer)).toContain(why);
      expect((await put('authority', bureau, { regionCode: '340200' })).status).toBe(400);
      expect(await remove('authority', bureau)).toMatchObject({ status: 403, code: 'only-by-review' });
    }
    expect((await put('authority', await bureauOf('340826'), { enabled: false })).status).toBe(200);
    expect((await put('authority', await bureauOf('340826'), { enabled: true })).status).toBe(200);
    const feixi = await bureauOf('340123');
    expect((await put('authority', feixi, { shortName: '肥西人社' })).status).toBe(200);
    const heir = { name: '肥西县某人社局', kind: 'bureau', regionCode: '340123', enabled: true };
    expect((await staff('POST', list('authority'), heir)).status).toBe(201);
    expect((await put('authority', feixi, { enabled: false })).status).toBe(200);
    expect((await put('authority', feixi, { enabled: true })).status).toBe(200);
  });

  test('one that holds a declaration is named as such', async () => {
    const unit = await as('unit.direct');
    const { id } = await declarationOf(await as('applicant.10'));
    const { recommend } = await import('../world/paperwork');
    await recommend(unit, id);
    expect((await act(unit, id, 'pass', { opinion: '同意' })).status).toBe(200);
    const answer = await put('authority', await bureauOf('341882'), { enabled: false });
    expect(messageOf(answer)).toContain('还有申报等它审核');
  });

  test('a region in use keeps its code and its way', async () => {
    const region = await rowOf('region', "code = '340123'");
    expect(messageOf(await put('region', region, { code: '340199' }))).toContain('不能改代码');
    expect(messageOf(await put('region', region, { reportsToProvince: true }))).toContain('不能改级别');
    expect((await put('region', region, { name: '肥西县' })).status).toBe(200);
    expect(await remove('region', region)).toMatchObject({ status: 403, code: 'only-by-review' });
    const made = await staff('POST', list('region'), {
      code: '349901',
      name: '试验区',
      level: 'county',
      parentCode: '340100',
    });
    expect(made.status).toBe(201);
    expect((await remove('region', await rowOf('region', "code = '349901'"))).status).toBe(200);
  });
});

describe('two units become one', () => {
  const into = (target: Row): object => ({
    mergedInto: { connect: [{ id: target.id, documentId: target.document_id }], disconnect: [] },
  });

  test('not into itself, nor into a disabled one', async () => {
    const [county, direct] = [await unitOf('county'), await unitOf('direct')];
    expect(messageOf(await put('unit', county, into(county)))).toContain('不能并入自己');
    await world.sql.query('update units set enabled = false where id = $1', [direct.id]);
    expect(messageOf(await put('unit', county, into(direct)))).toContain('已停用');
    await world.sql.query('update units set enabled = true where id = $1', [direct.id]);
    expect(await rowOf('unit', `id = ${county.id}`)).toMatchObject({ merged_into_id: null, enabled: true });
  });

  test('people, accounts and declarations go along, frozen revisions keep their words, both remember', async () => {
    const [county, city] = [await unitOf('county'), await unitOf('city')];
    // Somebody bound to the one has asked for the other: the merger answers that.
    await world.sql.query('begin');
    await world.sql.query("select set_config('workflow.hand', 'registration', true)");
    await world.sql.query(
      `insert into registrations (document_id, applicant_id, unit_id, state, version, registered_at)
       select 'asked', applicant_id, $2, 'pending', 1, now() from registrations where unit_id = $1 and state = 'approved' order by id limit 1`,
      [county.id, city.id],
    );
    await world.sql.query('commit');
    const declarations = async (): Promise<Row[]> =>
      (await world.sql.query<Row>('select * from declarations order by id')).rows;
    const before = await declarations();
    const answer = await put('unit', county, into(city));
    expect([answer.status, answer.status === 200 ? '' : messageOf(answer)]).toEqual([200, '']);
    expect(await declarations()).toEqual(
      before.map((row) => (row.unit_id === county.id ? { ...row, unit_id: city.id } : row)),
    );
    expect(await rowOf('unit', `id = ${county.id}`)).toMatchObject({ merged_into_id: city.id, enabled: false });
    const { rows } = await world.sql.query<{ n: number }>(
      `select (select count(*) from registrations where unit_id = $1) + (select count(*) from up_users where unit_id = $1)
        + (select count(*) from registrations r where state = 'pending' and document_id = 'asked') as n`,
      [county.id],
    );
    expect(Number(rows[0]?.n)).toBe(0);
    const administrator = await as('unit.county');
    expect((await administrator.get<{ id: number }[]>('/units')).body[0]?.id).toBe(city.id);
    expect((await administrator.get<unknown[]>('/units/' + city.id + '/changes')).status).toBe(200);
    expect(await historyOf(county)).toEqual([
      `merge|平台管理员|mergedInto|-|${String(city.name)}`,
      'merge|平台管理员|enabled|true|false',
    ]);
    expect((await historyOf(city)).at(-1)).toBe(`merge|平台管理员|mergedFrom|-|${String(county.name)}`);
    const waiting = before.find((row) => row.unit_id === county.id && row.state === 'in-review');
    const flow = await administrator.get<{ organisation: string }[]>(`/declarations/${waiting?.id}/flow`);
    expect(flow.status).toBe(200);
  });

  test('is not undone, and nobody merges into what was merged', async () => {
    const county = await rowOf('unit', "region_code = '340123'");
    const direct = await unitOf('direct');
    expect(messageOf(await put('unit', county, { enabled: true }))).toContain('不能启用');
    expect(messageOf(await put('unit', county, into(direct)))).toContain('不能再改');
    expect(messageOf(await put('unit', direct, into(county)))).toContain('已经并入别的单位');
  });

  test('only the merger moves a declaration to another unit', async () => {
    const steal = "update declarations set unit_id = unit_id + 1 where state = 'in-review'";
    await expect(world.sql.query(steal)).rejects.toThrow('only-by-review');
    await world.sql.query('begin');
    await world.sql.query("select set_config('workflow.hand', 'merge', true)");
    await expect(world.sql.query("update declarations set state = 'approved', desk = null")).rejects.toThrow(
      'only-by-review',
    );
    await world.sql.query('rollback');
  });

  test('a person of a disabled unit cannot submit until another unit binds them', async () => {
    const province = await unitOf('province');
    const applicant = await as('applicant.2');
    const { id } = await declarationOf(applicant);
    await world.sql.query('update units set enabled = false where id = $1', [province.id]);
    const answer = await act(applicant, id, 'submit');
    expect([answer.status, answer.code]).toEqual([422, 'registration-not-approved']);
    await world.sql.query('update units set enabled = true where id = $1', [province.id]);
    expect((await act(applicant, id, 'submit')).status).toBe(200);
  });
});
