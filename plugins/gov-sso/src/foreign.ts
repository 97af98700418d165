import type { Context } from 'koa';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser says of a request that another site's page, or another host of ours, made it send. */
const ELSEWHERE = new Set(['cross-site', 'same-site']);

/**
 * A browser is talked into requests by any page, with our cookie, or with somebody else's password to sign its user in: a changing one must
 * come from our own pages. A program that is no browser sends neither header.
 */
export function isForeign(ctx: Context): boolean {
  if (SAFE.has(ctx.method)) return false;
  if (ELSEWHERE.has(ctx.get('sec-fetch-site').toLowerCase())) return true;
  const origin = ctx.get('origin');
  if (origin === '') return false;
  try {
    return new URL(origin).host !== ctx.host;
  } catch {
    return true;
  }
}
