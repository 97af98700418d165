import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor, Facts } from './permits';
import { NO_RETURN_RULES } from './returning';
import { decide, type Seat } from './review';
import { routeOf, type RouteRegion } from './routing';
import { MOVES, type Position } from './transitions';
import { ACTS, type Act, type Desk } from './words';

const NOW = Date.parse('2026-11-10T10:00:00+08:00');
const OVER = Date.parse('2026-12-10T10:00:00+08:00');
const regions: RouteRegion[] = [
  { code: '340000', level: 'province', parentCode: null, reportsToProvince: false },
  { code: '340100', level: 'city', parentCode: '340000', reportsToProvince: false },
  { code: '340123', level: 'county', parentCode: '340100', reportsToProvince: false },
  { code: '341882', level: 'county', parentCode: '341800', reportsToProvince: true },
];
const seats: Seat[] = ['340000', '340100', '340123', '341800', '341882']
  .map((regionCode, i): Seat => ({ id: i + 1, kind: 'bureau', regionCode, enabled: true }))
  .concat({ id: 9, kind: 'department', regionCode: '340000', enabled: true });

const person = {
  userId: 1,
  name: '',
  organisation: '',
  personKey: null,
  applicantId: null,
  unitId: null,
  authorityId: null,
  desk: null,
};
const cast: Actor[] = [
  { ...person, role: 'applicant', applicantId: 1 },
  { ...person, role: 'applicant', applicantId: 2 },
  { ...person, role: 'unit-admin', unitId: 7, desk: 'unit' },
  { ...person, role: 'unit-admin', unitId: 7, desk: 'unit', personKey: 'me' },
  { ...person, role: 'unit-admin', unitId: 8, desk: 'unit' },
  ...seats.map((seat): Actor => ({ ...person, role: 'reviewer', authorityId: seat.id, desk: 'province' })),
];

interface Step {
  act: Act;
  who: number;
  stale: boolean;
  late: boolean;
  opinion: string;
  department: number | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  // Weighted so that a good part of the sequences reaches the province.
  act: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Act>('pass') },
    { weight: 2, arbitrary: fc.constant<Act>('recommend') },
    { weight: 5, arbitrary: fc.constantFrom(...ACTS) },
  ),
  who: fc.nat(cast.length - 1),
  stale: fc.nat(5).map((n) => n === 0),
  late: fc.nat(30).map((n) => n === 0),
  opinion: fc.constantFrom('同意', '同意', '同意', ''),
  department: fc.constantFrom(9, null),
});

/** What an act does to the facts, told apart from the rules: the test's own simple model. */
function applied(facts: Facts, act: Act, to: Position, authorityId: number | null): Facts {
  return {
    ...facts,
    ...to,
    authorityId,
    version: facts.version + 1,
    revision: act === 'submit' ? facts.revision + 1 : facts.revision,
    recommendedRevision: act === 'recommend' ? facts.revision : facts.recommendedRevision,
    barLifted: facts.barLifted || act === 'lift',
  };
}

const arrows = new Set(MOVES.map(([act, from, to]) => [act, from.state, from.desk, to.state, to.desk].join()));
const holder = (facts: Facts): Actor | undefined =>
  facts.desk === 'unit'
    ? cast[2]
    : cast.find((actor) => actor.role === 'reviewer' && actor.authorityId === facts.authorityId);

it('keeps every promise in any sequence of acts by anybody', () => {
  const reached: Record<string, number> = {};
  fc.assert(
    fc.property(
      fc.constantFrom(...regions),
      fc.array(step, { minLength: 5, maxLength: 60 }),
      fc.boolean(),
      (region, steps, cooperative) => {
        let facts: Facts = {
          id: 1,
          state: 'draft',
          desk: null,
          revision: 0,
          version: 1,
          year: 2026,
          personKey: 'me',
          applicantId: 1,
          unitId: 7,
          authorityId: null,
          holder: null,
          windows: {
            declareFrom: '2026-11-01',
            declareUntil: '2026-11-23',
            reviewUntil: '2026-11-30',
            resubmitUntil: '2026-11-30',
          },
          returnRules: NO_RETURN_RULES,
          recommendedRevision: null,
          registrationApproved: true,
          barred: false,
          barLifted: false,
          missing: [],
        };
        const visited: Desk[] = [];
        for (const one of steps) {
          // Half of the runs are played by whoever holds it, so that they get far; the others by anybody.
          const who = cooperative
            ? facts.state === 'in-review' && one.act !== 'withdraw'
              ? holder(facts)
              : cast[0]
            : cast[one.who];
          const actor = who as Actor;
          const act = cooperative && actor.role === 'applicant' && one.act !== 'withdraw' ? 'submit' : one.act;
          const wrong = !cooperative && one.stale;
          const decision = {
            version: facts.version - (wrong ? 1 : 0),
            opinion: one.opinion,
            departmentId: facts.desk === 'unit' && region.level === 'province' ? one.department : null,
          };
          const outcome = decide(act, facts, actor, decision, region, seats, one.late ? OVER : NOW);
          if (!outcome.ok) {
            expect(outcome.refusals.length).toBeGreaterThan(0);
            continue;
          }
          const before = facts;
          facts = applied(before, act, outcome.to, outcome.authorityId);
          // The province lifts a bar whenever it likes; everything else knows a deadline.
          expect(wrong || (one.late && act !== 'lift')).toBe(false);
          expect(arrows).toContain([act, before.state, before.desk, facts.state, facts.desk].join());
          expect(act === 'lift' ? [] : ['approved', 'terminated']).not.toContain(before.state);
          if (act === 'lift')
            expect([before.state, facts.state, before.barLifted]).toEqual(['terminated', 'terminated', false]);
          expect(facts.authorityId === null).toBe(facts.state !== 'in-review' || facts.desk === 'unit');
          if (act === 'pass' || act === 'return' || act === 'terminate') {
            expect(one.opinion).not.toBe('');
            expect(actor.personKey).not.toBe('me');
            expect(before.desk === 'unit' ? actor.unitId : actor.authorityId).toBe(
              before.desk === 'unit' ? 7 : before.authorityId,
            );
          }
          if (act === 'pass' && before.desk === 'unit') expect(before.recommendedRevision).toBe(before.revision);
          if (act === 'submit') visited.length = 0;
          if (facts.desk && visited.at(-1) !== facts.desk) visited.push(facts.desk);
          expect(routeOf(region).slice(0, visited.length)).toEqual(
            facts.state === 'in-review' ? visited : routeOf(region).slice(0, visited.length),
          );
          if (facts.state === 'approved') expect(visited).toEqual(routeOf(region));
          reached[facts.state] = (reached[facts.state] ?? 0) + 1;
        }
      },
    ),
    { numRuns: 1500 },
  );
  // A property over sequences that never get anywhere would prove nothing.
  expect(reached.approved).toBeGreaterThan(20);
  expect(reached.terminated).toBeGreaterThan(20);
  expect(reached.returned).toBeGreaterThan(20);
});
