import type { Context } from 'koa';
import { barred, changesOf, claim, declaration, lift, release } from 'workflow/service';
import type { BarredRecord } from 'workflow/store';
import * as contract from '../contract';
import { z } from 'zod';
import { bodyOf, idOf, listOf, nameOf, sendList } from '../dialect';
import { BadInput, languageOf } from '../edge';
import { once } from '../once';
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

const barredRow = ({ idNumberMasked, at, ...row }: BarredRecord): contract.BarredRow => ({
  ...row,
  idNumber: idNumberMasked,
  at: at.toISOString(),
});

export default () => ({
  async barred(ctx: Context): Promise<void> {
    const asked = listOf(ctx, z.strictObject({}), ['at'], { sort: 'at', descending: true });
    const found = await barred(nameOf(ctx), personIn(ctx), asked.page);
    sendList(ctx, 'barred', asked.page, found.rows.map(barredRow), found.total);
  },

  async lift(ctx: Context): Promise<void> {
    const body = bodyOf(ctx, contract.lift);
    const [id, person] = [idOf(ctx), personIn(ctx)];
    await once(ctx, body, async (key) => ({ status: 200, body: barredRow(await lift(id, person, body, key)) }));
  },

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
