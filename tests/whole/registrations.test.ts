import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { declarationOf, people, seen } from '../world/paperwork';
import { openWorld, type Answer, type Envelope, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
const unitIds: Record<string, number> = {};

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  for (const login of ['unit.province', 'unit.city', 'unit.county', 'unit.direct'])
    unitIds[login] = (await (await as(login)).get<{ id: number }[]>('/units')).body[0]?.id ?? 0;
});
afterAll(() => world.close());

interface Registration {
  id: number;
  state: string;
  opinion: string | null;
  unitId: number;
  unitName: string;
  decidedAt: string | null;
}

const own = async (login: string): Promise<Registration[]> =>
  (await (await as(login)).get<Registration[]>('/registrations?sort=["id","ASC"]')).body;
const ask = async (login: string, unit: string): Promise<Answer<Registration>> =>
  (await as(login)).post<Registration>('/registrations', { unitId: unitIds[unit] });
const bound = async (login: string): Promise<string[]> =>
  (await own(login)).filter(({ state }) => state === 'approved').map(({ unitName }) => unitName);
const find = (q: unknown, more = ''): Promise<Answer<{ id: number; name: string }[]>> =>
  as('applicant.5').then((visitor) =>
    visitor.get(`/unit-names?filter=${encodeURIComponent(JSON.stringify(q))}${more}`),
  );

describe('the own profile', () => {
  test('shows what the provider vouches for, masked, and takes phone and e-mail', async () => {
    const person = await as('applicant.9');
    const before = await person.get('/profile');
    expect(before.body).toEqual({
      name: '上官知白',
      idNumber: '342426********0938',
      phone: '138****0174',
      email: null,
      complete: true,
    });
    const email = 'zhibai@example.com';
    const kept = await person.put('/profile', { phone: '138****0174', email });
    expect(kept.body).toMatchObject({ phone: '138****0174', email });
    expect((await person.put('/profile', { phone: ' +86 139-0000-1234 ' })).body).toMatchObject({
      phone: '139****1234',
      email,
    });
    expect((await person.put('/profile', { phone: '13900001234', email: '' })).body).toMatchObject({ email: null });
    const { rows } = await world.sql.query<{ phone: string }>("select phone from applicants where name = '上官知白'");
    expect(rows[0]?.phone).toMatch(/^v2\.[0-9a-f]{8}\./);
  });

  test.each([
    [{ phone: '12345' }, 'phone', 'bad-mobile'],
    [{ phone: '' }, 'phone', 'required'],
    [{ phone: '139****9999' }, 'phone', 'bad-mobile'],
    [{ phone: '13900001234', email: 'nobody' }, 'email', 'bad-email'],
  ])('refuses %o by name, with a sentence', async (body, field, problem) => {
    for (const [language, words] of [
      ['zh', /请/],
      ['en', /Please/],
    ] as const) {
      const answer = await (await as('applicant.9')).put('/profile', body, { 'accept-language': language });
      expect(answer).toMatchObject({ status: 400, code: 'bad-input' });
      const { fields } = (answer.body as Envelope).error.details as { fields?: unknown[] };
      expect(fields).toEqual([{ field, problem, message: expect.stringMatching(words) as unknown }]);
    }
  });

  test('changes nothing of what was submitted before', async () => {
    const [person, unit] = [await as('applicant.7'), await as('unit.county')];
    const { id } = await declarationOf(person);
    const frozen = (): Promise<unknown> =>
      world.sql
        .query('select phone from revisions where declaration_id = $1', [id])
        .then(({ rows }) => rows as unknown);
    const before = await frozen();
    expect((await person.put('/profile', { phone: '13900005678' })).status).toBe(200);
    expect(await frozen()).toEqual(before);
    expect((await seen(unit, id)).phone).toBe('139****3405');
  });
});

describe('units by name', () => {
  test('are found by a part of the name or the exact code, enabled ones only', async () => {
    const { rows } = await world.sql.query<{ name: string; credit_code: string }>(
      'select name, credit_code from units where id = $1',
      [unitIds['unit.city']],
    );
    const [{ name, credit_code: code } = { name: '', credit_code: '' }] = rows;
    const row = { id: unitIds['unit.city'], name, creditCode: code, regionName: '合肥市' };
    for (const q of [name, name.slice(2, 5), code, code.toLowerCase()])
      expect((await find({ q })).body).toContainEqual(row);
    expect((await find({ q: code.slice(0, 17) })).body).toEqual([]);
    expect((await find({ q: '%%' })).body).toEqual([]);
    expect((await find({ id: [unitIds['unit.city']] })).body).toEqual([row]);
    await world.sql.query('update units set enabled = false where id = $1', [unitIds['unit.city']]);
    expect((await find({ q: name })).body).toEqual([]);
    expect(await ask('applicant.12', 'unit.city')).toMatchObject({ status: 422, code: 'unit-unknown' });
    await world.sql.query('update units set enabled = true where id = $1', [unitIds['unit.city']]);
  });

  test.each([[{ q: '省' }], [{ q: ' 省 ' }], [{}], [{ q: 5 }]])('%o is a 400 that names q', async (filter) => {
    const answer = await find(filter);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('filter.q');
  });

  test('of 100,000 one is found quickly', async () => {
    await world.sql.query(
      `insert into units (document_id, name, credit_code, region_code, enabled, version)
       select workflow_document_id(), '第' || i || '号（测试）有限公司', 'MANY' || lpad(i::text, 14, '0'), '340100', true, 1 from generate_series(1, 100000) i`,
    );
    await world.sql.query('vacuum analyze units');
    const started = performance.now();
    const found = await find({ q: '77777号(测试' });
    const took = performance.now() - started;
    expect(found.body.map(({ name }) => name)).toEqual(['第77777号（测试）有限公司']);
    const common = await find({ q: '有限公司' }, '&range=[0,9]');
    expect(common.headers.get('content-range')).toMatch(/^unit-names 0-9\/10\d{4}$/);
    expect(took).toBeLessThan(500);
    await world.sql.query("delete from units where credit_code like 'MANY%'");
  });
});

