import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import { arrivalOf, leave, offeredSignIn } from 'gov-sso/service';
import { maskPhone } from 'workflow/domain';
import { countUnread } from 'workflow/service';
import type { Me } from '../contract';
import { openapi } from '../openapi';
import { personIn, SESSION_COOKIE } from '../policies';

/** What the provider said of a unit that has yet to register; the phone is masked, as everywhere (R19). */
async function arriving(userId: number): Promise<Pick<Me, 'unit' | 'arriving'>> {
  const arrival = await arrivalOf(userId);
  if (!arrival) return { unit: null };
  const phone = arrival.legalRepresentativePhone;
  return { unit: null, arriving: { ...arrival, legalRepresentativePhone: phone && maskPhone(phone) } };
}

const isDemo = (strapi: Core.Strapi): boolean => strapi.config.get<boolean>('plugin::workbench.demo', false);

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async me(ctx: Context): Promise<void> {
    const person = personIn(ctx);
    const me: Me = {
      id: person.userId,
      name: person.name,
      role: person.role,
      ...(person.unit ? { unit: person.unit } : {}),
      ...(person.role === 'unit-admin' && !person.unit ? await arriving(person.userId) : {}),
      ...(person.authority && person.desk ? { authority: { ...person.authority, desk: person.desk } } : {}),
      ...(person.applicant ? { applicant: { ...person.applicant, registration: person.registration } } : {}),
      demo: isDemo(strapi),
      now: new Date().toISOString(),
      unread: await countUnread(person),
    };
    ctx.set('Cache-Control', 'no-store');
    ctx.body = me;
  },

  async logout(ctx: Context): Promise<void> {
    const logoutUrl = await leave(personIn(ctx).sessionId);
    ctx.cookies.set(SESSION_COOKIE, '', { httpOnly: true, sameSite: 'strict', path: '/', maxAge: 0, overwrite: true });
    ctx.body = { logoutUrl };
  },

  openapi(ctx: Context): void {
    ctx.body = openapi();
  },

  /** What a visitor may know before signing in: whether this is a demonstration, and which ways in there are. */
  world(ctx: Context): void {
    ctx.body = { demo: isDemo(strapi), signIn: offeredSignIn() };
  },
});
