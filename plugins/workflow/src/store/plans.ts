import type { Actor, Windows } from '../domain/permits';
import type { PlanCategory } from '../domain/plan';
import { row, rows } from './pool';

/** The newest frozen version of a plan that is published now. */
export interface PlanRecord extends Windows {
  planId: string;
  versionId: number;
  year: number;
  name: string;
  description: string | null;
  categories: PlanCategory[];
}

export interface CountedPlan extends PlanRecord {
  declaredCount: number;
  pendingCount: number;
}

const COLUMNS = `w.plan_id as "planId", w.id as "versionId", w.year, w.name, w.description, w.categories, w.declare_from as "declareFrom",
  w.declare_until as "declareUntil", w.review_until as "reviewUntil", w.resubmit_until as "resubmitUntil"`;
const NEWEST = `(select distinct on (v.plan_id) v.* from plan_versions v
  where exists (select 1 from plans p where p.document_id = v.plan_id and p.published_at is not null) order by v.plan_id, v.number desc) w`;

/** Every published plan in its newest version, for statements of this folder that add nothing about anybody. */
export const publishedPlansSql = `select ${COLUMNS} from ${NEWEST}`;

/** The signed-in unit's or desk's own counts (contract §4.2): what it may see, and what waits for it. */
function counts(actor: Actor): { text: string; value: number } {
  if (actor.role === 'reviewer') {
    return {
      text: `(select coalesce(sum(n), 0)::int from workflow_tallies where authority_id = $1 and plan_id = w.plan_id) as "declaredCount",
        (select coalesce(sum(n), 0)::int from workflow_tallies where authority_id = $1 and plan_id = w.plan_id and held) as "pendingCount"`,
      value: actor.authorityId ?? 0,
    };
  }
  const own = actor.role === 'applicant';
  const whose = own ? 'applicant_id = $1' : 'unit_id = $1 and revision > 0';
  const waiting = own ? "state in ('draft', 'returned')" : "state = 'in-review' and desk = 'unit'";
  return {
    text: `(select count(*)::int from declarations d where ${whose} and d.plan_id = w.plan_id) as "declaredCount",
      (select count(*)::int from declarations d where ${whose} and d.plan_id = w.plan_id and ${waiting}) as "pendingCount"`,
    value: (own ? actor.applicantId : actor.unitId) ?? 0,
  };
}

export const PLAN_SORTS = {
  id: '"planId"',
  year: 'year',
  name: 'name',
  declareFrom: '"declareFrom"',
  declareUntil: '"declareUntil"',
  reviewUntil: '"reviewUntil"',
} as const;

/** `nearest`: the next review deadline first, then what is over, the latest first. */
export type PlanSort = keyof typeof PLAN_SORTS | 'nearest';

export async function listPlans(
  actor: Actor,
  filter: { id?: string[]; year?: number },
  page: { offset: number; limit: number; sort: PlanSort; descending: boolean },
): Promise<{ rows: CountedPlan[]; total: number }> {
  const own = counts(actor);
  const direction = page.descending ? 'desc' : 'asc';
  const today = "(workflow_now() at time zone 'Asia/Shanghai')::date";
  const order =
    page.sort === 'nearest'
      ? `("reviewUntil" < ${today}), (case when "reviewUntil" >= ${today} then "reviewUntil" end) asc, "reviewUntil" desc`
      : `${PLAN_SORTS[page.sort]} ${direction}`;
  const found = await rows<CountedPlan & { total: number }>(
    {
      text: `select *, count(*) over ()::int as total from (select ${COLUMNS}, ${own.text} from ${NEWEST}
        where ($2::text[] is null or w.plan_id = any($2)) and ($3::int is null or w.year = $3)) p
        order by ${order}, "planId" limit $4 offset $5`,
    },
    [own.value, filter.id ?? null, filter.year ?? null, page.limit, page.offset],
  );
  if (found[0] || page.offset === 0) return { rows: found, total: found[0]?.total ?? 0 };
  const counted = await row<{ total: number }>(
    {
      text: `select count(*)::int as total from ${NEWEST} where ($1::text[] is null or w.plan_id = any($1)) and ($2::int is null or w.year = $2)`,
    },
    [filter.id ?? null, filter.year ?? null],
  );
  return { rows: [], total: counted?.total ?? 0 };
}

export interface PlanForDeclaring extends PlanRecord {
  now: Date;
  barred: boolean;
  declaredId: number | null;
}

/** A plan with what making a declaration in it asks of the person (R1, R5, R6). */
export const planFor = (planId: string, personKey: string): Promise<PlanForDeclaring | null> =>
  row<PlanForDeclaring>(
    {
      name: 'plan-for',
      text: `select ${COLUMNS}, workflow_now() as now,
        exists (select 1 from declarations t where t.person_key = $2 and t.year = w.year and t.state = 'terminated' and t.bar_lifted is not true) as barred,
        (select id from declarations d where d.person_key = $2 and d.plan_id = w.plan_id and d.bar_lifted is not true) as "declaredId"
        from ${NEWEST} where w.plan_id = $1`,
    },
    [planId, personKey],
  );
