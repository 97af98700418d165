import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import demo from '../../scripts/demo/people.json';
import { act, declarationOf, people, plansOf, recommend, scan, seen, type Declaration } from '../world/paperwork';
import { staffOf } from '../world/staff';
import { refused } from '../world/trace';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
/** The ids of the open plan's declarations by their applicant's number. */
const ids: Record<number, number> = {};

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  for (const n of [1, 4, 5, 7]) ids[n] = (await declarationOf(await as(`applicant.${n}`))).id;
});
afterAll(() => world.close());

const idOf = (applicant: number): number => ids[applicant] ?? 0;
const UNKNOWN = 99_999;

describe('R8: what a person may not see does not exist for them', () => {
  test.each([
    ['applicant.5', 4, 'of somebody else'],
    ['unit.county', 4, 'of another unit'],
    ['unit.city', 5, 'not submitted yet'],
    ['bureau.hefei', 4, 'not at this desk yet'],
    ['bureau.province', 1, 'not at this desk yet'],
  ])('%s and the declaration of applicant.%i, %s: word for word like an unknown id', async (login, applicant) => {
    const visitor = await as(login);
    const attachment = (await seen(await as(`applicant.${applicant}`), idOf(applicant))).attachments[0]?.id;
    const reads = ['', '/flow', '/form', '/identity', '/recommendation', `/attachments/${attachment}`];
    const ask = async (id: number): Promise<unknown[]> => {
      const answers = await Promise.all(reads.map((read) => visitor.get(`/declarations/${id}${read}`)));
      const acts = login.startsWith('applicant')
        ? [
            await visitor.post(`/declarations/${id}/submit`, { version: 1 }),
            await visitor.put(`/declarations/${id}`, { version: 1, answers: {} }),
            await visitor.upload(`/declarations/${id}/attachments`, await scan(), 'a.pdf', { fieldId: 'photo' }),
          ]
        : [await visitor.post(`/declarations/${id}/pass`, { version: 1, opinion: '同意' })];
      if (login.startsWith('unit'))
        acts.push(await visitor.upload(`/declarations/${id}/recommendation`, await scan(), 'a.pdf'));
      return [...answers, ...acts].map(({ status, body }) => ({ status, body }));
    };
    const unknown = await ask(UNKNOWN);
    expect(unknown[0]).toMatchObject({ status: 404, body: { error: { details: { code: 'not-found' } } } });
    expect(await ask(idOf(applicant))).toEqual(unknown);
    expect(new Set(unknown.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { body } = await visitor.get<Declaration[]>(`/declarations?filter={"id":[${idOf(applicant)}]}`);
    expect(body).toEqual([]);
  });

  test('lists hold the own rows and no other', async () => {
    const all = async (login: string): Promise<Declaration[]> =>
      (await (await as(login)).get<Declaration[]>('/declarations?range=[0,99]')).body;
    expect((await all('applicant.5')).map((one) => one.applicantName)).toEqual(['何𠮷安']);
    const { rows } = await world.sql.query<{ id: number }>(
      "select d.id from declarations d join units u on u.id = d.unit_id where u.name = '合肥市南淝河中心医院' and d.revision > 0",
    );
    expect(new Set((await all('unit.city')).map((one) => one.id))).toEqual(new Set(rows.map((row) => row.id)));
    expect((await all('bureau.hefei')).map((one) => one.state)).toEqual(['approved']);
    expect(await all('bureau.feixi')).toEqual([]);
  });

  test('a verdict is for the desk that holds it; who saw it once sees it on, and may do nothing', async () => {
    const [unit, bureau] = [await as('unit.city'), await as('bureau.hefei')];
    await recommend(unit, idOf(4));
    await act(unit, idOf(4), 'pass', { opinion: '同意' });
    for (const verdict of ['pass', 'return', 'terminate']) {
      const answer = await refused(world, idOf(4), 403, 'not-your-desk', () =>
        act(unit, idOf(4), verdict, { opinion: '同意' }),
      );
      expect(answer.body).toMatchObject({ error: { message: '现在由合肥市人社局办理' } });
    }
    const upload = async () => unit.upload(`/declarations/${idOf(4)}/recommendation`, await scan('late'), 'a.pdf');
    await refused(world, idOf(4), 403, 'not-your-desk', upload);
    await act(bureau, idOf(4), 'pass', { opinion: '同意' });
    await refused(world, idOf(4), 403, 'not-your-desk', () => act(bureau, idOf(4), 'return', { opinion: '再看' }));
    expect((await seen(bureau, idOf(4))).desk).toBe('province');
  });

  test('a unit and an authority see the frozen revision, never the draft behind it', async () => {
    const [applicant, unit, bureau] = [await as('applicant.4'), await as('unit.city'), await as('bureau.hefei')];
    const frozen = await seen(unit, idOf(4));
    await act(await as('bureau.province'), idOf(4), 'return', { opinion: '请改' });
    const added = await applicant.upload<{ id: number }>(
      `/declarations/${idOf(4)}/attachments`,
      await scan('new'),
      'new.pdf',
      { fieldId: 'awardScan' },
    );
    expect(added.status).toBe(201);
    const { version, answers } = await seen(applicant, idOf(4));
    const draft = { ...answers, school: '草稿里的学校', awardScan: [String(added.body.id)] };
    expect((await applicant.put(`/declarations/${idOf(4)}`, { version, answers: draft })).status).toBe(200);
    for (const visitor of [unit, bureau]) {
      const { answers: shown, attachments } = await seen(visitor, idOf(4));
      expect([shown, attachments]).toEqual([frozen.answers, frozen.attachments]);
      expect((await visitor.get(`/declarations/${idOf(4)}/attachments/${added.body.id}`)).status).toBe(404);
      const list = await visitor.get(`/declarations?filter=${encodeURIComponent('{"q":"草稿里"}')}`);
      expect(list.body).toEqual([]);
    }
    expect((await seen(applicant, idOf(4))).answers.school).toBe('草稿里的学校');
  });
});

describe('R16: nobody reviews their own declaration', () => {
  test('unit.city.2 is applicant.4', async () => {
    const [own, applicant] = [await as('unit.city.2'), await as('applicant.4')];
    await act(applicant, idOf(4), 'submit');
    for (const verdict of ['pass', 'return', 'terminate']) {
      await refused(world, idOf(4), 403, 'own-declaration', () => act(own, idOf(4), verdict, { opinion: '同意' }));
    }
    const upload = async () => own.upload(`/declarations/${idOf(4)}/recommendation`, await scan('own'), 'a.pdf');
    await refused(world, idOf(4), 403, 'own-declaration', upload);
    for (const { allowed, refusals } of (await seen(own, idOf(4))).actions) {
      expect([allowed, refusals[0]?.code]).toEqual([false, 'own-declaration']);
    }
    const { body } = await own.get<{ id: number }[]>(`/registrations?filter=${encodeURIComponent('{"q":"林疏影"}')}`);
    expect(await own.post(`/registrations/${body[0]?.id}/unbind`, { opinion: '离职' })).toMatchObject({
      status: 403,
      code: 'own-declaration',
    });
    expect((await act(await as('unit.city'), idOf(4), 'return', { opinion: '请改' })).status).toBe(200);
  });
});

describe('R19: ID numbers and phones', () => {
  const numbers = [...demo.applicants, ...demo.unitAdmins, ...demo.reviewers].map((person) => person.idNumber);
  const phones = demo.applicants.map((person) => person.phone);

  test('are masked in every list and record', async () => {
    const addresses = ['/declarations?range=[0,99]', '/registrations?range=[0,99]', '/units', '/plans', '/me'];
    for (const login of ['unit.city', 'applicant.4', 'bureau.hefei', 'bureau.province']) {
      const visitor = await as(login);
      const { body } = await visitor.get<{ id: number }[]>('/declarations');
      const records = body.flatMap(({ id }) => [`/declarations/${id}`, `/declarations/${id}/flow`]);
      for (const address of [...addresses, ...records]) {
        const text = JSON.stringify((await visitor.get(address)).body);
        for (const secret of [...numbers, ...phones])
          expect(text.includes(secret), `${address} shows a number`).toBe(false);
      }
    }
    const { idNumber, phone } = await seen(await as('unit.city'), idOf(4));
    expect([idNumber, phone]).toEqual(['340111********0421', '138****4519']);
  });

  test('are told in full to who holds the desk, and each look is logged with who and when', async () => {
    const unit = await as('unit.county');
    const looks = async () =>
      (await world.sql.query<Record<string, unknown>>('select * from workflow_looks order by id')).rows;
    const before = await looks();
    const full = await unit.get(`/declarations/${idOf(7)}/identity`);
    expect(full.body).toEqual({ name: '毕苇', idNumber: '340123198107091825', phone: '13966713405' });
    expect(full.headers.get('cache-control')).toBe('no-store');
    const after = await looks();
    expect(after).toHaveLength(before.length + 1);
    const look = after.at(-1);
    expect(look).toMatchObject({
      actor_name: '查晏',
      organisation: '肥西县潭冲河高级中学',
      subject: 'declaration',
      subject_id: idOf(7),
    });
    expect(Math.abs(Date.now() - Number(look?.at))).toBeLessThan(60_000);
    // Who does not hold it gets nothing, and leaves no look.
    const refusal = await (await as('unit.city')).get(`/declarations/${idOf(4)}/identity`);
    expect(refusal).toMatchObject({ status: 403, code: 'not-your-desk' });
    expect(await looks()).toEqual(after);
    const { body } = await unit.get<{ id: number }[]>('/registrations');
    expect((await unit.get(`/registrations/${body[0]?.id}/identity`)).status).toBe(200);
    expect((await looks()).at(-1)).toMatchObject({ subject: 'registration', subject_id: body[0]?.id });
  });
});

describe('R20: a change of the unit’s region', () => {
  test('does not move declarations in review', async () => {
    const [unit, staff] = [await as('unit.county'), await staffOf(world)];
    const { rows } = await world.sql.query<{ document_id: string }>(
      "select document_id from units where region_code = '340123'",
    );
    const moved = await staff('PUT', `/content-manager/collection-types/api::unit.unit/${rows[0]?.document_id}`, {
      regionCode: '340100',
    });
    expect(moved.status).toBe(200);
    await recommend(unit, idOf(7));
    expect((await act(unit, idOf(7), 'pass', { opinion: '同意' })).body).toMatchObject({
      desk: 'county',
      authorityName: '肥西县人社局',
    });
    expect((await act(await as('bureau.feixi'), idOf(7), 'pass', { opinion: '同意' })).body.desk).toBe('city');
    // What is submitted from then on takes the new route.
    const applicant = await as('applicant.8');
    const { id } = await declarationOf(applicant, (await plansOf(applicant)).open.id);
    await act(applicant, id, 'submit');
    await recommend(unit, id);
    expect((await act(unit, id, 'pass', { opinion: '同意' })).body.desk).toBe('city');
  });
});
