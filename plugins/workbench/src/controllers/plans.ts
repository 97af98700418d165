import type { Context } from 'koa';
import { z } from 'zod';
import { listPlans, PLAN_SORTS, type PlanSort } from 'workflow/store';
import { notFound } from 'workflow/service';
import { listOf, nameOf, names, sendList } from '../dialect';
import { personIn } from '../policies';
import { planRow } from '../rows';

const filter = z.strictObject({ id: names.optional(), year: z.number().int().min(1900).max(2200).optional() });
const SORTS: PlanSort[] = ['nearest', ...(Object.keys(PLAN_SORTS) as (keyof typeof PLAN_SORTS)[])];

export default () => ({
  async list(ctx: Context): Promise<void> {
    const asked = listOf(ctx, filter, SORTS, { sort: 'nearest', descending: false });
    const found = await listPlans(personIn(ctx), asked.filter, asked.page);
    sendList(ctx, 'plans', asked.page, found.rows.map(planRow), found.total);
  },

  async one(ctx: Context): Promise<void> {
    const id = nameOf(ctx);
    const found = await listPlans(personIn(ctx), { id: [id] }, { offset: 0, limit: 1, sort: 'id', descending: false });
    if (!found.rows[0]) throw notFound();
    ctx.set('Cache-Control', 'no-store');
    ctx.body = planRow(found.rows[0]);
  },
});
