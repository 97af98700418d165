import type { Context } from 'koa';
import { z } from 'zod';
import { dayOf } from 'workflow/domain';
import { allResults, overview, results } from 'workflow/service';
import type { OverviewAnswer, ResultRow } from '../contract';
import { listOf, nameOf, sendList } from '../dialect';
import { BadInput } from '../edge';
import { printRegister } from '../paper';
import { personIn } from '../policies';
import { registerSheet, resultRow } from '../register';
import { spreadsheetOf } from '../spreadsheet';

const filter = z.strictObject({ category: z.string().max(64).optional() });
/** Lines of one print: some 60 sheets of A3, which take the printer a few seconds. More is printed by category, or is a table. */
const MOST_PRINTED = 1000;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file is made of the whole list: it has a filter, and no range or order of its own. */
function categoryOf(ctx: Context): string | null {
  const strange = ['range', 'sort'].filter((name) => ctx.query[name] !== undefined);
  if (strange.length > 0) throw new BadInput(strange.map((field) => ({ field, problem: 'unknown' })));
  return listOf(ctx, filter, ['number'], { sort: 'number', descending: false }).filter.category ?? null;
}

function sendAs(ctx: Context, fileName: string, type: string, body: Buffer | NodeJS.ReadableStream): void {
  ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  ctx.set('Cache-Control', 'no-store');
  ctx.type = type;
  ctx.body = body;
}

export default () => ({
  async overview(ctx: Context): Promise<void> {
    const strange = Object.keys(ctx.query);
    if (strange.length > 0) throw new BadInput(strange.map((field) => ({ field, problem: 'unknown' })));
    const { facts, figures, rows, total, late, waits } = await overview(nameOf(ctx), personIn(ctx));
    const here = total.cells.province;
    const answer: OverviewAnswer = {
      planId: facts.planId,
      planName: facts.name,
      year: facts.year,
      reviewUntil: facts.reviewUntil,
      resubmitUntil: facts.resubmitUntil,
      asOf: facts.now.toISOString(),
      figures: {
        submitted: figures.submitted,
        inReview: figures['in-review'],
        province: here?.waiting ?? 0,
        provinceOldestDays: here?.oldestDays ?? null,
        late: total.late,
        returned: figures.returned,
        approved: figures.approved,
        terminated: figures.terminated,
      },
      rows,
      total,
      late,
      waits,
    };
    ctx.set('Cache-Control', 'no-store');
    ctx.body = answer;
  },

  async results(ctx: Context): Promise<void> {
    const asked = listOf(ctx, filter, ['number'], { sort: 'number', descending: false });
    const found = await results(nameOf(ctx), personIn(ctx), asked.filter.category ?? null, asked.page);
    sendList(ctx, 'results', asked.page, found.rows.map(resultRow), found.total);
  },

  async spreadsheet(ctx: Context): Promise<void> {
    const [id, person, category] = [nameOf(ctx), personIn(ctx), categoryOf(ctx)];
    // Asked before the first byte: afterwards nothing can be refused any more.
    const { facts } = await results(id, person, category, { offset: 0, limit: 1 });
    const title = `${facts.year}年度结果`;
    sendAs(
      ctx,
      `${title}-${dayOf(facts.now.getTime())}.xlsx`,
      SPREADSHEET,
      spreadsheetOf(title, allResults(id, person, category)),
    );
  },

  async register(ctx: Context): Promise<void> {
    const [id, person, category] = [nameOf(ctx), personIn(ctx), categoryOf(ctx)];
    const { facts, total } = await results(id, person, category, { offset: 0, limit: 1 });
    if (total > MOST_PRINTED) throw new BadInput([{ field: 'filter', problem: `at most ${MOST_PRINTED} rows` }]);
    const rows: ResultRow[] = [];
    for await (const part of allResults(id, person, category)) rows.push(...part.rows.map(resultRow));
    const pdf = await printRegister(registerSheet(facts, rows, facts.now.getTime()));
    sendAs(ctx, `${facts.year}年度简明登记表.pdf`, 'application/pdf', pdf);
  },
});