describe('a request to be bound', () => {
  test('needs a phone', async () => {
    const person = await as('applicant.3');
    await world.sql.query("update applicants set phone = null, phone_masked = '' where name = '欧阳溪亭'");
    expect((await person.get('/profile')).body).toMatchObject({ phone: null, complete: false });
    expect(await ask('applicant.3', 'unit.city')).toMatchObject({ status: 422, code: 'profile-incomplete' });
    expect((await person.put('/profile', { phone: '13705693318' })).body).toMatchObject({ complete: true });
    expect((await ask('applicant.3', 'unit.city')).status).toBe(201);
  });

  test('is one at a time, may be cancelled, and then asked elsewhere', async () => {
    const [person, unit] = [await as('applicant.3'), await as('unit.city')];
    expect(await ask('applicant.3', 'unit.county')).toMatchObject({ status: 422, code: 'already-registered' });
    const pending = (await own('applicant.3')).find(({ state }) => state === 'pending');
    // Neither the unit nor another person cancels.
    expect((await (await as('applicant.5')).post(`/registrations/${pending?.id}/cancel`)).status).toBe(404);
    expect((await unit.post(`/registrations/${pending?.id}/cancel`)).status).toBe(403);
    const cancelled = await person.post<Registration>(`/registrations/${pending?.id}/cancel`);
    expect({ status: cancelled.status, ...cancelled.body }).toMatchObject({
      status: 200,
      state: 'unbound',
      opinion: null,
    });
    const { rows } = await world.sql.query('select decided_by from registrations where id = $1', [pending?.id]);
    expect(rows).toEqual([{ decided_by: '欧阳溪亭' }]);
    for (const again of [
      await person.post(`/registrations/${pending?.id}/cancel`),
      await unit.post(`/registrations/${pending?.id}/approve`),
    ])
      expect(again).toMatchObject({ status: 422, code: 'not-pending' });
    expect((await ask('applicant.3', 'unit.county')).status).toBe(201);
    expect(await bound('applicant.3')).toEqual([(await own('applicant.3'))[0]?.unitName]);
  });

  test('is refused with a reason that the person reads, and may be made again', async () => {
    const [person, unit] = [await as('applicant.3'), await as('unit.county')];
    const id = (await own('applicant.3')).find(({ state }) => state === 'pending')?.id;
    expect(await unit.post(`/registrations/${id}/reject`, { opinion: ' ' })).toMatchObject({
      status: 422,
      code: 'opinion-required',
    });
    expect((await unit.post(`/registrations/${id}/reject`, { opinion: '不是本单位职工' })).status).toBe(200);
    expect((await person.get(`/registrations/${id}`)).body).toMatchObject({
      state: 'rejected',
      opinion: '不是本单位职工',
    });
    expect((await ask('applicant.3', 'unit.county')).status).toBe(201);
  });

  test('to another unit keeps the old binding until that unit approves; nobody is bound to two', async () => {
    const unit = await as('unit.county');
    const [before] = await bound('applicant.3');
    const id = (await own('applicant.3')).find(({ state }) => state === 'pending')?.id;
    const answers = await Promise.all(Array.from({ length: 20 }, () => unit.post(`/registrations/${id}/approve`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'not-pending')).toHaveLength(19);
    const now = await bound('applicant.3');
    expect(now).toHaveLength(1);
    expect(now[0]).not.toBe(before);
  });

  test('two units that approve at once: the database binds once', async () => {
    const applicant = "(select id from applicants where name = '欧阳溪亭')";
    const insert = (unit: string): string =>
      `insert into registrations (document_id, applicant_id, unit_id, state, version, registered_at) values (workflow_document_id(), ${applicant}, ${unitIds[unit]}, 'pending', 1, now())`;
    await world.sql.query('begin');
    await world.sql.query("select set_config('workflow.hand', 'registration', true)");
    await world.sql.query(insert('unit.direct'));
    await expect(world.sql.query(insert('unit.province'))).rejects.toMatchObject({
      constraint: 'registrations_one_pending',
    });
    await world.sql.query('rollback');
    await world.sql.query('begin');
    await world.sql.query("select set_config('workflow.hand', 'registration', true)");
    await world.sql.query(insert('unit.direct'));
    const approve = `update registrations set state = 'approved', version = version + 1 where applicant_id = ${applicant} and state = 'pending'`;
    await expect(world.sql.query(approve)).rejects.toMatchObject({ constraint: 'registrations_one_bound' });
    await world.sql.query('rollback');
  });

  test('asked, cancelled, approved and released at once, again and again: bound to one at most', async () => {
    const person = await as('applicant.12');
    const units = ['unit.city', 'unit.county', 'unit.province', 'unit.direct'];
    for (let round = 0; round < 5; round += 1) {
      const asked = await Promise.all(units.map((unit) => ask('applicant.12', unit)));
      expect(asked.filter(({ status }) => status === 201)).toHaveLength(1);
      const one = asked.find(({ status }) => status === 201)?.body;
      const held = (await own('applicant.12')).find(({ state }) => state === 'approved');
      const administrator = async (unitId?: number): Promise<Visitor> =>
        as(units.find((unit) => unitIds[unit] === unitId) ?? '');
      const acts = await Promise.all([
        person.post(`/registrations/${one?.id}/cancel`),
        (await administrator(one?.unitId)).post(`/registrations/${one?.id}/approve`),
        (await administrator(one?.unitId)).post(`/registrations/${one?.id}/reject`, { opinion: '不是本单位职工' }),
        ...(held
          ? [(await administrator(held.unitId)).post(`/registrations/${held.id}/unbind`, { opinion: '已离职' })]
          : []),
      ]);
      for (const { status, code } of acts)
        expect([200, 422]).toContain(
          status === 200 ? 200 : code === 'not-pending' || code === 'not-registered' ? 422 : status,
        );
      expect(acts.slice(0, 3).filter(({ status }) => status === 200)).toHaveLength(1);
      expect((await bound('applicant.12')).length).toBeLessThanOrEqual(1);
      expect((await own('applicant.12')).filter(({ state }) => state === 'pending')).toEqual([]);
    }
  });
});

describe('who leaves', () => {
  test('is released with a reason that the person reads; what is in review stays where it is', async () => {
    const [person, unit] = [await as('applicant.4'), await as('unit.city')];
    const declaration = await declarationOf(person);
    expect(declaration).toMatchObject({ state: 'in-review', desk: 'unit' });
    const [{ id } = { id: 0 }] = await own('applicant.4');
    expect(await unit.post(`/registrations/${id}/unbind`, { opinion: ' ' })).toMatchObject({
      code: 'opinion-required',
    });
    expect((await unit.post(`/registrations/${id}/unbind`, { opinion: '已调离' })).status).toBe(200);
    expect((await person.get(`/registrations/${id}`)).body).toMatchObject({ state: 'unbound', opinion: '已调离' });
    expect(await seen(unit, declaration.id)).toMatchObject({
      state: 'in-review',
      desk: 'unit',
      version: declaration.version,
    });
    // Bound elsewhere now: the declaration in review stays with the unit that it was submitted to.
    const asked = await ask('applicant.4', 'unit.county');
    expect((await (await as('unit.county')).post(`/registrations/${asked.body.id}/approve`)).status).toBe(200);
    expect(await seen(unit, declaration.id)).toMatchObject({ unitId: unitIds['unit.city'], desk: 'unit' });
    expect((await (await as('unit.county')).get(`/declarations/${declaration.id}`)).status).toBe(404);
    expect(await bound('applicant.4')).toEqual([asked.body.unitName]);
  });

  test('shows the full numbers to the unit no longer; others never saw any', async () => {
    const unit = await as('unit.city');
    const left = (await unit.get<Registration[]>('/registrations?filter={"state":"unbound"}')).body[0]?.id;
    expect(await unit.get(`/registrations/${left}/identity`)).toMatchObject({ status: 403, code: 'not-your-desk' });
    const bound = (await unit.get<Registration[]>('/registrations?filter={"state":"approved"}')).body[0]?.id;
    expect((await (await as('unit.county')).get(`/registrations/${bound}/identity`)).status).toBe(404);
    for (const [query, status, reason] of [
      ['?reason=contact', 200, 'contact'],
      ['', 200, 'unstated'],
      ['?reason=curious', 400, null],
      ['?reason=contact&reason=paper', 400, null],
      ['?why=contact', 400, null],
    ] as const) {
      const { rows: before } = await world.sql.query<{ n: number }>('select count(*)::int as n from workflow_looks');
      expect((await unit.get(`/registrations/${bound}/identity${query}`)).status).toBe(status);
      const { rows } = await world.sql.query<{ reason: string; n: number }>(
        'select reason, (select count(*)::int from workflow_looks) as n from workflow_looks order by id desc limit 1',
      );
      if (reason) expect(rows[0]).toEqual({ reason, n: (before[0]?.n ?? 0) + 1 });
      else expect(rows[0]?.n).toBe(before[0]?.n);
    }
  });
});
