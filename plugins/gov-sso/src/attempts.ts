import { createHmac } from 'node:crypto';
import type { Context, Next } from 'koa';
import type { Core } from '@strapi/types';
import { row, rows } from 'workflow/store';
import { isForeign } from './foreign';
import { addressOf, logSecurity } from './security';

/** A sign-in by password that is refused; the edge puts it into the one envelope. */
export class PasswordRefused extends Error {
  constructor(
    readonly code: 'bad-credentials' | 'too-often',
    /** Attempts left, for this account from this address. */
    readonly remaining: number,
    /** Seconds until the next attempt is heard. */
    readonly waitS: number,
  ) {
    super(code);
  }
}

/** Strapi's router takes capitals and a slash at the end for the same address. */
export const isPasswordSignIn = (ctx: Context): boolean =>
  ctx.method === 'POST' && /^\/api\/auth\/local\/?$/i.test(ctx.path);

/** The bcrypt hash of a text that nobody knows, at Strapi's own cost. */
const NOBODYS = '$2a$10$wS9s9dJVgP0x0CuJjHjjm.nUSz76xyZf/fh2yxfjTOWUeHGfhso7G';

interface Passwords {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/** Errors by which Strapi says that name and password do not belong together, or that the account is blocked. */
const WRONG: ReadonlySet<string> = new Set(['ValidationError', 'ApplicationError', 'ForbiddenError']);

/**
 * Around the sign-in by password. The count is in the database: several processes share it, and a start does not clear it. Its keys are
 * an HMAC of account and address. An account that is not there counts, costs and answers like any other.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const secret = strapi.config.get<string>('plugin::gov-sso.jwtSecret');
  const keyOf = (...parts: string[]): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['login attempts', ...parts]))
      .digest('base64url');
  return async (ctx: Context, next: Next): Promise<void> => {
    if (isPasswordSignIn(ctx) && isForeign(ctx)) {
      await logSecurity('sign-in-refused', 'password', 'from-elsewhere', addressOf(ctx.ip));
      ctx.throw(403);
    }
    const { identifier, password } =
      (isPasswordSignIn(ctx) && (ctx.request.body as Record<string, unknown> | null)) || {};
    const isAttempt =
      typeof identifier === 'string' && identifier !== '' && typeof password === 'string' && password !== '';
    if (!isAttempt || identifier.includes('\u0000')) {
      await next();
      return;
    }
    const address = addressOf(ctx.ip);
    const account = await accountOf(identifier);
    const keys = [
      keyOf(account?.key ?? identifier.toLowerCase(), address),
      keyOf(account?.key ?? identifier.toLowerCase()),
    ];
    const counted = await row<{ remaining: number; wait_s: number }>(
      { name: 'login-attempt', text: 'select remaining, wait_s from login_attempt($1, $2)' },
      keys,
    );
    const { remaining = 0, wait_s: waitS = 0 } = counted ?? {};
    if (waitS > 0) {
      await logSecurity('sign-in-locked', 'password', 'too-often', address);
      throw new PasswordRefused('too-often', 0, waitS);
    }
    if (!account?.hasPassword)
      await (strapi.service('plugin::users-permissions.user') as Passwords).validatePassword(password, NOBODYS);
    try {
      await next();
    } catch (error) {
      if (!WRONG.has((error as Error).name)) throw error;
      ctx.status = 400;
    }
    if (ctx.status === 400) {
      await logSecurity('sign-in-refused', 'password', 'bad-credentials', address);
      throw new PasswordRefused('bad-credentials', remaining, 0);
    }
    if (ctx.status < 300) await rows({ name: 'login-success', text: 'select login_success($1, $2)' }, keys);
  };
};

/** An account has one count, whether it is called by its name or by its e-mail address. Found as Strapi finds it. */
async function accountOf(identifier: string): Promise<{ key: string; hasPassword: boolean } | null> {
  const found = await row<{ id: number; has: boolean }>(
    {
      name: 'attempt-account',
      text: `select id, password is not null as has from up_users where provider = 'local' and (email = $2 or username = $1) order by id limit 1`,
    },
    // In JavaScript's small letters, which are Strapi's: the database's depend on its locale, and a sign that only one of the two
    // turns into a `k` would have a count of its own.
    [identifier, identifier.toLowerCase()],
  );
  return found && { key: `#${found.id}`, hasPassword: found.has };
}
