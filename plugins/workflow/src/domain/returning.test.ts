import { describe, expect, it } from 'vitest';
import type { Actor, Facts } from './permits';
import { permits } from './permits';
import { NO_RETURN_RULES, type ReturnRules } from './returning';
import { decide } from './review';
import type { RouteRegion } from './routing';

const feixi: RouteRegion = { code: '340123', level: 'county', parentCode: '340100', reportsToProvince: false };
const unit: Actor = {
  userId: 1,
  role: 'unit-admin',
  name: '王芳',
  organisation: '研究院',
  personKey: null,
  applicantId: null,
  unitId: 7,
  authorityId: null,
  desk: 'unit',
};
const waiting = (returnRules: ReturnRules): Facts => ({
  id: 42,
  state: 'in-review',
  desk: 'unit',
  revision: 1,
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
    resubmitUntil: '2026-11-28',
  },
  returnRules,
  recommendedRevision: 1,
  registrationApproved: true,
  barred: false,
  barLifted: false,
  missing: [],
});
const at = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);
const returned = (rules: ReturnRules, items?: { field: string; note: string }[], day = '2026-11-24'): string[] => {
  const decision = { version: 5, opinion: '请补正', items };
  const outcome = decide('return', waiting(rules), unit, decision, feixi, [], at(day));
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

describe('a return in a plan that asks for no more than R11', () => {
  it('is an opinion, on any day of the review', () => {
    expect(returned(NO_RETURN_RULES)).toEqual([]);
    expect(returned(NO_RETURN_RULES, undefined, '2026-11-30')).toEqual([]);
  });
});

describe('a plan that wants each place named', () => {
  const rules: ReturnRules = { itemsRequired: true, leastDays: null };
  it('takes no return without one, and none whose notes are blank', () => {
    expect(returned(rules)).toEqual(['items-required']);
    expect(returned(rules, [])).toEqual(['items-required']);
    expect(returned(rules, [{ field: 'born', note: ' 　' }])).toEqual(['items-required']);
    expect(returned(rules, [{ field: 'born', note: '与证件不符' }])).toEqual([]);
  });

  it('asks it of the dialog, not of the button, and of no other verdict', () => {
    expect(permits('return', waiting(rules), unit, at('2026-11-24'))).toEqual([]);
    const ended = decide('terminate', waiting(rules), unit, { version: 5, opinion: '否' }, feixi, [], at('2026-11-24'));
    expect(ended.ok).toBe(true);
  });
});

describe('a plan that leaves the applicant some days', () => {
  const rules: ReturnRules = { itemsRequired: false, leastDays: 3 };
  it('takes a return while so many whole days are left after today', () => {
    expect(returned(rules, undefined, '2026-11-25')).toEqual([]);
    expect(returned(rules, undefined, '2026-11-26')).toEqual(['return-too-late']);
  });

  it('says so on the button, and leaves the other verdicts alone', () => {
    const facts = waiting(rules);
    const late = at('2026-11-26');
    expect(permits('return', facts, unit, late)).toEqual([{ code: 'return-too-late', days: 3, until: '2026-11-28' }]);
    expect([permits('pass', facts, unit, late), permits('terminate', facts, unit, late)]).toEqual([[], []]);
  });
});
