import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Context, Next } from 'koa';
import serve from 'koa-static';
import type { Core } from '@strapi/types';
import { missingGuards } from 'workflow/store';
import { portal } from './portal';

/** Addresses that belong to Strapi; everything else is the portal's and the workbench's. */
const STRAPI =
  /^\/(api|admin|workbench|uploads|content-manager|content-type-builder|upload|users-permissions|i18n|email|_health|favicon\.ico)(\/|$)/;
const YEAR_S = 31_536_000;

/** The portal at `/` and the files of the built admin-ui, and the readiness check, which Strapi itself would always answer with yes. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const root = path.resolve(strapi.dirs.app.root, '..', 'admin-ui', 'dist');
  const files = existsSync(root)
    ? serve(root, {
        // The portal's documents stand in its place (portal/assets.ts).
        index: false,
        setHeaders: (response, file) => {
          const forever = file.includes(`${path.sep}assets${path.sep}`);
          response.setHeader('Cache-Control', forever ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
        },
      })
    : null;
  const pages = portal(strapi, path.join(root, 'index.html'));
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path === '/_health') return health(ctx);
    if (!files || STRAPI.test(ctx.path) || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) {
      await next();
      return;
    }
    if (ctx.path === '/index.html') return ctx.redirect('/');
    if (await pages.page(ctx)) return;
    try {
      await files(ctx, next);
    } catch (error) {
      // An address that cannot be decoded names no file.
      if ((error as { status?: number }).status !== 400) throw error;
    }
    if (ctx.status === 404 && ctx.body == null && ctx.accepts('html')) await pages.lost(ctx);
  };
};

/** 204 only when the database answers and every constraint and trigger is in place. */
async function health(ctx: Context): Promise<void> {
  const missing = await missingGuards().catch(() => null);
  ctx.status = missing?.length === 0 ? 204 : 503;
  ctx.set('Cache-Control', 'no-store');
  if (ctx.status === 503) ctx.set('Retry-After', '5');
}
