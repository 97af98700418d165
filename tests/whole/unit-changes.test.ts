import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshUnit } from 'workflow/service';
import { closePool, openPool, openSeal, sealPlainPhones } from 'workflow/store';
import { arrive } from '../world/arriving';
import { people } from '../world/paperwork';
import { staffOf } from '../world/staff';
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
interface Change {
  field: string;
  before: string | null;
  after: string | null;
  actorName: string;
  source: string;
}
interface Refused {
  error: {
    message: string;
    details: { fields?: { field: string; problem: string; message: string }[]; record?: Unit; version?: number };
  };
}

const own = async (visitor: Visitor): Promise<Unit> => (await visitor.get<Unit[]>('/units')).body[0] as Unit;
const changesOf = async (visitor: Visitor, id: number): Promise<Change[]> =>
  (await visitor.get<Change[]>(`/units/${id}/changes?range=[0,99]`)).body;
const fieldsOf = (answer: Answer): Record<string, string> =>
  Object.fromEntries(
    ((answer.body as Refused).error.details.fields ?? []).map(({ field, message }) => [field, message]),
  );

describe('变更单位信息', () => {
  test('changes what is named and nothing else, and leaves a line a field', async () => {
    const unit = await as('unit.direct');
    const before = await own(unit);
    const { status, body } = await unit.put<Unit>(`/units/${before.id}`, {
      version: before.version,
      contact: '温 如许',
      contactPhone: '１３９０００００００１',
      address: before.address,
    });
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, contact: '温 如许', contactPhone: '139****0001', version: before.version + 1 });
    const [phone, contact] = await changesOf(unit, before.id);
    expect(contact).toMatchObject({ field: 'contact', before: '温如许', after: '温 如许', source: 'unit' });
    expect(phone).toMatchObject({ field: 'contactPhone', before: before.contactPhone, after: '139****0001' });
    expect(contact?.actorName).not.toBe('');
  });

  test('takes the masked phone that it showed as no change', async () => {
    const unit = await as('unit.direct');
    const before = await own(unit);
    const same = await unit.put<Unit>(`/units/${before.id}`, { ...stripped(before), version: before.version });
    expect([same.status, same.body]).toEqual([200, before]);
  });

  test('two administrators at once: the second is told, with the record as it is now', async () => {
    const [one, two] = [await as('unit.city'), await as('unit.city.2')];
    const { id, version } = await own(one);
    const answers = await Promise.all([
      one.put<Unit>(`/units/${id}`, { version, contact: '甲某' }),
      two.put<Unit>(`/units/${id}`, { version, contact: '乙某', fax: '0551-64820016' }),
    ]);
    const [won, lost] = [answers.find(({ status }) => status === 200), answers.find(({ status }) => status === 409)];
    if (!won || !lost) throw new Error('One of the two is taken, the other is told.');
    expect(lost.code).toBe('stale');
    const { details, message } = (lost.body as unknown as Refused).error;
    expect(details.record).toEqual(won.body);
    expect(details.version).toBe(version + 1);
    expect(message).toBe('单位信息刚被别人修改，您填写的内容还在，请核对后再保存');
    const again = await two.put<Unit>(`/units/${id}`, { version: version + 1, fax: '0551-64820016' });
    expect(again.body).toMatchObject({ contact: won.body.contact, version: version + 2 });
    const changes = await changesOf(one, id);
    expect(changes.filter(({ field }) => field === 'contact')).toHaveLength(1);
  });

  test('the same change twice with one key happens once', async () => {
    const unit = await as('unit.city');
    const { id, version } = await own(unit);
    const key = newKey();
    const answers = [];
    for (let i = 0; i < 3; i += 1)
      answers.push(await unit.put<Unit>(`/units/${id}`, { version, contact: '丙某' }, key));
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual(Array(3).fill([200, version + 1]));
  });

  test('the licence block belongs to registered companies, the approval block to the others', async () => {
    const unit = await arrive(world, { name: '宿松县某公司', creditCode: '91340826MA00000228' }, '丁');
    const contact = { contact: '丁某', contactPhone: '13855600002', email: 'd@x.demo.example', regionCode: '340826' };
    const { body } = await unit.post<Unit>('/units', { ...contact, nature: '民营企业' });
    const put = (fields: object, version: number): Promise<Answer<Unit>> =>
      unit.put<Unit>(`/units/${body.id}`, { version, ...fields });
    expect((await put({ contact: '戊某' }, 1)).status).toBe(200);
    const licence = await put({ taxNumber: '91340826MA00000228' }, 2);
    expect(licence).toMatchObject({ status: 422, code: 'incomplete' });
    expect((licence.body as unknown as { error: { details: { fields: string[] } } }).error.details.fields).toEqual([
      'licenceKind',
      'licenceNumber',
      'licenceIssuedOn',
    ]);
    const whole = { licenceKind: '2', licenceNumber: '1', licenceIssuedOn: '2020-02-29', licenceYears: 30 };
    expect((await put(whole, 2)).status).toBe(200);
    const approval = await put({ nature: '事业单位' }, 3);
    expect(approval).toMatchObject({ status: 422, code: 'incomplete' });
    const approved = { nature: '事业单位', approvalNumber: '1号', approvedOn: '2020-01-01', approvedBy: '某编办' };
    expect((await put(approved, 3)).status).toBe(200);
    expect(fieldsOf(await put({ contact: ' ', email: null, licenceYears: 1000 }, 4))).toEqual({
      contact: '请填写单位联系人',
      email: '请填写电子邮箱',
      licenceYears: '工商登记有效期限（年）应为0至999的整数',
    });
  });

  test('another region moves no declaration in review (R20), and needs a bureau', async () => {
    const [unit, bureau] = [await as('unit.county'), await as('bureau.feixi')];
    const { id, version } = await own(unit);
    await world.sql.query("update authorities set enabled = false where region_code = '341022'");
    expect(await unit.put(`/units/${id}`, { version, regionCode: '341022' })).toMatchObject({
      code: 'no-bureau-for-region',
    });
    const { rows: before } = await world.sql.query(
      'select id, region_code, desk from declarations where unit_id = $1 order by id',
      [id],
    );
    expect((await unit.put<Unit>(`/units/${id}`, { version, regionCode: '340826' })).body.regionName).toBe('宿松县');
    const { rows: after } = await world.sql.query(
      'select id, region_code, desk from declarations where unit_id = $1 order by id',
      [id],
    );
    expect(after).toEqual(before);
    expect((await bureau.get('/declarations')).status).toBe(200);
  });

  test('another unit does not exist for it', async () => {
    const unit = await as('unit.city');
    const { id } = await own(await as('unit.county'));
    for (const path of ['', '/changes', '/administrators', '/identity'])
      expect([path, (await unit.get(`/units/${id}${path}`)).status]).toEqual([path, 404]);
    expect((await unit.put(`/units/${id}`, { version: 1, contact: '我' })).status).toBe(404);
  });

  test('a look at the full phones is logged with its reason', async () => {
    const unit = await as('unit.province');
    const { id } = await own(unit);
    const { body } = await unit.get(`/units/${id}/identity?reason=contact`);
    expect(body).toEqual({ legalRepresentativePhone: '13805697103', contactPhone: '13955130264' });
    const { rows } = await world.sql.query('select subject_id, reason from workflow_looks where subject = $1', [
      'unit',
    ]);
    expect(rows).toEqual([{ subject_id: id, reason: 'contact' }]);
  });
});

