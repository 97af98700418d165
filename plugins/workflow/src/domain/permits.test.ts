import { describe, expect, it } from 'vitest';
import { actionsOf, mayIdentify, maySee, permits, type Actor, type Facts } from './permits';
import { NO_RETURN_RULES } from './returning';
import { decide, type Seat } from './review';
import type { RouteRegion } from './routing';

const NOW = Date.parse('2026-11-23T10:00:00+08:00');
const province: RouteRegion = { code: '340000', level: 'province', parentCode: null, reportsToProvince: false };
const feixi: RouteRegion = { code: '340123', level: 'county', parentCode: '340100', reportsToProvince: false };
const seats: Seat[] = [
  { id: 1, kind: 'bureau', regionCode: '340000', enabled: true },
  { id: 2, kind: 'bureau', regionCode: '340100', enabled: true },
  { id: 3, kind: 'bureau', regionCode: '340123', enabled: true },
  { id: 9, kind: 'department', regionCode: '340000', enabled: true },
  { id: 10, kind: 'department', regionCode: '340000', enabled: false },
];
const nobody = {
  userId: 5,
  name: '方立言',
  organisation: '研究院',
  personKey: null,
  applicantId: null,
  unitId: null,
  authorityId: null,
  desk: null,
};
const applicant: Actor = { ...nobody, role: 'applicant', applicantId: 1, personKey: 'p1' };
const unit: Actor = { ...nobody, role: 'unit-admin', unitId: 7, desk: 'unit' };
const bureau: Actor = { ...nobody, role: 'reviewer', authorityId: 3, desk: 'county' };
const waiting: Facts = {
  id: 42,
  state: 'in-review',
  desk: 'unit',
  revision: 2,
  version: 5,
  year: 2026,
  personKey: 'p1',
  applicantId: 1,
  unitId: 7,
  authorityId: null,
  holder: '研究院',
  windows: {
    declareFrom: '2026-11-02',
    declareUntil: '2026-11-23',
    reviewUntil: '2026-11-30',
    resubmitUntil: '2026-11-30',
  },
  returnRules: NO_RETURN_RULES,
  recommendedRevision: 2,
  registrationApproved: true,
  barred: false,
  barLifted: false,
  missing: [],
};
const draft: Facts = { ...waiting, state: 'draft', desk: null, revision: 0, recommendedRevision: null, holder: null };
const codes = (...args: Parameters<typeof permits>): string[] => permits(...args).map((refusal) => refusal.code);
const at = (text: string): number => Date.parse(text);

describe('what an applicant may do', () => {
  it('submits first only inside the declaration window (R1)', () => {
    expect(codes('submit', draft, applicant, at('2026-11-01T23:59:59.999+08:00'))).toEqual(['declaration-not-open']);
    expect(codes('submit', draft, applicant, at('2026-11-02T00:00:00+08:00'))).toEqual([]);
    expect(codes('submit', draft, applicant, at('2026-11-23T23:59:59.999+08:00'))).toEqual([]);
    expect(codes('submit', draft, applicant, at('2026-11-24T00:00:00+08:00'))).toEqual(['declaration-closed']);
  });

  it('resubmits after a return until the plan says so, the declaration window being over (R2)', () => {
    const returned: Facts = { ...waiting, state: 'returned', desk: null };
    expect(codes('submit', returned, applicant, at('2026-11-30T23:59:59.999+08:00'))).toEqual([]);
    expect(codes('submit', returned, applicant, at('2026-12-01T00:00:00+08:00'))).toEqual(['resubmission-closed']);
  });

  it('drafts whatever the registration, and submits only when it is approved (R4)', () => {
    const unbound = { ...draft, registrationApproved: false };
    expect(codes('save', unbound, applicant, NOW)).toEqual([]);
    expect(codes('submit', unbound, applicant, NOW)).toEqual(['registration-not-approved']);
  });

  it('neither saves nor submits in a year in which they were terminated (R6)', () => {
    const barred = { ...draft, barred: true };
    expect(codes('save', barred, applicant, NOW)).toEqual(['barred-this-year']);
    expect(codes('submit', barred, applicant, NOW)).toEqual(['barred-this-year']);
  });

  it('submits only what is complete (R7)', () => {
    expect(permits('submit', { ...draft, missing: ['birth'] }, applicant, NOW)).toEqual([
      { code: 'incomplete', fields: ['birth'] },
    ]);
  });

  it('withdraws until the unit has acted on this revision', () => {
    expect(codes('withdraw', { ...waiting, recommendedRevision: 1 }, applicant, NOW)).toEqual([]);
    expect(codes('withdraw', waiting, applicant, NOW)).toEqual(['not-withdrawable']);
    expect(codes('withdraw', { ...waiting, desk: 'county', authorityId: 3 }, applicant, NOW)).toEqual([
      'not-withdrawable',
    ]);
  });

  it('is shown no verdicts', () => {
    expect(actionsOf('applicant')).toEqual(['save', 'submit', 'withdraw']);
    expect(codes('pass', waiting, applicant, NOW)).toEqual(['not-your-desk']);
  });
});

