import { describe, expect, test } from 'vitest';
import { daysLeft, daysSince, desksAhead, heatOf, willMissDeadline } from './waiting';

const county = { code: '340123', level: 'county', parentCode: '340100', reportsToProvince: false } as const;
const direct = { code: '341882', level: 'county', parentCode: '341800', reportsToProvince: true } as const;
const province = { code: '340000', level: 'province', parentCode: null, reportsToProvince: false } as const;
/** Noon in Shanghai. */
const noon = (day: string): number => Date.parse(`${day}T04:00:00Z`);

describe('days left', () => {
  test('are calendar days in Shanghai, today and the last one included', () => {
    expect(daysLeft('2026-11-30', noon('2026-11-30'))).toBe(1);
    expect(daysLeft('2026-11-30', noon('2026-11-23'))).toBe(8);
    expect(daysLeft('2026-11-30', Date.parse('2026-11-30T15:59:59.999Z'))).toBe(1);
    expect(daysLeft('2026-11-30', Date.parse('2026-11-30T16:00:00Z'))).toBe(0);
    expect(daysLeft('2026-11-30', noon('2027-02-01'))).toBe(0);
  });
});

describe('what will miss the deadline', () => {
  test('counts the desks of the route that are left, one day each', () => {
    expect([desksAhead(county, 'unit'), desksAhead(county, 'city'), desksAhead(direct, 'county')]).toEqual([4, 2, 2]);
    expect(willMissDeadline(county, 'unit', '2026-11-30', noon('2026-11-27'))).toBe(false);
    expect(willMissDeadline(county, 'unit', '2026-11-30', noon('2026-11-28'))).toBe(true);
    expect(willMissDeadline(county, 'city', '2026-11-30', noon('2026-11-29'))).toBe(false);
    expect(willMissDeadline(direct, 'unit', '2026-11-30', noon('2026-11-28'))).toBe(false);
    expect(willMissDeadline(province, 'department', '2026-11-30', noon('2026-11-30'))).toBe(true);
  });

  test('the last desk is in time on the last day, and nobody is after it', () => {
    expect(willMissDeadline(county, 'province', '2026-11-30', noon('2026-11-30'))).toBe(false);
    expect(willMissDeadline(county, 'province', '2026-11-30', noon('2026-12-01'))).toBe(true);
  });
});

test('heat has two steps: late comes before slow', () => {
  expect([heatOf(0, null), heatOf(0, 3), heatOf(0, 4), heatOf(1, 0)]).toEqual([null, null, 'slow', 'late']);
  expect(daysSince(noon('2026-11-20'), noon('2026-11-23'))).toBe(3);
});
