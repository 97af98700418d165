import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, declarationOf, people, recommend, seen, type Declaration } from '../world/paperwork';
import { refused } from '../world/trace';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
});
afterAll(() => world.close());

const standing = ({ state, desk, authorityName, version, revision }: Declaration): unknown[] => [
  state,
  desk,
  authorityName,
  revision,
  version,
];

/** The acts of a declaration's flow with the organisation that acted and the desk it went to. */
async function flowOf(visitor: Visitor, id: number): Promise<string[]> {
  const { body } = await visitor.get<{ act: string; desk: string | null; nextDesk: string | null; seq: number }[]>(
    `/declarations/${id}/flow`,
  );
  expect(body.map((entry) => entry.seq)).toEqual(body.map((_, i) => i + 1));
  return body.map((entry) => `${entry.act} ${entry.desk ?? '-'}→${entry.nextDesk ?? '-'}`);
}

async function idOf(applicant: string): Promise<number> {
  return (await declarationOf(await as(applicant))).id;
}

describe('a county unit (R13): county, city, province', () => {
  test('prints, uploads and passes; every desk passes on; the last one approves', async () => {
    const id = await idOf('applicant.7');
    const unit = await as('unit.county');
    await refused(world, id, 422, 'recommendation-required', () => act(unit, id, 'pass', { opinion: '同意推荐' }));
    const form = await unit.bytes(`/declarations/${id}/form`);
    expect(form.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(standing(await recommend(unit, id))).toEqual(['in-review', 'unit', null, 1, 4]);
    await refused(world, id, 422, 'opinion-required', () => act(unit, id, 'pass', { opinion: ' \n' }));
    await refused(world, id, 422, 'opinion-required', () => act(unit, id, 'pass'));
    await refused(world, id, 422, 'opinion-too-long', () => act(unit, id, 'pass', { opinion: '好'.repeat(501) }));
    await refused(world, id, 422, 'department-not-allowed', () =>
      act(unit, id, 'pass', { opinion: '好', departmentId: 1 }),
    );
    const passed = await act(unit, id, 'pass', { opinion: `  ${'𠮷'.repeat(500)} ` });
    expect(passed.status).toBe(200);
    expect(standing(passed.body)).toEqual(['in-review', 'county', '肥西县人社局', 1, 5]);
    // R13: no recommendation at an upper desk, but an opinion for every verdict.
    const county = await as('bureau.feixi');
    for (const verdict of ['pass', 'return', 'terminate']) {
      await refused(world, id, 422, 'opinion-required', () => act(county, id, verdict));
    }
    expect(standing((await act(county, id, 'pass', { opinion: '同意' })).body).slice(1, 3)).toEqual([
      'city',
      '合肥市人社局',
    ]);
    expect(standing((await act(await as('bureau.hefei'), id, 'pass', { opinion: '同意' })).body)[1]).toBe('province');
    const approved = await act(await as('bureau.province'), id, 'pass', { opinion: '同意' });
    expect(standing(approved.body)).toEqual(['approved', null, null, 1, 8]);
    const all = [
      'submit -→unit',
      'recommend unit→unit',
      'pass unit→county',
      'pass county→city',
      'pass city→province',
      'pass province→-',
    ];
    for (const who of ['applicant.7', 'unit.county', 'bureau.feixi', 'bureau.province'])
      expect(await flowOf(await as(who), id)).toEqual(all);
    await refused(world, id, 422, 'not-in-review', () => act(unit, id, 'return', { opinion: '再看' }));
  });
});

describe('a provincial unit (R10): the chosen 省直主管部门, then the province', () => {
  test('must choose an enabled department', async () => {
    const id = await idOf('applicant.1');
    const unit = await as('unit.province');
    await recommend(unit, id);
    const opinion = '同意';
    const { body: all } = await unit.get<{ id: number; name: string; kind: string }[]>(
      '/authorities?filter={"kind":"department"}&range=[0,99]',
    );
    const education = all.find((one) => one.name === '安徽省教育厅')?.id;
    const bureau = (await unit.get<{ id: number }[]>('/authorities?filter={"kind":"bureau"}&range=[0,0]')).body[0]?.id;
    await refused(world, id, 422, 'department-required', () => act(unit, id, 'pass', { opinion }));
    await refused(world, id, 422, 'department-unknown', () =>
      act(unit, id, 'pass', { opinion, departmentId: 999_999 }),
    );
    await refused(world, id, 422, 'department-unknown', () => act(unit, id, 'pass', { opinion, departmentId: bureau }));
    await world.sql.query('update authorities set enabled = false where id = $1', [education]);
    await refused(world, id, 422, 'department-unknown', () =>
      act(unit, id, 'pass', { opinion, departmentId: education }),
    );
    await world.sql.query('update authorities set enabled = true where id = $1', [education]);
    expect(standing((await act(unit, id, 'pass', { opinion, departmentId: education })).body)[1]).toBe('department');
    // Only the department that was chosen has it (R8).
    await refused(world, id, 404, 'not-found', async () =>
      (await as('department.health')).post(`/declarations/${id}/pass`, { version: 5, opinion }),
    );
    expect(standing((await act(await as('department.education'), id, 'pass', { opinion })).body)[1]).toBe('province');
    expect((await act(await as('bureau.province'), id, 'pass', { opinion })).body.state).toBe('approved');
  });
});

describe('a county that reports straight to the province (R13)', () => {
  test('skips its city', async () => {
    const id = await idOf('applicant.10');
    await recommend(await as('unit.direct'), id);
    expect((await act(await as('unit.direct'), id, 'pass', { opinion: '同意' })).body.authorityName).toBe(
      '广德市人社局',
    );
    expect((await act(await as('bureau.guangde'), id, 'pass', { opinion: '同意' })).body.desk).toBe('province');
    await refused(world, id, 404, 'not-found', async () => (await as('bureau.xuancheng')).get(`/declarations/${id}`));
    expect((await act(await as('bureau.province'), id, 'pass', { opinion: '同意' })).body.state).toBe('approved');
  });
});

describe('return (R11)', () => {
  test('goes back to the applicant, and starts again at the unit with a new recommendation', async () => {
    const id = await idOf('applicant.4');
    const [unit, applicant, bureau] = [await as('unit.city'), await as('applicant.4'), await as('bureau.hefei')];
    await recommend(unit, id, 'of revision 1');
    await act(unit, id, 'pass', { opinion: '同意' });
    await refused(world, id, 422, 'opinion-required', () => act(bureau, id, 'return'));
    const items = [{ field: 'school', note: '请写全称' }];
    const returned = await act(bureau, id, 'return', { opinion: '请一次改好', items });
    expect(standing(returned.body)).toEqual(['returned', null, null, 1, 6]);
    const { answers, version } = await seen(applicant, id);
    const saved = await applicant.put<Declaration>(`/declarations/${id}`, {
      version,
      answers: { ...answers, school: '合肥工业大学（改）' },
    });
    expect(standing(saved.body)).toEqual(['returned', null, null, 1, 7]);
    expect((await seen(bureau, id)).answers.school).toBe(answers.school);
    const again = await act(applicant, id, 'submit');
    expect(standing(again.body)).toEqual(['in-review', 'unit', null, 2, 8]);
    // R9: the recommendation of revision 1 does not count for revision 2.
    const answer = await refused(world, id, 422, 'recommendation-required', () =>
      act(unit, id, 'pass', { opinion: '同意' }),
    );
    expect(answer.body).toMatchObject({ error: { message: '请先上传加盖公章的单位推荐意见（第2版）' } });
    expect((await seen(unit, id)).answers.school).toBe('合肥工业大学（改）');
    expect((await recommend(unit, id, 'of revision 2')).recommendation?.revision).toBe(2);
    expect((await act(unit, id, 'pass', { opinion: '同意' })).body.desk).toBe('city');
    expect((await flowOf(applicant, id)).slice(3)).toEqual([
      'return city→-',
      'submit -→unit',
      'recommend unit→unit',
      'pass unit→city',
    ]);
  });

  test('a recommendation can be read back, byte for byte, by who may see the declaration', async () => {
    const id = await idOf('applicant.4');
    for (const who of ['unit.city', 'applicant.4', 'bureau.hefei']) {
      const file = await (await as(who)).bytes(`/declarations/${id}/recommendation`);
      expect(file.headers.get('content-disposition')).toMatch(/^attachment;/);
      const { recommendation } = await seen(await as(who), id);
      expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(recommendation?.sha256);
    }
  });
});

describe('withdraw', () => {
  test('only while the unit has not acted on this revision', async () => {
    const [applicant, unit] = [await as('applicant.8'), await as('unit.county')];
    const { id } = await declarationOf(applicant);
    expect(standing((await act(applicant, id, 'submit')).body).slice(0, 2)).toEqual(['in-review', 'unit']);
    expect(standing((await act(applicant, id, 'withdraw')).body).slice(0, 2)).toEqual(['draft', null]);
    expect(standing((await act(applicant, id, 'submit')).body).slice(0, 4)).toEqual(['in-review', 'unit', null, 2]);
    await recommend(unit, id);
    await refused(world, id, 422, 'not-withdrawable', () => act(applicant, id, 'withdraw'));
    await act(unit, id, 'return', { opinion: '请改' });
    await refused(world, id, 422, 'not-in-review', () => act(applicant, id, 'withdraw'));
  });
});
