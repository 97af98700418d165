import fc from 'fast-check';
import type { Act } from 'workflow/domain';
import type { Version } from './stage';

/** What somebody tries next. `advance` is the natural next thing, by whom it is for; the rest is anything by anybody. */
export type Kind = Act | 'advance' | 'declare' | 'save' | 'adopt' | 'enrol' | 'release';

export interface Step {
  kind: Kind;
  /** `right`: who holds it; `own`: the same chair, filled by the applicant's own person (R16); a number: one of the cast. */
  who: 'right' | 'own' | 'stranger' | number;
  stale: boolean;
  opinion: string;
  department: 'right' | 'none' | 'bureau' | 'unknown';
  answers: number;
  plan: 0 | 1;
  /** Which of the person's declarations, the newest first. */
  target: number;
}

const often = <T>(weight: number, usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const KINDS: Kind[] = [
  ...(['return', 'return', 'return', 'return', 'terminate', 'terminate', 'terminate', 'withdraw', 'withdraw'] as const),
  ...(['submit', 'submit', 'recommend', 'pass', 'pass', 'lift'] as const),
  ...(['declare', 'declare', 'save', 'save', 'adopt', 'adopt', 'enrol', 'release'] as const),
];

const step = (willing: number): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.oneof(
      { weight: willing, arbitrary: fc.constant<Kind>('advance') },
      { weight: 3, arbitrary: fc.constantFrom(...KINDS) },
    ),
    who: fc.oneof(
      { weight: 8, arbitrary: fc.constant<Step['who']>('right') },
      { weight: 1, arbitrary: fc.constantFrom<Step['who']>('own', 'stranger') },
      { weight: 2, arbitrary: fc.nat(11) },
    ),
    stale: often(12, false, true),
    opinion: often(10, ' 同意 ', '', '  ', '长'.repeat(501), '𠮷'.repeat(500)),
    department: often<Step['department']>(4, 'right', 'none', 'bureau', 'unknown'),
    answers: fc.nat(7),
    plan: often<0 | 1>(3, 0, 1),
    target: often(6, 0, 1, 2),
  });

export interface Sequence {
  unit: number;
  bound: boolean;
  steps: Step[];
}

/** One in five goes anywhere; the others mostly go forward, so that many reach the province. */
const sequence: fc.Arbitrary<Sequence> = fc.oneof(
  ...[2, 6, 10, 16, 30].map((willing) =>
    fc.record({
      unit: fc.nat(3),
      bound: often(9, true, false),
      steps: fc.array(step(willing), { minLength: willing > 8 ? 10 : 5, maxLength: 15, size: 'max' }),
    }),
  ),
);

/** What happens to everybody before a round of steps. */
export interface Round {
  /** How many of the instants below the clock moves on. */
  later: number;
  publish: number | null;
  /** A place in the list of bodies and units that is closed for this round. */
  closed: number | null;
}

export interface Batch {
  start: number;
  rounds: Round[];
  sequences: Sequence[];
}

export const PER_BATCH = 100;

export const batch: fc.Arbitrary<Batch> = fc.record({
  start: often(20, 2, 0, 1),
  rounds: fc.array(
    fc.record({
      later: often(3, 0, 1),
      publish: fc.option(fc.nat(3), { freq: 6 }),
      closed: fc.option(fc.nat(10), { freq: 8 }),
    }),
    { minLength: 15, maxLength: 15 },
  ),
  sequences: fc.array(sequence, { minLength: PER_BATCH, maxLength: PER_BATCH }),
});

const at = (day: string, time: string): number => Date.parse(`2027-${day}T${time}+08:00`);
const [FIRST, LAST] = ['00:00:00.000', '23:59:59.999'];

/** On both sides of every end, to the millisecond (contract §3). */
export const INSTANTS: readonly number[] = [
  at('02-28', LAST),
  at('03-01', FIRST),
  at('03-10', '12:00:00.000'),
  at('03-20', LAST),
  at('03-21', FIRST),
  at('04-10', LAST),
  at('04-11', FIRST),
  at('04-20', LAST),
  at('04-21', FIRST),
  at('06-01', FIRST),
];

const text = (id: string, required = true): Version['form']['sections'][number]['fields'][number] => ({
  id,
  label: id,
  type: 'text',
  required,
  maxLength: 20,
});
const kind = {
  ...text('kind'),
  type: 'choice' as const,
  options: ['x', 'y'].map((value) => ({ value, label: value })),
};
const detail = { ...text('detail'), showIf: { field: 'kind', op: 'is' as const, values: ['x'] } };
const form = (...fields: Version['form']['sections'][number]['fields']): Version['form'] => ({
  sections: [{ id: 's', label: '一', fields }],
});

const WINDOWS = {
  declareFrom: '2027-03-01',
  declareUntil: '2027-03-20',
  reviewUntil: '2027-04-20',
  resubmitUntil: '2027-04-10',
};
const EARLIER = { reviewUntil: '2027-04-10', resubmitUntil: '2027-03-20' };
const EXTENDED = { ...WINDOWS, declareUntil: '2027-04-10', reviewUntil: '2027-06-01', resubmitUntil: '2027-06-01' };

/** The first, and what staff publish later: other questions, other days, another batch. The last is the other plan's. */
export const VERSIONS: readonly Version[] = [
  { ...WINDOWS, form: form(text('a')), batch: '第一批' },
  { ...WINDOWS, ...EARLIER, form: form(text('a'), text('b')), batch: '第一批' },
  { ...EXTENDED, form: form(text('a', false), kind, detail), batch: '第二批' },
  { ...EXTENDED, form: form(text('b')), batch: '第二批' },
  { ...EXTENDED, declareFrom: '2027-03-20', form: form(text('a')), batch: '第一批' },
];
/** The fields of each, told again by hand: those asked always, and those that must be answered. */
export const ASKED: readonly { ids: string[]; required: string[] }[] = [
  { ids: ['a'], required: ['a'] },
  { ids: ['a', 'b'], required: ['a', 'b'] },
  { ids: ['a', 'kind', 'detail'], required: ['kind'] },
  { ids: ['b'], required: ['b'] },
  { ids: ['a'], required: ['a'] },
];

export const ANSWERS: readonly Record<string, string>[] = [
  { a: '甲' },
  { a: '甲', b: '乙' },
  { b: '乙' },
  { a: '甲', kind: 'x', detail: '细' },
  { kind: 'y' },
  { kind: 'y', detail: '没人问' },
  { a: '长'.repeat(21) },
  {},
];

/** The answers that fill in each version as it is asked. */
export const FIT: readonly (Record<string, string> | undefined)[] = [0, 1, 3, 2, 0].map((i) => ANSWERS[i]);
