import { yearLater, type Form } from 'workflow/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people, plansOf, seen, type Declaration, type Plan } from '../world/paperwork';
import { CATEGORY, draftOf, formPartsOf, makePlan, PLANS, publishPlan } from '../world/plans';
import { staffOf, type Ask } from '../world/staff';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let staff: Ask;
let as: (login: string) => Promise<Visitor>;
let open: Plan;

beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  as = people(world);
  ({ open } = await plansOf(await as('unit.city')));
});
afterAll(() => world.close());

const days = (): { year: number; declareFrom: string; declareUntil: string; reviewUntil: string } => {
  const { year, declareFrom, declareUntil, reviewUntil } = open;
  return { year, declareFrom, declareUntil, reviewUntil };
};

interface Review {
  findings: { code: string; severity: string; where: string; sentence: string; fix: string }[];
  published: { number: number; changes: string[] } | null;
}
const review = async (id: string): Promise<Review> =>
  (await staff<Review>('GET', `/workbench/plans/${id}/findings`)).body;

const versions = async (id: string): Promise<{ number: number; form: Form }[]> =>
  (
    await world.sql.query<{ number: number; form: Form }>(
      'select number, form from plan_versions where plan_id = $1 order by number',
      [id],
    )
  ).rows;

describe('a plan built from parts', () => {
  const TYPED = { label: '一、基本情况', fields: [{ label: '职务', type: 'text', required: true }] };

  test('gets its ids from the server, and a new label changes none of them', async () => {
    const id = await makePlan(staff, {
      name: '标识',
      ...days(),
      categories: [{ ...CATEGORY, key: null }],
      sections: [TYPED],
    });
    const draft = await draftOf(staff, id);
    const [section] = draft.sections;
    const [field] = section?.fields ?? [];
    expect([section?.sectionId, field?.fieldId]).toEqual([
      expect.stringMatching(/^s[a-z0-9]{6}$/),
      expect.stringMatching(/^f[a-z0-9]{6}$/),
    ]);
    expect(draft.categories[0]).toEqual({
      ...draft.categories[0],
      key: expect.stringMatching(/^k[a-z0-9]{6}$/) as string,
    });
    // Another label, and a hand that writes another id: only the label changes.
    const renamed = {
      ...section,
      fields: [
        { ...field, label: '行政职务', fieldId: 'other' },
        { label: '职称', type: 'text' },
      ],
    };
    await staff('PUT', `${PLANS}/${id}`, { ...draft, sections: [renamed] });
    const [after] = (await draftOf(staff, id)).sections;
    expect(after?.fields?.map(({ label }) => label)).toEqual(['行政职务', '职称']);
    expect([after?.sectionId, after?.fields?.[0]?.fieldId]).toEqual([section?.sectionId, field?.fieldId]);
    expect(after?.fields?.[1]?.fieldId).not.toBe(field?.fieldId);
  });

  test('takes options line by line, each with a value that stays', async () => {
    const asked = { label: '性质', type: 'choice', newOptions: '事业单位\n 国有企业 \n\n事业单位' };
    const sections = [{ label: '一', fields: [asked] }];
    const id = await makePlan(staff, { name: '选项', ...days(), categories: [CATEGORY], sections });
    const draft = await draftOf(staff, id);
    const [field] = draft.sections[0]?.fields ?? [];
    expect(field?.options?.map(({ label }) => label)).toEqual(['事业单位', '国有企业']);
    const values = field?.options?.map(({ value }) => value);
    const options = [{ ...field?.options?.[0], label: '公益事业单位' }, field?.options?.[1]];
    const changed = { ...field, options, newOptions: '其他' };
    await staff('PUT', `${PLANS}/${id}`, { ...draft, sections: [{ ...draft.sections[0], fields: [changed] }] });
    const [again] = (await draftOf(staff, id)).sections[0]?.fields ?? [];
    expect(again?.options?.map(({ label }) => label)).toEqual(['公益事业单位', '国有企业', '其他']);
    expect(again?.options?.slice(0, 2).map(({ value }) => value)).toEqual(values);
  });
});

