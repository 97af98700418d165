import type { Context, Next } from 'koa';
import type { Core } from '@strapi/types';

/**
 * Behind a proxy that ends TLS the request itself is plain, and koa would refuse to set a Secure cookie on it. The browser's own
 * address line is what counts, and PUBLIC_URL says what stands there.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const isTls = strapi.config.get<string>('plugin::gov-sso.publicUrl', '').startsWith('https://');
  return async (ctx: Context, next: Next): Promise<void> => {
    if (isTls) ctx.cookies.secure = true;
    await next();
  };
};
