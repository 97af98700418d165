import type { Context, Next } from 'koa';

/**
 * Doors of Strapi that a deployed product must not have. The first visitor of a fresh installation could make themselves
 * administrator (the serve script makes the first account from its settings instead); files would be served to anyone by
 * Strapi's own upload (ours are private, plugins/print); OAuth by Strapi's providers is not our sign-in.
 */
const CLOSED: readonly RegExp[] = [
  /^\/admin\/register-admin\/?$/,
  /^\/upload(\/|$)/,
  /^\/api\/upload(\/|$)/,
  /^\/api\/connect(\/|$)/,
  /^\/api\/auth\/[^/]+\/callback\/?$/,
  /^\/content-type-builder\/(content-types|components|update-schema)(\/|$)/,
];

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    // Strapi's router takes capitals for the same address.
    const path = ctx.path.toLowerCase();
    const closed = CLOSED.some((door) => door.test(path)) && (CHANGING.has(ctx.method) || path.startsWith('/api/'));
    if (!closed) {
      await next();
      return;
    }
    ctx.status = 404;
    ctx.body = {
      data: null,
      error: { status: 404, name: 'NotFound', message: '这里没有开放', details: { code: 'not-found' } },
    };
  };
