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
          from declarations d where d.plan_id = $1 having count(*) > 0) as declared`,
    },
    [planId],
  );
  if (!found) throw new Error('A select without a table gives one row.');
  return found;
}
