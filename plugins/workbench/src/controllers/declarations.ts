import type { Context } from 'koa';
import { z } from 'zod';
import { DESKS, STATES, TABS } from 'workflow/domain';
import { byTab, declaration, declarations, flow, identity } from 'workflow/service';
import { SORTS, type Sort } from 'workflow/store';
import { idOf, ids, listOf, sendList } from '../dialect';
import { languageOf } from '../edge';
import { personIn } from '../policies';
import { reasonOf } from '../reason';
import { declarationRecord, declarationRow, flowRow } from '../rows';

const filter = z.strictObject({
  id: ids.optional(),
  planId: z.string().max(64).optional(),
  state: z.enum(STATES).optional(),
  desk: z.enum(DESKS).optional(),
  category: z.string().max(64).optional(),
  regions: z.array(z.string().max(6)).max(60).optional(),
  q: z.string().trim().max(50).optional(),
  pending: z.boolean().optional(),
  tab: z.enum(TABS).optional(),
});
const ORDERS: Sort[] = ['waiting', ...(Object.keys(SORTS) as (keyof typeof SORTS)[])];

/** What somebody sees in answer to a read may be seen by them alone, and is stale in a moment. */
const send = (ctx: Context, body: unknown): void => {
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
};

export default () => ({
  async list(ctx: Context): Promise<void> {
    const asked = listOf(ctx, filter, ORDERS, { sort: 'waiting', descending: false });
    const found = await declarations(personIn(ctx), byTab(asked.filter), asked.page);
    const language = languageOf(ctx);
    sendList(
      ctx,
      'declarations',
      asked.page,
      found.rows.map((one) => declarationRow(one, language)),
      found.total,
    );
  },

  async one(ctx: Context): Promise<void> {
    send(ctx, declarationRecord(await declaration(idOf(ctx), personIn(ctx)), languageOf(ctx)));
  },

  async flow(ctx: Context): Promise<void> {
    const entries = await flow(idOf(ctx), personIn(ctx));
    sendList(ctx, 'flow', { offset: 0 }, entries.map(flowRow), entries.length);
  },

  async identity(ctx: Context): Promise<void> {
    send(ctx, await identity(idOf(ctx), personIn(ctx), reasonOf(ctx)));
  },
});
