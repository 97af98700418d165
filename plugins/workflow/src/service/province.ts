import { dayOf } from '../domain/day';
import { latePairs, withHolders, type LatePlace } from '../domain/late';
import { overviewOf } from '../domain/overview';
import type { OverviewRow } from '../domain/overviewRow';
import type { Actor } from '../domain/permits';
import { registerLine, type RegisterLine } from '../domain/register';
import type { State } from '../domain/words';
import { approvedIn, overviewFacts, standings, type OverviewFacts, type ResultRecord } from '../store/province';
import { lateHolders } from '../store/reminders';
import { planVersion } from '../store/versions';
import { notFound } from './refused';

/** For who sits at the province's desk; for everybody else these pages do not exist (R8). */
export async function planOfProvince(planId: string, actor: Actor): Promise<OverviewFacts> {
  const mine = actor.role === 'reviewer' && actor.desk === 'province';
  const facts = mine && planId !== '' ? await overviewFacts(planId) : null;
  if (!facts) throw notFound();
  return facts;
}

export interface Overview {
  facts: OverviewFacts;
  figures: Record<'submitted' | Exclude<State, 'draft'>, number>;
  rows: OverviewRow[];
  total: OverviewRow;
  late: LatePlace[];
  /** Of everything in review, by how long it has waited (domain/waiting.ts, WAITING_BOUNDS). */
  waits: number[];
}

/** Where a plan stands in the whole province, in numbers and without names. `not-found` for every other desk. */
export async function overview(planId: string, actor: Actor): Promise<Overview> {
  const facts = await planOfProvince(planId, actor);
  const counted = await standings(facts.planId, facts.now);
  const matrix = overviewOf(
    facts.regions,
    facts.departments,
    counted.standings,
    facts.reviewUntil,
    facts.now.getTime(),
  );
  const pairs = latePairs(facts.regions, facts.reviewUntil, facts.now.getTime());
  const holders = matrix.total.late > 0 ? await lateHolders(facts.planId, pairs, dayOf(facts.now.getTime())) : [];
  const sum = (state?: State): number =>
    counted.standings.reduce((all, one) => all + (state === undefined || one.state === state ? one.count : 0), 0);
  return {
    facts,
    figures: {
      submitted: sum(),
      'in-review': sum('in-review'),
      returned: sum('returned'),
      approved: sum('approved'),
      terminated: sum('terminated'),
    },
    ...matrix,
    late: withHolders(matrix.late, holders),
    waits: counted.waits,
  };
}

export interface Result extends Omit<ResultRecord, 'answers' | 'planVersionId' | 'category'> {
  category: string;
  categoryName: string;
  line: RegisterLine;
}

export interface Results {
  facts: OverviewFacts;
  rows: Result[];
  total: number;
}

/** Rows read in one statement for the spreadsheet and the paper: their answers are some 20 KB each. */
const AT_ONCE = 200;

/** The approved of a plan, each with its line of the 简明登记表. `not-found` for every other desk. */
export async function results(
  planId: string,
  actor: Actor,
  category: string | null,
  page: { offset: number; limit: number; descending?: boolean },
): Promise<Results> {
  const facts = await planOfProvince(planId, actor);
  const names = new Map(facts.categories.map(({ key, name }) => [key, name]));
  const found = await approvedIn(facts.planId, category, [...names.keys()], page);
  const lines = await Promise.all(
    found.rows.map(async ({ answers, planVersionId, ...one }) => ({
      ...one,
      categoryName: names.get(one.category) ?? one.category,
      line: registerLine((await planVersion(planVersionId)).form, answers),
    })),
  );
  return { facts, rows: lines, total: found.total };
}

/** All of them, some at a time, so that a table of any length is never in memory whole. */
export async function* allResults(planId: string, actor: Actor, category: string | null): AsyncGenerator<Results> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const part = await results(planId, actor, category, { offset, limit: AT_ONCE });
    yield part;
    if (part.rows.length < AT_ONCE) return;
  }
}
