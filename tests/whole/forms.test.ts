import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { partsOfForm, type Field, type Form } from 'workflow/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectEnvelope, expectNamed } from '../world/envelope';
import { people, plansOf, scan, seen, type Declaration } from '../world/paperwork';
import { CATEGORY, draftOf, makePlan, PLANS, publishPlan } from '../world/plans';
import { staffOf, type Ask } from '../world/staff';
import { storedFiles, traceOf } from '../world/trace';
import { newKey, openWorld, type Answer, type Envelope, type Visitor, type World } from '../world/world';

let world: World;
let staff: Ask;
let applicant: Visitor;
let planId = '';
let id = 0;

const asked = (name: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id: name,
  label: name,
  type,
  required: false,
  ...more,
});
const options = ['new', 'old'].map((value) => ({ value, label: value }));
const proof = asked('proof', 'attachment', { accept: ['pdf'], maxSize: 1, maxRows: 1 });

/** One question of each type, two behind a condition, and files with limits of their own. */
const FORM: Form = {
  sections: [
    {
      id: 'everything',
      label: '一、各种问题',
      fields: [
        asked('words', 'text', { maxLength: 10 }),
        asked('story', 'long-text', { maxLength: 100 }),
        asked('count', 'number', { min: 0, max: 9 }),
        asked('day', 'date'),
        asked('month', 'month'),
        asked('kind', 'choice', { options }),
        asked('kinds', 'choices', { options }),
        asked('place', 'region'),
        asked('sure', 'yes-no'),
        asked('list', 'table', { maxRows: 3, columns: [asked('title', 'text'), asked('year', 'number'), proof] }),
        asked('why', 'text', { showIf: { field: 'sure', op: 'is', values: ['no'] } }),
        asked('which', 'text', { showIf: { field: 'kind', op: 'is', values: ['new'] } }),
        asked('picture', 'attachment', { accept: ['png'], maxSize: 1, maxRows: 1 }),
        asked('papers', 'attachment', { accept: ['pdf'], maxSize: 1, maxRows: 1 }),
      ],
    },
  ],
};

const GOOD = { words: '合肥', count: 3, sure: true, kind: 'old', list: [{ title: '第一篇', year: 2025 }] };

beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  const as = people(world);
  applicant = await as('applicant.9');
  const { year, declareFrom, declareUntil, reviewUntil } = (await plansOf(applicant)).open;
  const days = { year, declareFrom, declareUntil, reviewUntil };
  planId = await makePlan(staff, { name: '各种问题', ...days, categories: [CATEGORY], sections: partsOfForm(FORM) });
  await publishPlan(staff, planId);
  const made = await applicant.post<Declaration>('/declarations', { planId, category: CATEGORY.key });
  ({ id } = made.body);
  await save(GOOD);
});
afterAll(() => world?.close());

async function save(answers: object, headers: Record<string, string> = {}): Promise<Answer<Declaration>> {
  const { version } = await seen(applicant, id);
  return applicant.put<Declaration>(`/declarations/${id}`, { version, answers }, headers);
}

/** What the person has, on the wire and in the store, is what it was before. */
async function keeping(work: () => Promise<void>): Promise<void> {
  const before = [await seen(applicant, id), await traceOf(world, id)];
  await work();
  expect([await seen(applicant, id), await traceOf(world, id)]).toEqual(before);
}

const reasonsIn = (answer: Answer): unknown =>
  (answer.body as Envelope).error.details.fields ?? (answer.body as Envelope).error.details.problems;

describe('an answer is refused with its field and the reason, and nothing is lost', () => {
  const WRONG: [string, unknown, string, string][] = [
    ['story', ['x'], 'story', 'wrong-type'],
    ['count', '3', 'count', 'wrong-type'],
    ['day', 20260101, 'day', 'wrong-type'],
    ['month', true, 'month', 'wrong-type'],
    ['kind', ['new'], 'kind', 'wrong-type'],
    ['kinds', 'new', 'kinds', 'wrong-type'],
    ['kinds', [1], 'kinds', 'wrong-type'],
    ['place', 340100, 'place', 'wrong-type'],
    ['sure', 'yes', 'sure', 'wrong-type'],
    ['list', { title: 'x' }, 'list', 'wrong-type'],
    ['list', [{ title: '好', year: '2025' }], 'list[0].year', 'wrong-type'],
    ['list', [{ title: '好' }, { title: 5 }], 'list[1].title', 'wrong-type'],
    ['list', [{ title: '好' }, { other: 5 }], 'list[1].other', 'unknown'],
    ['list', [{ title: '好', proof: 'x' }], 'list[0].proof', 'wrong-type'],
    ['picture', 7, 'picture', 'wrong-type'],
    ['everything', 'a section is no field', 'everything', 'unknown'],
    ['title', 'a column is no field', 'title', 'unknown'],
    ['why', '没人问', 'why', 'hidden'],
    ['which', '没人问', 'which', 'hidden'],
  ];

  test.each(WRONG)('%s: %j', async (field, value, place, problem) => {
    await keeping(async () => {
      for (const headers of [{}, newKey()]) {
        const answer = await save({ ...GOOD, [field]: value }, headers);
        expectNamed(answer, place, field);
        expect(reasonsIn(answer)).toEqual([{ field: place, problem }]);
      }
    });
  });

  test('all of them at once, in one answer', async () => {
    await keeping(async () => {
      const answer = await save({ count: 'x', nothing: 1, list: [{ year: 'y', more: 1 }] });
      const fields = ['count', 'nothing', 'list[0].year', 'list[0].more'];
      expect((reasonsIn(answer) as { field: string }[]).map(({ field }) => field)).toEqual(fields);
    });
  });

  test('what a condition asks may be answered, empty answers to the rest are none', async () => {
    const asking = { ...GOOD, sure: false, why: '因为', kind: 'new', which: '哪个' };
    expect((await save(asking)).body.answers).toEqual(asking);
    expect((await save({ ...GOOD, why: '', which: null })).status).toBe(200);
    expect((await save(GOOD)).status).toBe(200);
  });

  test('answers that are only not good enough are kept, and named when it is to be submitted', async () => {
    const poor = {
      words: '十一个字以上的一句话在这里',
      count: 10,
      day: '2026-02-30',
      kind: 'none',
      list: [{}, {}, {}, {}],
    };
    expect((await save(poor)).body.answers).toEqual(poor);
    await keeping(async () => {
      const { version } = await seen(applicant, id);
      const answer = await applicant.post(`/declarations/${id}/submit`, { version });
      expect([answer.status, answer.code]).toEqual([422, 'incomplete']);
      expect((answer.body as Envelope).error.details.fields).toEqual(['words', 'count', 'day', 'kind', 'list']);
    });
    expect((await save(GOOD)).status).toBe(200);
  });
});