test('phones of before they were sealed are sealed at the start, and nobody changed them', async () => {
  const { id } = await own(await as('unit.province'));
  await world.sql.query("select set_config('workflow.source', 'seal', false)");
  await world.sql.query("update units set contact_phone = '13955130264', contact_phone_masked = null where id = $1", [
    id,
  ]);
  await world.sql.query("select set_config('workflow.source', '', false)");
  const before = await changesOf(await as('unit.province'), id);
  openSeal(process.env.IDENTITY_KEY ?? '');
  openPool(world.databaseUrl);
  for (let start = 0; start < 2; start += 1) await sealPlainPhones();
  await closePool();
  const unit = await as('unit.province');
  expect((await unit.get<{ contactPhone: string }>(`/units/${id}/identity`)).body.contactPhone).toBe('13955130264');
  expect((await own(unit)).contactPhone).toBe('139****0264');
  expect(await changesOf(unit, id)).toEqual(before);
});

test('what the provider says at a sign-in is the newer word, and stands in the history as its own', async () => {
  const { id } = await own(await as('unit.province'));
  openSeal(process.env.IDENTITY_KEY ?? '');
  openPool(world.databaseUrl);
  const vouched = { name: '安徽省精密测量技术研究所', legalRepresentative: null };
  for (let turn = 0; turn < 2; turn += 1) await refreshUnit(id, vouched, '政务服务网');
  await closePool();
  const unit = await as('unit.province');
  expect(await own(unit)).toMatchObject({ name: vouched.name });
  expect(await changesOf(unit, id)).toMatchObject([{ field: 'name', source: 'provider', actorName: '政务服务网' }]);
});

