import type { Context } from 'koa';
import type { Language } from 'workflow/domain';
import { bulkProgress, checkBulk, hurryBulks, startBulk, type BulkProgress } from 'workflow/service';
import * as contract from '../contract';
import { bodyOf, idOf } from '../dialect';
import { languageOf, said } from '../edge';
import { once } from '../once';
import { personIn } from '../policies';

const bulkRow = (
  { id, verdict, items, state, results, names }: BulkProgress,
  language: Language,
): contract.BulkRow => ({
  id,
  verdict,
  total: items.length,
  done: results.length,
  state,
  results: results.map((result) => ({
    declarationId: result.id,
    applicantName: names.get(result.id) ?? '',
    ok: result.refusals.length === 0,
    message: said(result.refusals, language)
      .map(({ message }) => message)
      .join(language === 'zh' ? '；' : ' '),
  })),
});

/** One verdict on many declarations: what could be done, the doing, and how far it is. */
export default () => ({
  async check(ctx: Context): Promise<void> {
    const checked = await checkBulk(bodyOf(ctx, contract.bulkCheck), personIn(ctx));
    const language = languageOf(ctx);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = {
      ...checked,
      refused: checked.refused.map(({ refusals, ...one }) => ({ ...one, refusals: said(refusals, language) })),
    } satisfies contract.BulkCheckRow;
  },

  async start(ctx: Context): Promise<void> {
    const body = bodyOf(ctx, contract.bulk);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => ({
      status: 202,
      body: bulkRow(await startBulk(body, person, key), languageOf(ctx)),
    }));
    hurryBulks();
  },

  async one(ctx: Context): Promise<void> {
    const progress = await bulkProgress(idOf(ctx), personIn(ctx));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = bulkRow(progress, languageOf(ctx));
  },
});
