import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './sentences';
import type { Field, Section } from './form';
import type { ConfiguredPlan, PlanFacts } from './plan';
import { checkPlan } from './planCheck';
import { FINDINGS, type FindingCode } from './planFindings';
import { sayFinding } from './planSentences';

const yesNo = (id: string, label: string, more: Partial<Field> = {}): Field => ({
  id,
  label,
  type: 'yes-no',
  required: false,
  ...more,
});
const basics: Section = {
  id: 'basics',
  label: '一、基本情况',
  fields: [
    { id: 'born', label: '出生日期', type: 'date', required: true },
    {
      id: 'kind',
      label: '类别',
      type: 'choice',
      required: true,
      options: [
        { value: 'a', label: '甲' },
        { value: 'b', label: '乙' },
      ],
    },
    { id: 'merits', label: '业绩', type: 'long-text', required: true, maxLength: 500 },
    { id: 'proof', label: '证明', type: 'attachment', required: true, accept: ['pdf'], maxSize: 10 },
    yesNo('abroad', '留学'),
    yesNo('back', '已回国', { showIf: { field: 'abroad', op: 'is', values: ['yes'] } }),
    {
      id: 'papers',
      label: '论文',
      type: 'table',
      required: false,
      columns: [{ id: 'title', label: '题名', type: 'text', required: true }],
    },
  ],
};
const clean: ConfiguredPlan = {
  year: 2026,
  name: '选拔',
  description: '说明',
  categories: [
    { key: 'leader', name: '带头人', batch: '第十批', printTitle: '带头人', bornSince: '1971-01-01', source: '文件' },
  ],
  declareFrom: '2026-09-01',
  declareUntil: '2026-10-01',
  reviewUntil: '2026-10-08',
  resubmitUntil: '2026-10-08',
  form: { sections: [basics] },
  paper: null,
  returnRules: null,
};
const facts: PlanFacts = { regionsWithoutDesk: [], departments: 12, declared: null, promised: null };

/** Published as it is, and the declaration is over. */
const promised: PlanFacts['promised'] = {
  declareUntil: '2026-10-01',
  resubmitUntil: '2026-10-08',
  reviewUntil: '2026-10-08',
  today: '2026-10-07',
};

type Mistake = [code: FindingCode, plan: Partial<ConfiguredPlan>, facts?: Partial<PlanFacts>];
const leader = clean.categories[0] as ConfiguredPlan['categories'][number];
const form = (...fields: Field[]): Partial<ConfiguredPlan> => ({
  form: { sections: [{ ...basics, fields: [...basics.fields, ...fields] }] },
});
const strange = (more: Partial<Field>): Partial<ConfiguredPlan> =>
  form({ id: 'x', label: '某项', type: 'text', required: false, ...more });
const when = (field: string, values: string[], op: 'is' | 'is-not' = 'is'): Partial<ConfiguredPlan> =>
  strange({ showIf: { field, op, values } });
const option = (...labels: string[]): Partial<ConfiguredPlan> =>
  strange({ type: 'choice', options: labels.map((label, i) => ({ value: `v${i}`, label })) });