describe('what a desk may do', () => {
  it('gives a verdict only up to the review deadline (R3)', () => {
    expect(codes('return', waiting, unit, at('2026-11-30T23:59:59.999+08:00'))).toEqual([]);
    expect(codes('return', waiting, unit, at('2026-12-01T00:00:00+08:00'))).toEqual(['review-closed']);
  });

  it('gives a verdict only where it holds the declaration (R8)', () => {
    expect(codes('return', waiting, bureau, NOW)).toEqual(['not-your-desk']);
    expect(codes('return', { ...waiting, desk: 'county', authorityId: 3 }, bureau, NOW)).toEqual([]);
    expect(codes('return', { ...waiting, desk: 'county', authorityId: 4 }, bureau, NOW)).toEqual(['not-your-desk']);
    expect(codes('return', { ...waiting, state: 'approved', desk: null }, unit, NOW)).toEqual(['not-in-review']);
  });

  it('passes at the unit only with a recommendation of the current revision (R9)', () => {
    expect(codes('pass', { ...waiting, recommendedRevision: 1 }, unit, NOW)).toEqual(['recommendation-required']);
    expect(codes('pass', waiting, unit, NOW)).toEqual([]);
    expect(codes('return', { ...waiting, recommendedRevision: null }, unit, NOW)).toEqual([]);
    expect(codes('terminate', { ...waiting, recommendedRevision: null }, unit, NOW)).toEqual([]);
  });

  it('lets nobody review their own declaration (R16)', () => {
    expect(codes('pass', waiting, { ...unit, personKey: 'p1' }, NOW)).toEqual(['own-declaration']);
  });
});

describe('who sees what (R8, R19)', () => {
  it('shows a unit its people from the first submission on', () => {
    expect(maySee(draft, unit, false)).toBe(false);
    expect(maySee(waiting, unit, false)).toBe(true);
    expect(maySee(waiting, { ...unit, unitId: 8 }, false)).toBe(false);
  });
  it('shows an authority what has reached its desk', () => {
    expect(maySee(waiting, bureau, false)).toBe(false);
    expect(maySee({ ...waiting, desk: 'province' } as Facts, bureau, true)).toBe(true);
  });
  it('tells the full number to the desk that holds it and to the person', () => {
    expect(mayIdentify(waiting, unit)).toBe(true);
    expect(mayIdentify({ ...waiting, desk: 'county', authorityId: 3 }, unit)).toBe(false);
    expect(mayIdentify(waiting, applicant)).toBe(true);
  });
});

