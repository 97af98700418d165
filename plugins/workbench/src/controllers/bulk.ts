import type { Context } from 'koa';
import type { Language } from 'workflow/domain';
import {
  bulkProgress,
  checkBulk,
  hurryBulks,
  noteBulk,
  openBulksOf,
  startBulk,
  type BulkProgress,
} from 'workflow/service';
import type { BulkResult } from 'workflow/store';
import * as contract from '../contract';
import { bodyOf, idOf } from '../dialect';
import { languageOf, said } from '../edge';
import { once } from '../once';
import { personIn } from '../policies';

/** Kept as JSON, or just read: the instant is one or the other. */
const latestRow = (latest: BulkResult['latest'] | null): contract.LatestActRow | null =>
  latest ? { ...latest, at: new Date(latest.at).toISOString() } : null;

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
    latest: latestRow(result.latest),
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
      refused: checked.refused.map(({ refusals, latest, ...one }) => ({
        ...one,
        refusals: said(refusals, language),
        latest: latestRow(latest),
      })),
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

  async open(ctx: Context): Promise<void> {
    const open = await openBulksOf(personIn(ctx));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = open.map((one) => bulkRow(one, languageOf(ctx)));
  },

  async note(ctx: Context): Promise<void> {
    bodyOf(ctx, contract.nothing);
    ctx.body = bulkRow(await noteBulk(idOf(ctx), personIn(ctx)), languageOf(ctx));
    ctx.set('Cache-Control', 'no-store');
  },

  async one(ctx: Context): Promise<void> {
    const progress = await bulkProgress(idOf(ctx), personIn(ctx));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = bulkRow(progress, languageOf(ctx));
  },
});