describe('publishing', () => {
  test('is refused with every error, and nothing is frozen', async () => {
    const sections = [
      { label: '一', fields: [{ label: '选一个', type: 'choice' }] },
      { label: '二', fields: [] },
    ];
    const id = await makePlan(staff, {
      name: '有错',
      ...days(),
      reviewUntil: open.declareFrom,
      categories: [{ ...CATEGORY, printTitle: null }],
      sections,
    });
    const answer = await staff('POST', `${PLANS}/${id}/actions/publish`, await draftOf(staff, id));
    const { error } = answer.body as {
      error: { message: string; details: { code: string; findings: Review['findings'] } };
    };
    expect([answer.status, error.details.code]).toEqual([400, 'plan-not-publishable']);
    const errors = error.details.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors).toEqual(['review-too-early', 'category-text', 'options-missing', 'section-empty']);
    expect(error.message).toContain('一 › 选一个：没有选项');
    expect((await review(id)).findings).toEqual(error.details.findings);
    expect(await versions(id)).toEqual([]);
  });

  test('the plans of the demo world are clean', async () => {
    for (const plan of Object.values(await plansOf(await as('unit.city'))))
      expect([plan.year, (await review(plan.id)).findings]).toEqual([plan.year, []]);
  });

  test('freezes a numbered version; the same content again is the same version', async () => {
    const id = await makePlan(staff, {
      name: '版本',
      ...days(),
      categories: [CATEGORY],
      sections: await formPartsOf(world, open.id),
    });
    await publishPlan(staff, id);
    await publishPlan(staff, id);
    expect((await versions(id)).map(({ number }) => number)).toEqual([1]);
    expect((await versions(id))[0]?.form).toEqual((await versions(open.id))[0]?.form);
    expect((await review(id)).published).toMatchObject({ number: 1, changes: [] });
  });

  test('no hand freezes one by plain SQL', async () => {
    const columns = `plan_id, number, year, name, categories, declare_from, declare_until, review_until, resubmit_until, form`;
    const insert = `insert into plan_versions (${columns}) select plan_id, 99, year, name, categories, declare_from, declare_until,
      review_until, resubmit_until, form from plan_versions limit 1`;
    await expect(world.sql.query(insert)).rejects.toMatchObject({ code: 'WF403' });
  });
});

