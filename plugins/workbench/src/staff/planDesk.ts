import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { PrintUnavailable } from 'print/service';
import type { Language } from 'workflow/domain';
import { copyPlan, draftPlan, extendPlan, reviewPlan } from 'workflow/plans';
import { Refused } from 'workflow/service';
import { listRegions } from 'workflow/store';
import { extension, type PlanPreview } from '../contract';
import { bodyOf } from '../dialect';
import { BadInput, envelope, refused } from '../edge';
import { blankOf } from '../paper';

/** A document id of Strapi's: letters and digits. Anything else is nobody's. */
const planOf = ({ params }: Context): string => {
  const { id = '' } = params as { id?: string };
  return /^[a-z0-9]{1,64}$/.test(id) ? id : '';
};
const queryOf = (ctx: Context, name: string): string | null => {
  const value = ctx.query[name];
  return typeof value === 'string' ? value : null;
};
/** The panel speaks one language for all; the browser's own has no say. */
const languageOf = (ctx: Context): Language => (queryOf(ctx, 'language') === 'en' ? 'en' : 'zh');

function found<T>(answer: T | null): T {
  if (answer === null) throw new errors.NotFoundError('没有这个计划');
  return answer;
}

/** A province has some 120, and the answer is one page. */
const MOST_REGIONS = 1_000;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async findings(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = found(await reviewPlan(strapi, planOf(ctx), languageOf(ctx)));
  },

  async preview(ctx: Context): Promise<void> {
    const { year, name, description, categories, form } = found(await draftPlan(strapi, planOf(ctx)));
    const { rows } = await listRegions({}, { offset: 0, limit: MOST_REGIONS, sort: 'code', descending: false });
    const regions = rows.map((region) => ({ id: region.code, ...region }));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { year, name, description, categories, form, regions } satisfies PlanPreview;
  },

  async blank(ctx: Context): Promise<void> {
    const plan = found(await draftPlan(strapi, planOf(ctx)));
    try {
      const bytes = await blankOf(plan, queryOf(ctx, 'category'));
      ctx.set('Cache-Control', 'no-store');
      ctx.type = 'application/pdf';
      ctx.body = bytes;
    } catch (error) {
      if (!(error instanceof PrintUnavailable)) throw error;
      ctx.set('Retry-After', '5');
      ctx.throw(503, '打印服务忙，请稍后再试');
    }
  },

  async copy(ctx: Context): Promise<void> {
    const documentId = found(await copyPlan(strapi, planOf(ctx)));
    ctx.status = 201;
    ctx.body = { documentId };
  },

  async extend(ctx: Context): Promise<void> {
    try {
      const number = found(await extendPlan(strapi, planOf(ctx), bodyOf(ctx, extension)));
      ctx.body = { number };
    } catch (error) {
      // Strapi's own envelope stands here, not the one of /api: a rule's refusal keeps its code and sentence all the same.
      if (error instanceof Refused) return refused(ctx, error, languageOf(ctx));
      if (error instanceof BadInput) return envelope(ctx, 400, 'bad-input', { fields: error.fields });
      throw error;
    }
  },
});