describe('a decision', () => {
  const refused = (...args: Parameters<typeof decide>): string[] => {
    const outcome = decide(...args);
    return outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code);
  };

  it('sends a provincial unit’s declaration to the enabled department it chose (R10)', () => {
    const pass = { version: 5, opinion: '同意推荐' };
    expect(refused('pass', waiting, unit, pass, province, seats, NOW)).toEqual(['department-required']);
    expect(refused('pass', waiting, unit, { ...pass, departmentId: 10 }, province, seats, NOW)).toEqual([
      'department-unknown',
    ]);
    expect(refused('pass', waiting, unit, { ...pass, departmentId: 3 }, province, seats, NOW)).toEqual([
      'department-unknown',
    ]);
    expect(decide('pass', waiting, unit, { ...pass, departmentId: 9 }, province, seats, NOW)).toEqual({
      ok: true,
      to: { state: 'in-review', desk: 'department' },
      authorityId: 9,
      opinion: '同意推荐',
    });
  });

  it("sends a county unit's declaration to its bureau, and takes no department for it (R10)", () => {
    const pass = { version: 5, opinion: '同意' };
    expect(refused('pass', waiting, unit, { ...pass, departmentId: 9 }, feixi, seats, NOW)).toEqual([
      'department-not-allowed',
    ]);
    expect(refused('pass', waiting, unit, pass, feixi, seats.slice(0, 2), NOW)).toEqual(['no-bureau-for-region']);
    expect(decide('pass', waiting, unit, pass, feixi, seats, NOW)).toMatchObject({
      ok: true,
      to: { desk: 'county' },
      authorityId: 3,
    });
  });

  it('never reads a desk off the route as the last one', () => {
    const astray: Facts = { ...waiting, desk: 'department', authorityId: 9 };
    const department: Actor = { ...bureau, authorityId: 9, desk: 'department' };
    expect(refused('pass', astray, department, { version: 5, opinion: '同意' }, feixi, seats, NOW)).toEqual([
      'no-bureau-for-region',
    ]);
    expect(refused('pass', astray, department, { version: 5, opinion: '同意' }, null, seats, NOW)).toEqual([
      'no-bureau-for-region',
    ]);
  });

  it('needs an opinion of 1 to 500 characters for every verdict (R9, R11, R12)', () => {
    for (const act of ['pass', 'return', 'terminate'] as const) {
      expect(refused(act, waiting, unit, { version: 5, opinion: ' 　\n' }, feixi, seats, NOW)).toEqual([
        'opinion-required',
      ]);
      expect(refused(act, waiting, unit, { version: 5, opinion: '同'.repeat(501) }, feixi, seats, NOW)).toEqual([
        'opinion-too-long',
      ]);
      expect(refused(act, waiting, unit, { version: 5, opinion: `  ${'𠮷'.repeat(500)} ` }, feixi, seats, NOW)).toEqual(
        [],
      );
    }
  });

  it('is refused on a version that another act has left behind (R14), before anything else that is wrong', () => {
    const outcome = decide('pass', { ...waiting, recommendedRevision: null }, unit, { version: 4 }, feixi, seats, NOW);
    expect(outcome).toEqual({
      ok: false,
      refusals: [
        { code: 'stale', version: 5, state: 'in-review' },
        { code: 'recommendation-required', revision: 2 },
        { code: 'opinion-required' },
      ],
    });
  });
});

describe('lifting the bar of a year (R6)', () => {
  const ended: Facts = { ...waiting, state: 'terminated', desk: null, holder: null };
  const province: Actor = { ...bureau, authorityId: 1, desk: 'province' };
  it('is the province’s alone, once, and of nobody’s own', () => {
    expect(codes('lift', ended, province, at('2027-06-01T00:00:00+08:00'))).toEqual([]);
    expect(codes('lift', { ...ended, barLifted: true }, province, NOW)).toEqual(['not-barred']);
    expect(codes('lift', waiting, province, NOW)).toEqual(['not-barred']);
    expect(codes('lift', ended, { ...province, personKey: 'p1' }, NOW)).toEqual(['own-declaration']);
    for (const other of [bureau, unit, applicant]) expect(codes('lift', ended, other, NOW)).toContain('not-your-desk');
  });
});