describe('a newer version of a plan', () => {
  let planId = '';
  let id = 0;
  let school = '';
  let applicant: Visitor;

  beforeAll(async () => {
    applicant = await as('applicant.9');
    const fields = [
      { label: '毕业院校', type: 'text', required: true },
      { label: '职务', type: 'text' },
    ];
    const sections = [{ label: '一、基本情况', fields }];
    planId = await makePlan(staff, { name: '改版', ...days(), categories: [CATEGORY], sections });
    await publishPlan(staff, planId);
    const made = await applicant.post<Declaration>('/declarations', { planId, category: 'leader' });
    ({ id } = made.body);
    const [first, second] = (await versions(planId))[0]?.form.sections[0]?.fields ?? [];
    school = first?.id ?? '';
    const answers = { [school]: '合肥工业大学', [second?.id ?? '']: '主任' };
    await applicant.put<Declaration>(`/declarations/${id}`, { version: 1, answers });
    // A new label for the first, the second goes, a third comes.
    const draft = await draftOf(staff, planId);
    const kept = draft.sections[0]?.fields?.[0];
    const changed = [
      { ...kept, label: '毕业院校（全称）' },
      { label: '电子邮箱', type: 'text', required: true },
    ];
    await staff('PUT', `${PLANS}/${planId}`, { ...draft, sections: [{ ...draft.sections[0], fields: changed }] });
    await publishPlan(staff, planId);
  });

  interface WithPlan extends Declaration {
    form: Form;
    newerPlan?: { number: number; changes: string[] };
  }

  test('leaves an open draft as it was, and tells what changed', async () => {
    const found = (await seen(applicant, id)) as WithPlan;
    expect(found.form.sections[0]?.fields.map(({ label }) => label)).toEqual(['毕业院校', '职务']);
    expect(found.newerPlan).toEqual({
      number: 2,
      changes: ['“毕业院校”改名为“毕业院校（全称）”', '新增必填项“电子邮箱”', '不再填写“职务”'],
    });
  });

  test('is taken over by the person: answers stay by their ids, and what is no longer asked is set aside', async () => {
    const { version } = await seen(applicant, id);
    const path = `/declarations/${id}/adopt`;
    expect(await applicant.post(path, { version: version + 5 })).toMatchObject({ status: 409, code: 'stale' });
    const { status, body } = await applicant.post<WithPlan>(path, { version });
    expect(status).toBe(200);
    expect(body.version).toBe(version + 1);
    expect(body.answers).toEqual({ [school]: '合肥工业大学' });
    expect(body.form.sections[0]?.fields.map(({ label }) => label)).toEqual(['毕业院校（全称）', '电子邮箱']);
    expect(body.newerPlan).toBeUndefined();
    const { rows } = await world.sql.query<{ answers: object }>(
      'select answers from workflow_set_aside where declaration_id = $1',
      [id],
    );
    expect(new Set(Object.values(rows[0]?.answers ?? {}))).toEqual(new Set(['合肥工业大学', '主任']));
    for (const touch of ["update workflow_set_aside set answers = '{}'", 'delete from workflow_set_aside'])
      await expect(world.sql.query(touch)).rejects.toMatchObject({ code: 'WF403' });
    expect(await applicant.post(path, { version: version + 1 })).toMatchObject({ status: 422, code: 'newest-plan' });
  });

  test('does not reach what was submitted', async () => {
    const { rows } = await world.sql.query<{ id: number; version: number }>(
      "select id, version from declarations where plan_id = $1 and state = 'in-review' limit 1",
      [open.id],
    );
    const [waiting] = rows;
    const change = `update declarations set plan_version_id = (select max(id) from plan_versions), version = version + 1 where id = $1`;
    await world.sql.query('begin');
    await world.sql.query("select set_config('workflow.hand', 'save', true)");
    await expect(world.sql.query(change, [waiting?.id])).rejects.toMatchObject({ code: 'WF403' });
    await world.sql.query('rollback');
  });
});

describe('the staff’s tools', () => {
  test('copy a plan to the next year in one action, with the same ids, as a draft', async () => {
    const { status, body } = await staff<{ documentId: string }>('POST', `/workbench/plans/${open.id}/copy`);
    expect(status).toBe(201);
    const [old, made] = [await draftOf(staff, open.id), await draftOf(staff, body.documentId)];
    expect([made.year, made.declareFrom]).toEqual([old.year + 1, yearLater(old.declareFrom)]);
    expect(made.categories).toMatchObject([
      { key: 'leader', batch: '第十一批' },
      { key: 'reserve', batch: '第十六批' },
    ]);
    expect(await versions(body.documentId)).toEqual([]);
    expect((await review(body.documentId)).findings).toEqual([]);
    const published = await versions(open.id);
    await publishPlan(staff, body.documentId);
    expect((await versions(body.documentId))[0]?.form).toEqual(published.at(-1)?.form);
  });

  test('show the form as an applicant will see it, and print it blank', async () => {
    const preview = await staff<{ form: Form; regions: object[] }>('GET', `/workbench/plans/${open.id}/preview`);
    expect(preview.status).toBe(200);
    expect(preview.body.form).toEqual((await versions(open.id)).at(-1)?.form);
    expect(preview.body.regions).toHaveLength(121);
    const blank = await staff<string>('GET', `/workbench/plans/${open.id}/blank?category=leader`);
    expect([blank.status, blank.headers.get('content-type'), String(blank.body).slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
  });

  test('are there for who may see plans, and give 404 for a plan that is none', async () => {
    for (const [method, path] of [
      ['GET', 'findings'],
      ['GET', 'preview'],
      ['GET', 'blank'],
      ['POST', 'copy'],
      ['POST', 'extend'],
    ] as const) {
      const body = path === 'extend' ? { number: 1, reason: '顺延', reviewUntil: '2099-01-01' } : undefined;
      expect((await staff(method, `/workbench/plans/nothing/${path}`, body)).status).toBe(404);
      const stranger = await fetch(`${world.baseUrl}/workbench/plans/${open.id}/${path}`, { method });
      expect(stranger.status).toBe(401);
    }
  });
});
