import { describe, expect, it } from 'vitest';
import type { Seat } from './review';
import type { RouteRegion } from './routing';
import { vacantDesks } from './seating';

const province = { code: '340000', level: 'province', parentCode: null, reportsToProvince: false } as const;
const city = { code: '340800', level: 'city', parentCode: '340000', reportsToProvince: false } as const;
const county = { code: '340825', level: 'county', parentCode: '340800', reportsToProvince: false } as const;
const direct = { code: '340826', level: 'county', parentCode: '340800', reportsToProvince: true } as const;
const bureau = (regionCode: string, enabled = true): Seat => ({
  id: Number(regionCode),
  kind: 'bureau',
  regionCode,
  enabled,
});
const department: Seat = { id: 1, kind: 'department', regionCode: '340000', enabled: true };

describe('R10, R13: a unit may choose a region whose whole route has somebody at its desks', () => {
  it.each<[string, RouteRegion, Seat[], string[]]>([
    ['a province', province, [department, bureau('340000')], []],
    ['a province without departments', province, [bureau('340000')], ['department']],
    ['a city', city, [bureau('340800'), bureau('340000')], []],
    ['a city whose bureau is disabled', city, [bureau('340800', false), bureau('340000')], ['city']],
    ['a county', county, [bureau('340825'), bureau('340800'), bureau('340000')], []],
    ['a county whose city has no bureau', county, [bureau('340825'), bureau('340000')], ['city']],
    ['宿松县 skips its city', direct, [bureau('340826'), bureau('340000')], []],
    ['宿松县 without a bureau', direct, [bureau('340800'), bureau('340000')], ['county']],
    ['no province', city, [bureau('340800')], ['province']],
  ])('%s', (_, region, seats, vacant) => {
    expect(vacantDesks(region, seats)).toEqual(vacant);
  });
});
