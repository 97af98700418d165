import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDesk, regionAt, routeOf, type RouteRegion } from './routing';
import { DESKS } from './words';

const province: RouteRegion = { code: '340000', level: 'province', parentCode: null, reportsToProvince: false };
const hefei: RouteRegion = { code: '340100', level: 'city', parentCode: '340000', reportsToProvince: false };
const feixi: RouteRegion = { code: '340123', level: 'county', parentCode: '340100', reportsToProvince: false };
const guangde: RouteRegion = { code: '341882', level: 'county', parentCode: '341800', reportsToProvince: true };

describe('the route after the unit (R13)', () => {
  it('leads a provincial unit over the chosen department', () => {
    expect(routeOf(province)).toEqual(['unit', 'department', 'province']);
  });
  it("leads a city's unit over its city bureau", () => {
    expect(routeOf(hefei)).toEqual(['unit', 'city', 'province']);
    expect(regionAt('city', hefei)).toBe('340100');
  });
  it("leads a county's unit over county and city", () => {
    expect(routeOf(feixi)).toEqual(['unit', 'county', 'city', 'province']);
    expect(regionAt('county', feixi)).toBe('340123');
    expect(regionAt('city', feixi)).toBe('340100');
    expect(regionAt('province', feixi)).toBe('340000');
  });
  it('skips the city of a county that reports straight to the province', () => {
    expect(routeOf(guangde)).toEqual(['unit', 'county', 'province']);
  });

  it('always starts at the unit, ends at the province, and never visits a desk twice', () => {
    const region = fc.record({
      code: fc.constantFrom('340000', '340100', '340123', '341882'),
      level: fc.constantFrom('province' as const, 'city' as const, 'county' as const),
      parentCode: fc.constantFrom(null, '340000', '340100'),
      reportsToProvince: fc.boolean(),
    });
    fc.assert(
      fc.property(region, (any) => {
        const route = routeOf(any);
        expect(route[0]).toBe('unit');
        expect(route.at(-1)).toBe('province');
        expect(new Set(route).size).toBe(route.length);
        for (const desk of DESKS) {
          const next = nextDesk(route, desk);
          expect(next === null || route.indexOf(next) === route.indexOf(desk) + 1).toBe(true);
        }
      }),
    );
  });
});
