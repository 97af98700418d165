import type { Answers } from '../domain/form';
import type { OverviewRegion } from '../domain/overview';
import type { Standing } from '../domain/overviewRow';
import type { PlanCategory } from '../domain/plan';
import { WAITING_BOUNDS } from '../domain/waiting';
import { row, rows } from './pool';

export interface OverviewFacts {
  planId: string;
  name: string;
  year: number;
  categories: PlanCategory[];
  reviewUntil: string;
  resubmitUntil: string;
  now: Date;
  regions: OverviewRegion[];
  departments: { id: number; name: string }[];
}

/** The plan in its newest published version with every region and department: what the matrix is drawn from. */
export const overviewFacts = (planId: string): Promise<OverviewFacts | null> =>
  row<OverviewFacts>(
    {
      name: 'overview-facts',
      text: `select w.plan_id as "planId", w.name, w.year, w.categories, w.review_until as "reviewUntil", w.resubmit_until as "resubmitUntil",
        workflow_now() as now,
        (select coalesce(json_agg(json_build_object('code', r.code, 'name', r.name, 'level', r.level, 'parentCode', r.parent_code,
          'reportsToProvince', coalesce(r.reports_to_province, false)) order by r.code), '[]') from regions r) as regions,
        (select coalesce(json_agg(json_build_object('id', a.id, 'name', coalesce(a.short_name, a.name)) order by a.id), '[]')
          from authorities a where a.kind = 'department') as departments
        from plan_versions w where w.plan_id = $1 and exists (select 1 from plans p where p.document_id = w.plan_id and p.published_at is not null)
        order by w.number desc limit 1`,
    },
    [planId],
  );

interface Counted extends Omit<Standing, 'since'> {
  since: Date | null;
  waits: number[];
}

/** A declaration came to the unit's desk when it was submitted, and to any other with the pass that moved it last. */
const ARRIVED =
  "case when d.state = 'in-review' then case when d.desk = 'unit' then d.submitted_at else d.updated_at end end";
const AGE = "($2::timestamptz at time zone 'UTC') - arrived";

const between = (from: number | undefined, to: number | undefined): string =>
  [
    'arrived is not null',
    ...(from === undefined ? [] : [`${AGE} >= interval '${from} days'`]),
    ...(to === undefined ? [] : [`${AGE} < interval '${to} days'`]),
  ].join(' and ');

/**
 * How many declarations of a plan stand where, and since when the oldest: one pass over the plan's rows by
 * `declarations_by_plan`, all from scalar columns. A draft that was never submitted is nobody's matter here.
 */
export async function standings(planId: string, now: Date): Promise<{ standings: Standing[]; waits: number[] }> {
  const waits = [undefined, ...WAITING_BOUNDS].map(
    (from, n) => `count(*) filter (where ${between(from, WAITING_BOUNDS[n])})::int`,
  );
  const found = await rows<Counted>(
    {
      name: 'overview-standings',
      text: `select coalesce(region_code, '') as "regionCode", state, desk, department as "authorityId", count(*)::int as count, min(arrived) as since,
        array[${waits.join(', ')}] as waits
        from (select d.region_code, d.state, d.desk, case when d.desk = 'department' then d.authority_id end as department, ${ARRIVED} as arrived
          from declarations d where d.plan_id = $1 and d.state in ('in-review', 'returned', 'approved', 'terminated')) s
        group by 1, 2, 3, 4`,
    },
    [planId, now],
  );
  return {
    standings: found.map(({ regionCode, state, desk, authorityId, count, since }) => ({
      regionCode,
      state,
      desk,
      authorityId,
      count,
      since: since?.getTime() ?? null,
    })),
    waits: [undefined, ...WAITING_BOUNDS].map((_, n) => found.reduce((sum, one) => sum + (one.waits[n] ?? 0), 0)),
  };
}

export interface ResultRecord {
  id: number;
  number: number;
  applicantName: string;
  idNumberMasked: string;
  unitName: string;
  category: string;
  batch: string;
  regionName: string;
  approvedAt: Date;
  planVersionId: number;
  answers: Answers;
}

const APPROVED = "d.plan_id = $1 and d.state = 'approved' and ($2::text is null or d.category = $2)";

/**
 * Approved declarations of a plan with their frozen answers, numbered: by the plan's order of categories, then region, unit and
 * age of the declaration, so that a number means the same person on the screen, in the table and on paper.
 */
export async function approvedIn(
  planId: string,
  category: string | null,
  order: readonly string[],
  page: { offset: number; limit: number; descending?: boolean },
): Promise<{ rows: ResultRecord[]; total: number }> {
  const direction = page.descending ? 'desc' : 'asc';
  const found = await rows<ResultRecord & { total: number }>(
    {
      text: `select n.number, n.total, d.id, r.applicant_name as "applicantName", d.id_number_masked as "idNumberMasked", r.unit_name as "unitName",
        d.category, d.batch, coalesce(g.name, '') as "regionName", d.updated_at as "approvedAt", r.plan_version_id as "planVersionId", r.answers
        from (select d.id, (row_number() over (order by coalesce(array_position($3::text[], d.category::text), 1000), d.category, d.region_code, d.unit_name, d.id))::int as number,
          (count(*) over ())::int as total from declarations d where ${APPROVED} order by number ${direction} limit $4 offset $5) n
        join declarations d on d.id = n.id join revisions r on r.declaration_id = d.id and r.number = d.revision
        left join regions g on g.code = d.region_code order by n.number ${direction}`,
    },
    [planId, category, order, page.limit, page.offset],
  );
  if (found[0] || page.offset === 0) return { rows: found, total: found[0]?.total ?? 0 };
  const counted = await row<{ total: number }>(
    { text: `select count(*)::int as total from declarations d where ${APPROVED}` },
    [planId, category],
  );
  return { rows: [], total: counted?.total ?? 0 };
}
