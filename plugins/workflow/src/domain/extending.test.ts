import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEADLINES, extend, LONGEST_REASON, type Deadlines } from './extending';

const before: Deadlines = { declareUntil: '2026-11-23', resubmitUntil: '2026-11-30', reviewUntil: '2026-11-30' };
const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const codes = (asked: Partial<Deadlines>, reason = '顺延', now = NOW): string[] => {
  const outcome = extend(before, asked, reason, now);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

describe('extending the deadlines of a running plan', () => {
  it('moves what is asked, and leaves the rest', () => {
    const asked = { reviewUntil: '2026-12-07', resubmitUntil: before.resubmitUntil };
    expect(extend(before, asked, ' 顺延 ', NOW)).toEqual({
      ok: true,
      deadlines: { ...before, reviewUntil: '2026-12-07' },
      reason: '顺延',
    });
  });

  it('lets the resubmission end with the review where it did (R2)', () => {
    const outcome = extend(before, { reviewUntil: '2026-12-07' }, '顺延', NOW);
    expect(outcome).toMatchObject({ deadlines: { resubmitUntil: '2026-12-07' } });
    const apart = { ...before, resubmitUntil: '2026-11-28' };
    expect(extend(apart, { reviewUntil: '2026-12-07' }, '顺延', NOW)).toMatchObject({
      deadlines: { resubmitUntil: '2026-11-28' },
    });
  });

  it('never shortens, whatever else is longer', () => {
    expect(codes({ declareUntil: '2026-11-22', reviewUntil: '2026-12-31' })).toEqual(['deadline-not-later']);
    expect(codes({ reviewUntil: '2026-02-30' })).toEqual(['deadline-not-later']);
  });

  it('needs a change and a reason', () => {
    expect(codes({ ...before })).toEqual(['nothing-extended']);
    expect(codes({ reviewUntil: '2026-12-07' }, ' 　')).toEqual(['reason-required']);
    expect(codes({ reviewUntil: '2026-12-07' }, '因'.repeat(LONGEST_REASON + 1))).toEqual(['reason-required']);
  });

  it('keeps the order: nothing is handed in after the last verdict (R2, R3)', () => {
    expect(codes({ declareUntil: '2026-12-01' })).toEqual(['deadlines-crossed']);
    expect(codes({ resubmitUntil: '2026-12-01' })).toEqual(['deadlines-crossed']);
    expect(codes({ declareUntil: '2026-12-01', reviewUntil: '2026-12-08' })).toEqual([]);
  });

  it('of a plan that is over reaches today at least, or it would open nothing', () => {
    const over = Date.parse('2026-12-20T10:00:00+08:00');
    expect(codes({ reviewUntil: '2026-12-19' }, '补办', over)).toEqual(['deadline-over']);
    expect(codes({ reviewUntil: '2026-12-20' }, '补办', over)).toEqual([]);
  });

  it('gives no day that is earlier than what people were promised, in whatever order it is asked', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.record({ declareUntil: day, resubmitUntil: day, reviewUntil: day }), (asked) => {
        const outcome = extend(before, asked, '顺延', NOW);
        if (!outcome.ok) return;
        for (const deadline of DEADLINES) expect(outcome.deadlines[deadline] >= before[deadline]).toBe(true);
        expect(outcome.deadlines.declareUntil <= outcome.deadlines.reviewUntil).toBe(true);
      }),
    );
  });
});
