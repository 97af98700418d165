import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, endOf, isBefore, isDay, isOver } from './day';

describe('days in Asia/Shanghai', () => {
  it('includes an end day to its last millisecond', () => {
    const last = Date.parse('2026-11-30T23:59:59.999+08:00');
    expect(endOf('2026-11-30')).toBe(last);
    expect(isOver('2026-11-30', last)).toBe(false);
    expect(isOver('2026-11-30', last + 1)).toBe(true);
  });

  it('starts a day at its first millisecond', () => {
    const first = Date.parse('2026-11-02T00:00:00.000+08:00');
    expect(isBefore('2026-11-02', first)).toBe(false);
    expect(isBefore('2026-11-02', first - 1)).toBe(true);
  });

  it('agrees with the calendar of the runtime on any instant', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Shanghai',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('1992-01-01'), max: Date.parse('2199-12-31') }), (ms) => {
        expect(dayOf(ms)).toBe(calendar.format(ms));
        expect(dayOf(endOf(dayOf(ms)))).toBe(dayOf(ms));
      }),
      { numRuns: 2000 },
    );
  });

  it('knows which days exist', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('1999-02-29')).toBe(false);
    expect(isDay('2024-2-9')).toBe(false);
  });
});
