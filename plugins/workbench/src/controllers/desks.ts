import type { Context } from 'koa';
import { changesOf, claim, declaration, release } from 'workflow/service';
import * as contract from '../contract';
import { bodyOf, idOf } from '../dialect';
import { BadInput, languageOf } from '../edge';
import { personIn } from '../policies';
import { declarationRecord } from '../rows';

async function answer(ctx: Context): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  ctx.body = declarationRecord(await declaration(idOf(ctx), personIn(ctx)), languageOf(ctx));
}

function sinceOf(ctx: Context): number | null {
  const strange = Object.keys(ctx.query).filter((name) => name !== 'since');
  if (strange.length > 0) throw new BadInput(strange.map((field) => ({ field, problem: 'unknown' })));
  const { since } = ctx.query;
  if (since === undefined) return null;
  if (typeof since !== 'string' || !/^[1-9]\d{0,5}$/.test(since))
    throw new BadInput([{ field: 'since', problem: 'invalid' }]);
  return Number(since);
}

export default () => ({
  async changes(ctx: Context): Promise<void> {
    const changes = await changesOf(idOf(ctx), personIn(ctx), sinceOf(ctx));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = changes;
  },

  async claim(ctx: Context): Promise<void> {
    const { takeOver } = bodyOf(ctx, contract.claim);
    await claim(idOf(ctx), personIn(ctx), takeOver ?? false);
    await answer(ctx);
  },

  async release(ctx: Context): Promise<void> {
    bodyOf(ctx, contract.release);
    await release(idOf(ctx), personIn(ctx));
    await answer(ctx);
  },
});