describe('administrators', () => {
  interface Administrator {
    id: number;
    account: string;
    active: boolean;
    self: boolean;
  }
  const listOf = async (visitor: Visitor, id: number): Promise<Administrator[]> =>
    (await visitor.get<Administrator[]>(`/units/${id}/administrators`)).body.sort((one, other) =>
      one.account < other.account ? -1 : 1,
    );

  test('one takes the other away at once, who can come back, and one always stays', async () => {
    const [one, two] = [await as('unit.city'), await as('unit.city.2')];
    const { id } = await own(one);
    const [first, second] = (await listOf(one, id)) as [Administrator, Administrator];
    expect([first.account, first.self, second.account, second.self]).toEqual(['unit.city', true, 'unit.city.2', false]);
    const path = `/units/${id}/administrators`;
    const removed = await one.post<Administrator[]>(`${path}/${second.id}/remove`);
    expect(removed.body.map(({ account, active }) => `${account} ${active}`).sort()).toEqual([
      'unit.city true',
      'unit.city.2 false',
    ]);
    expect((await two.get('/me')).status).toBe(401);
    const last = await one.post(`${path}/${first.id}/remove`);
    expect(last).toMatchObject({ status: 422, code: 'last-administrator' });
    expect((last.body as Refused).error.message).toBe('这是最后一位管理员，不能移除');
    expect((await one.post<Administrator[]>(`${path}/${second.id}/restore`)).body.every(({ active }) => active)).toBe(
      true,
    );
    const stranger = (await listOf(await as('unit.county'), (await own(await as('unit.county'))).id))[0]?.id ?? 0;
    expect((await one.post(`${path}/${stranger}/remove`)).status).toBe(404);
    const changes = await changesOf(one, id);
    expect(changes.slice(0, 2).map(({ field, before, after }) => [field, before === null, after === null])).toEqual([
      ['administrator', true, false],
      ['administrator', false, true],
    ]);
  });

  test('only what the unit took away does it give back: a block by platform staff stays', async () => {
    const one = await world.signIn('unit.city');
    const { id } = await own(one);
    const [, second] = (await listOf(one, id)) as [Administrator, Administrator];
    const staff = await staffOf(world);
    const { rows } = await world.sql.query<{ document_id: string }>('select document_id from up_users where id = $1', [
      second.id,
    ]);
    const write = async (data: object): Promise<void> => {
      const path = `/content-manager/collection-types/plugin::users-permissions.user/${rows[0]?.document_id}`;
      expect((await staff('PUT', path, data)).status).toBe(200);
    };
    const restore = (headers = {}): Promise<Answer> =>
      one.post(`/units/${id}/administrators/${second.id}/restore`, {}, headers);
    const stays = async (): Promise<void> => {
      expect(await restore()).toMatchObject({ status: 422, code: 'blocked-by-staff' });
      expect((await listOf(one, id)).map(({ active }) => active)).toEqual([true, false]);
    };
    await write({ blocked: true });
    await stays();
    expect(((await restore()).body as Refused).error.message).toBe('这个账号由平台停用，单位不能恢复，请联系省人社厅');
    expect(((await restore({ 'accept-language': 'en' })).body as Refused).error.message).toMatch(/province/);
    // Nor does a removal make it the unit's own.
    await one.post(`/units/${id}/administrators/${second.id}/remove`);
    await stays();
    // Given back by staff and removed by the unit, staff may make it theirs.
    await write({ blocked: false });
    await one.post(`/units/${id}/administrators/${second.id}/remove`);
    await write({ blockedByUnit: false });
    await stays();
    await write({ blocked: false });
    await one.post(`/units/${id}/administrators/${second.id}/remove`);
    expect((await restore()).status).toBe(200);
  });

  test('two who remove each other at the same moment: one stays', async () => {
    const [one, two] = [await world.signIn('unit.city'), await world.signIn('unit.city.2')];
    const { id } = await own(one);
    const [first, second] = (await listOf(one, id)) as [Administrator, Administrator];
    const path = `/units/${id}/administrators`;
    await Promise.all([one.post(`${path}/${second.id}/remove`), two.post(`${path}/${first.id}/remove`)]);
    const { rows } = await world.sql.query<{ n: number }>(
      'select count(*)::int as n from up_users where unit_id = $1 and blocked is not true',
      [id],
    );
    expect(rows[0]?.n).toBe(1);
  });
});

/** The record as an edit dialog sends it back: all its fields, phones masked as they were shown. */
function stripped(unit: Unit): Partial<Unit> {
  const { id: _id, name: _name, regionName: _region, ...rest } = unit as Unit & { creditCode?: string };
  delete rest.creditCode;
  return rest;
}
