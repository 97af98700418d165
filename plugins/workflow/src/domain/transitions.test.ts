import { describe, expect, it } from 'vitest';
import { after, isStart, MOVES, type Position } from './transitions';
import { ACTS, DESKS, STATES } from './words';
import { nextDesk, routeOf } from './routing';

const positions: Position[] = [
  ...STATES.filter((state) => state !== 'in-review').map((state) => ({ state, desk: null })),
  ...DESKS.map((desk) => ({ state: 'in-review' as const, desk })),
];
const regions = [
  { code: '340000', level: 'province' as const, parentCode: null, reportsToProvince: false },
  { code: '340100', level: 'city' as const, parentCode: '340000', reportsToProvince: false },
  { code: '340123', level: 'county' as const, parentCode: '340100', reportsToProvince: false },
  { code: '341882', level: 'county' as const, parentCode: '341800', reportsToProvince: true },
];
const text = (act: string, from: Position, to: Position): string =>
  [act, from.state, from.desk, to.state, to.desk].join(' ');

describe('the machine', () => {
  it('lets the database do exactly the moves that the rules can decide', () => {
    const decided = new Set<string>();
    for (const act of ACTS) {
      for (const from of positions.filter((position) => isStart(act, position))) {
        if (act !== 'pass') decided.add(text(act, from, after(act, from, null)));
        for (const region of act === 'pass' ? regions : []) {
          const route = routeOf(region);
          if (from.desk && route.includes(from.desk))
            decided.add(text(act, from, after(act, from, nextDesk(route, from.desk))));
        }
      }
    }
    expect([...decided].sort()).toEqual(MOVES.map(([act, from, to]) => text(act, from, to)).sort());
  });

  it('has no way out of an end', () => {
    for (const state of ['approved', 'terminated'] as const) {
      for (const act of ACTS.filter((one) => one !== 'lift')) expect(isStart(act, { state, desk: null })).toBe(false);
    }
  });

  it('lifts a bar without waking the ended declaration', () => {
    const ended: Position = { state: 'terminated', desk: null };
    expect(after('lift', ended, null)).toEqual(ended);
    expect(isStart('lift', { state: 'approved', desk: null })).toBe(false);
  });
});
