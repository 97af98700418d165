import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { PrintUnavailable } from 'print/service';
import type { Language } from 'workflow/domain';
import { copyPlan, draftPlan, reviewPlan } from 'workflow/plans';
import { blankOf } from '../paper';
import { preview } from './preview';

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

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async findings(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = found(await reviewPlan(strapi, planOf(ctx), languageOf(ctx)));
  },

  async preview(ctx: Context): Promise<void> {
    const plan = found(await draftPlan(strapi, planOf(ctx)));
    // Looked at in a frame without scripts (cms/src/admin/plan): nothing of a plan's text may run, here neither.
    ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    ctx.set('Cache-Control', 'no-store');
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = preview(plan);
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
});
