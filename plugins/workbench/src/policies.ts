import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import type { Role } from 'workflow/domain';
import { isForeign, personOf, sessionIdOf, type Person } from 'gov-sso/service';
import { DoorClosed } from './edge';

export const SESSION_COOKIE = 'shenbao_session';

interface SignedIn {
  workbench?: Person;
}

/** The person whom the policy let in. */
export function personIn(ctx: Context): Person {
  const person = (ctx.state as SignedIn).workbench;
  if (!person) throw new DoorClosed(401, 'not-signed-in');
  return person;
}

function sessionOf(ctx: Context, secret: string): string | null {
  const [scheme, token] = ctx.get('authorization').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && token) return sessionIdOf(token, secret, 'access');
  const cookie = ctx.cookies.get(SESSION_COOKIE);
  if (!cookie) return null;
  if (isForeign(ctx)) throw new DoorClosed(403, 'not-allowed');
  return sessionIdOf(cookie, secret, 'refresh');
}

/** Lets in who is signed in with one of the route's roles. Deny is the default: a route without roles lets nobody in. */
async function admit(
  policy: Context,
  config: { roles?: readonly Role[]; arriving?: boolean },
  { strapi }: { strapi: Core.Strapi },
): Promise<true> {
  // Strapi hands policies a copy without the context's own methods; the request leads back to the real one.
  const { ctx } = policy.request;
  const session = sessionOf(ctx, strapi.config.get<string>('plugin::gov-sso.jwtSecret'));
  const person = session && (await personOf(session));
  if (!person) throw new DoorClosed(401, 'not-signed-in');
  if (!config.roles?.includes(person.role)) throw new DoorClosed(403, 'not-allowed');
  if (person.role === 'unit-admin' && !person.unit && !config.arriving) throw new DoorClosed(403, 'unit-incomplete');
  (ctx.state as SignedIn).workbench = person;
  return true;
}

export default { admit };
