import { factories } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/** A plan that staff are still writing is nobody's business outside: a token reads what is published. */
function refuseDrafts({ query }: Context): void {
  if (query.status !== undefined && query.status !== 'published') throw new errors.ForbiddenError('草稿计划不对外提供');
}

export default factories.createCoreController('api::plan.plan', () => ({
  async find(ctx: Context) {
    refuseDrafts(ctx);
    return super.find(ctx);
  },
  async findOne(ctx: Context) {
    refuseDrafts(ctx);
    return super.findOne(ctx);
  },
}));
