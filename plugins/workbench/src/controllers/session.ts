import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import { endSession } from 'gov-sso/service';
import type { Me } from '../contract';
import { openapi } from '../openapi';
import { personIn, SESSION_COOKIE } from '../policies';

const isDemo = (strapi: Core.Strapi): boolean => strapi.config.get<boolean>('plugin::workbench.demo', false);

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  me(ctx: Context): void {
    const person = personIn(ctx);
    const me: Me = {
      id: person.userId,
      name: person.name,
      role: person.role,
      ...(person.unit ? { unit: person.unit } : {}),
      ...(person.authority && person.desk ? { authority: { ...person.authority, desk: person.desk } } : {}),
      ...(person.applicant ? { applicant: { ...person.applicant, registration: person.registration } } : {}),
      demo: isDemo(strapi),
      now: new Date().toISOString(),
    };
    ctx.set('Cache-Control', 'no-store');
    ctx.body = me;
  },

  async logout(ctx: Context): Promise<void> {
    await endSession(personIn(ctx).sessionId);
    ctx.cookies.set(SESSION_COOKIE, '', { httpOnly: true, sameSite: 'strict', path: '/', maxAge: 0, overwrite: true });
    ctx.body = {};
  },

  openapi(ctx: Context): void {
    ctx.body = openapi();
  },

  /** What a visitor may know before signing in: whether this is a demonstration. */
  world(ctx: Context): void {
    ctx.body = { demo: isDemo(strapi) };
  },
});
