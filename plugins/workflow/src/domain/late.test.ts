import { describe, expect, test } from 'vitest';
import { judgeReminder, latePairs, withHolders } from './late';
import { overviewOf } from './overview';

/** Noon in Shanghai. */
const noon = (day: string): number => Date.parse(`${day}T04:00:00Z`);
const UNTIL = '2026-11-30';
const DAY_MS = 86_400_000;

const province = {
  code: '340000',
  name: '安徽省',
  level: 'province',
  parentCode: null,
  reportsToProvince: false,
} as const;
const hefei = {
  code: '340100',
  name: '合肥市',
  level: 'city',
  parentCode: '340000',
  reportsToProvince: false,
} as const;
const feixi = {
  code: '340123',
  name: '肥西县',
  level: 'county',
  parentCode: '340100',
  reportsToProvince: false,
} as const;
const susong = {
  code: '340826',
  name: '宿松县',
  level: 'county',
  parentCode: '340800',
  reportsToProvince: true,
} as const;
const REGIONS = [province, hefei, feixi, susong];

const waiting = (regionCode: string, desk: 'unit' | 'city' | 'department' | 'province', count: number) => ({
  regionCode,
  state: 'in-review' as const,
  desk,
  authorityId: desk === 'department' ? 7 : null,
  count,
  since: noon('2026-11-29') - 5 * DAY_MS,
});
const STANDINGS = [
  waiting('340123', 'unit', 3),
  waiting('340123', 'city', 2),
  waiting('340100', 'city', 4),
  waiting('340000', 'department', 5),
  waiting('340826', 'province', 1),
];

describe('who may be reminded', () => {
  test('is every desk whose way is longer than the days, and never the province itself', () => {
    const pairs = latePairs(REGIONS, UNTIL, noon('2026-11-29'));
    expect(pairs).toContainEqual({ regionCode: '340123', desk: 'unit' });
    expect(pairs).not.toContainEqual({ regionCode: '340100', desk: 'city' });
    expect(latePairs(REGIONS, UNTIL, noon('2026-11-30'))).toContainEqual({ regionCode: '340100', desk: 'city' });
    expect(latePairs(REGIONS, UNTIL, noon('2026-11-01'))).toEqual([]);
    expect(latePairs(REGIONS, UNTIL, noon('2026-12-05')).map(({ desk }) => desk)).not.toContain('province');
  });

  test('agrees with what the overview calls late', () => {
    for (const day of ['2026-11-26', '2026-11-28', '2026-11-29', '2026-11-30']) {
      const { total, late } = overviewOf(REGIONS, [{ id: 7, name: '省教育厅' }], STANDINGS, UNTIL, noon(day));
      const pairs = latePairs(REGIONS, UNTIL, noon(day));
      const meant = STANDINGS.filter((one) =>
        pairs.some(({ regionCode, desk }) => regionCode === one.regionCode && desk === one.desk),
      );
      expect([day, total.late]).toEqual([day, meant.reduce((sum, { count }) => sum + count, 0)]);
      expect([day, late.reduce((sum, one) => sum + one.late, 0)]).toEqual([day, total.late]);
    }
  });

  test('nobody after the deadline: nothing could be done', () => {
    expect(judgeReminder(UNTIL, noon(UNTIL))).toEqual([]);
    expect(judgeReminder(UNTIL, noon('2026-12-01'))).toEqual([{ code: 'review-closed', until: UNTIL }]);
  });
});

test('a late place knows its holders; a department is one of them whatever the region', () => {
  const { late } = overviewOf(REGIONS, [{ id: 7, name: '省教育厅' }], STANDINGS, UNTIL, noon('2026-11-30'));
  const found = withHolders(late, [
    { regionCode: '340123', desk: 'unit', authorityId: null, holders: 2, reminded: 1 },
    { regionCode: '340000', desk: 'department', authorityId: 7, holders: 1, reminded: 1 },
  ]);
  expect(found.find(({ key, desk }) => key === '340123' && desk === 'unit')).toMatchObject({ holders: 2, reminded: 1 });
  expect(found.find(({ key }) => key === 'd7')).toMatchObject({ late: 5, holders: 1, reminded: 1 });
  expect(found.find(({ key }) => key === '340100')).toMatchObject({ holders: 0, reminded: 0 });
  expect(found[0]?.late).toBe(5);
});
