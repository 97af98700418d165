import { factories } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

/** A plan that staff are still writing is nobody's business outside: a token reads what is published. */
async function publishedOnly({ query }: Context, next: Next): Promise<void> {
  if (query.status !== undefined && query.status !== 'published') throw new errors.ForbiddenError('草稿计划不对外提供');
  await next();
}

const reading = { middlewares: [publishedOnly as never] };

export default factories.createCoreRouter('api::plan.plan', { config: { find: reading, findOne: reading } });