describe('a file is refused with the reason, and none is left behind', () => {
  const upload = <T = unknown>(file: Uint8Array, name: string, fieldId: string): Promise<Answer<T>> =>
    applicant.upload<T>(`/declarations/${id}/attachments`, file, name, { fieldId });
  const blank = { width: 8, height: 8, channels: 3, background: 'white' } as const;
  const png = (): Promise<Buffer> => sharp({ create: blank }).png().toBuffer();
  const large = async (): Promise<Uint8Array> => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.context.register(pdf.context.stream(new Uint8Array(1024 * 1024).fill(65)));
    return pdf.save();
  };

  test('of another kind than the field takes, or over the limit of the field', async () => {
    const cases: [Uint8Array, string, string, string][] = [
      [await scan(), 'a.pdf', 'picture', 'wrong-format'],
      [await scan(), 'renamed.png', 'picture', 'wrong-format'],
      [await png(), 'a.png', 'papers', 'wrong-format'],
      [await png(), 'a.png', 'list.proof', 'wrong-format'],
      [await large(), 'a.pdf', 'papers', 'over-limit'],
      [await large(), 'a.pdf', 'list.proof', 'over-limit'],
    ];
    const files = storedFiles(world);
    await keeping(async () => {
      for (const [file, name, field, reason] of cases) {
        const answer = await upload(file, name, field);
        expectEnvelope(answer, `${name} for ${field}`);
        const { details } = (answer.body as Envelope).error;
        expect([field, answer.status, answer.code, details.reason]).toEqual([field, 422, 'bad-attachment', reason]);
      }
    });
    expect(storedFiles(world)).toBe(files);
  });

  test('handed in for one question, it is no answer to another; too many are named at the submission', async () => {
    const paper = (await upload<{ id: number }>(await scan('one'), 'a.pdf', 'papers')).body.id;
    const other = (await upload<{ id: number }>(await scan('two'), 'b.pdf', 'papers')).body.id;
    await keeping(async () => {
      const answer = await save({ ...GOOD, picture: [paper] });
      expect(reasonsIn(answer)).toEqual([{ field: 'picture', problem: 'wrong-format' }]);
    });
    expect((await save({ ...GOOD, papers: [paper, other] })).status).toBe(200);
    const { version } = await seen(applicant, id);
    const answer = await applicant.post(`/declarations/${id}/submit`, { version });
    expect((answer.body as Envelope).error.details.fields).toEqual(['papers']);
    expect((await save({ ...GOOD, papers: [paper] })).status).toBe(200);
  });
});

describe('a draft of an older version of the plan', () => {
  test('is asked its own questions until it moves, then the new ones', async () => {
    const draft = await draftOf(staff, planId);
    const [section] = draft.sections;
    const fields = (section?.fields ?? []).filter(({ fieldId }) => fieldId !== 'words');
    const more = { label: '电话', type: 'text', required: true };
    await staff('PUT', `${PLANS}/${planId}`, { ...draft, sections: [{ ...section, fields: [...fields, more] }] });
    await publishPlan(staff, planId);
    const { rows } = await world.sql.query<{ form: Form }>(
      'select form from plan_versions where plan_id = $1 order by number desc limit 1',
      [planId],
    );
    const added = rows[0]?.form.sections[0]?.fields.at(-1)?.id ?? '';
    await keeping(async () => {
      expect(reasonsIn(await save({ ...GOOD, [added]: '1' }))).toEqual([{ field: added, problem: 'unknown' }]);
    });
    expect((await save(GOOD)).status).toBe(200);
    const { version } = await seen(applicant, id);
    const moved = await applicant.post<Declaration>(`/declarations/${id}/adopt`, { version });
    const { words: _gone, ...kept } = GOOD;
    expect([moved.status, moved.body.answers]).toEqual([200, kept]);
    await keeping(async () => {
      expect(reasonsIn(await save(GOOD))).toEqual([{ field: 'words', problem: 'unknown' }]);
      expect(await applicant.post(`/declarations/${id}/adopt`, { version })).toMatchObject({
        status: 409,
        code: 'stale',
      });
    });
    expect((await save({ ...kept, [added]: '0551' })).status).toBe(200);
  });
});