const MISTAKES: Mistake[] = [
  ['name-missing', { name: ' ' }],
  ['year-in-use', {}, { declared: { year: 2025, categories: [] } }],
  ['year-elsewhere', { year: 2024, categories: [{ ...leader, bornSince: '1969-01-01' }] }],
  ['description-missing', { description: null }],
  ['day-missing', { reviewUntil: '' }],
  ['day-missing', { declareFrom: '2026-02-30' }],
  ['declaration-backwards', { declareFrom: '2026-10-02' }],
  ['review-too-early', { reviewUntil: '2026-09-30', resubmitUntil: '' }],
  ['review-too-early', { reviewUntil: '2026-09-30', resubmitUntil: '2026-09-30' }],
  ['resubmission-too-late', { resubmitUntil: '2026-10-09' }],
  ['resubmission-early', { resubmitUntil: '2026-09-20' }],
  ['deadline-taken-back', { reviewUntil: '2026-10-06', resubmitUntil: '2026-10-06' }, { promised }],
  ['deadline-shortened', { resubmitUntil: '2026-10-07' }, { promised }],
  ['return-never', { returnRules: { itemsRequired: false, leastDays: 8 } }],
  ['categories-missing', { categories: [] }],
  ['category-key', { categories: [{ ...leader, key: '带头人' }] }],
  ['category-twice', { categories: [leader, { ...leader, name: '后备人选' }] }],
  ['category-twice', { categories: [leader, { ...leader, key: 'reserve' }] }],
  ['category-text', { categories: [{ ...leader, batch: '' }] }],
  ['category-text', { categories: [{ ...leader, printTitle: null }] }],
  ['category-in-use', {}, { declared: { year: 2026, categories: ['leader', 'gone'] } }],
  ['age-implausible', { categories: [{ ...leader, bornSince: '2017-01-01' }] }],
  ['age-unasked', { form: { sections: [{ ...basics, fields: basics.fields.slice(1) }] } }],
  ['hint-without-source', { categories: [{ ...leader, source: null }] }],
  ['region-without-desk', {}, { regionsWithoutDesk: ['肥西县'] }],
  ['no-department', {}, { departments: 0 }],
  ['sections-missing', { form: { sections: [] }, categories: [{ ...leader, bornSince: null }] }],
  ['section-unnamed', { form: { sections: [{ ...basics, label: '' }] } }],
  ['section-empty', { form: { sections: [basics, { id: 'more', label: '二', fields: [] }] } }],
  ['label-missing', strange({ label: '' })],
  ['label-twice', strange({ label: '业绩' })],
  ['id-missing', strange({ id: '' })],
  ['id-twice', strange({ id: 'born' })],
  ['type-unknown', strange({ type: 'colour' as Field['type'] })],
  ['options-missing', strange({ type: 'choices', options: [] })],
  ['option-empty', option('甲', '')],
  ['option-twice', option('甲', '甲')],
  ['option-single', option('甲')],
  ['columns-missing', strange({ type: 'table', columns: [] })],
  [
    'column-type',
    strange({ type: 'table', columns: [{ id: 'c', label: '列', type: 'table', required: false, columns: [] }] }),
  ],
  ['limit-missing', strange({ type: 'long-text' })],
  ['limit-out-of-range', strange({ maxLength: 30_000 })],
  ['limit-out-of-range', strange({ type: 'attachment', accept: ['pdf'], maxSize: 50 })],
  ['bounds-crossed', strange({ type: 'number', min: 5, max: 1 })],
  ['formats-missing', strange({ type: 'attachment', required: true })],
  ['format-unknown', strange({ type: 'photo', accept: ['pdf'] })],
  ['condition-on-nothing', when('gone', ['yes'])],
  ['condition-on-itself', when('x', ['yes'])],
  [
    'condition-circle',
    form(
      yesNo('p', '甲问', { showIf: { field: 'q', op: 'is', values: ['yes'] } }),
      yesNo('q', '乙问', { showIf: { field: 'p', op: 'is', values: ['yes'] } }),
    ),
  ],
  [
    'condition-on-later',
    form(yesNo('p', '甲问', { showIf: { field: 'q', op: 'is', values: ['yes'] } }), yesNo('q', '乙问')),
  ],
  ['condition-on-type', when('merits', ['x'])],
  ['condition-empty', when('abroad', [])],
  ['condition-value', when('kind', ['c'])],
  ['condition-never', when('kind', ['a', 'b'], 'is-not')],
];

const codes = (plan: Partial<ConfiguredPlan>, more: Partial<PlanFacts> = {}): FindingCode[] => [
  ...new Set(checkPlan({ ...clean, ...plan }, { ...facts, ...more }).map(({ code }) => code)),
];

describe('the check before publishing', () => {
  it('finds nothing in a clean plan', () => {
    expect(codes({})).toEqual([]);
  });

  it.each(MISTAKES)('finds %s, and nothing else', (code, plan, more) => {
    expect(codes(plan, more)).toEqual([code]);
  });

  it('is tried with each kind of mistake, each put into words with a fix', () => {
    expect(new Set(MISTAKES.map(([code]) => code))).toEqual(new Set(Object.keys(FINDINGS)));
    for (const [, plan, more] of MISTAKES) {
      for (const found of checkPlan({ ...clean, ...plan }, { ...facts, ...more })) {
        for (const language of LANGUAGES) {
          const { sentence, fix } = sayFinding(found, language);
          expect(`${found.code} ${sentence} ${fix}`).not.toMatch(/undefined|“”| $/);
        }
      }
    }
  });

  it('leaves alone what is over, and what ends later', () => {
    expect(codes({ declareFrom: '2026-08-01', declareUntil: '2026-09-20' }, { promised })).toEqual([]);
    expect(codes({ reviewUntil: '2026-10-20', resubmitUntil: '2026-10-20' }, { promised })).toEqual([]);
    expect(codes({ returnRules: { itemsRequired: true, leastDays: 7 } })).toEqual([]);
  });

  it('tells errors before warnings, and where', () => {
    const found = checkPlan({ ...clean, description: '', ...option('甲', '甲') }, facts);
    expect(found.map(({ severity, where }) => [severity, where])).toEqual([
      ['error', '一、基本情况 › 某项'],
      ['warning', ''],
    ]);
  });
});
