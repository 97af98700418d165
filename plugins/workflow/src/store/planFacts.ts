import type { PlanFacts } from '../domain/plan';
import { row } from './pool';

/** What the check of a plan asks of the registry and of the plan's declarations. */
export async function planFacts(planId: string): Promise<PlanFacts> {
  const found = await row<PlanFacts>(
    {
      text: `select
        (select coalesce(array_agg(r.name order by r.code), '{}') from regions r where not exists
          (select 1 from authorities a where a.kind = 'bureau' and a.enabled and a.region_code = r.code)) as "regionsWithoutDesk",
        (select count(*)::int from authorities where kind = 'department' and enabled) as departments,
        (select jsonb_build_object('year', max(d.year), 'categories', jsonb_agg(distinct d.category))
          from declarations d where d.plan_id = $1 having count(*) > 0) as declared,
        (select jsonb_build_object('declareUntil', v.declare_until, 'resubmitUntil', v.resubmit_until, 'reviewUntil', v.review_until,
            'today', (workflow_now() at time zone 'Asia/Shanghai')::date)
          from plan_versions v where v.plan_id = $1 and exists (select 1 from plans p where p.document_id = $1 and p.published_at is not null)
          order by v.number desc limit 1) as promised`,
    },
    [planId],
  );
  if (!found) throw new Error('A select without a table gives one row.');
  return found;
}
