import type { Context, Next } from 'koa';
import type { Core } from '@strapi/types';
import { isPasswordSignIn, PasswordRefused } from 'gov-sso/service';
import {
  BadAnswers,
  BadInput,
  codeOfStatus,
  DoorClosed,
  envelope,
  isPassing,
  languageOf,
  refused,
  Refused,
} from './edge';

/** What other people's errors carry: Strapi's, koa-body's, http-errors'. */
interface ForeignError {
  status?: number;
  statusCode?: number;
  name?: string;
  message?: string;
  details?: { code?: string };
  code?: string;
}

const BY_NAME: Record<string, number> = {
  ValidationError: 400,
  YupValidationError: 400,
  ApplicationError: 400,
  PaginationError: 400,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  PolicyError: 403,
  NotFoundError: 404,
  RateLimitError: 429,
  PayloadTooLargeError: 413,
  NotImplementedError: 501,
};

/** Strapi says the same of a wrong name, a wrong password and a blocked account; so do we, with a code of its own. */
function passwordRefused(ctx: Context, { code, remaining, waitS }: PasswordRefused): void {
  if (code === 'bad-credentials') return envelope(ctx, 400, code, { remaining });
  const minutes = Math.ceil(waitS / 60);
  ctx.set('Retry-After', String(waitS));
  const words = {
    zh: `登录失败次数太多，请${minutes}分钟后再试`,
    en: `Too many failed attempts. Please try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
  };
  envelope(ctx, 429, code, { remaining, retryAfter: waitS }, words[languageOf(ctx)]);
}

function answerForeign(ctx: Context, error: ForeignError): boolean {
  // Class 22 of SQLSTATE: a value that the database cannot hold, a NUL in a user name for instance.
  const isUnstorable = /^22[0-9A-Z]{3}$/.test(error.code ?? '');
  const status = BY_NAME[error.name ?? ''] ?? error.status ?? error.statusCode ?? (isUnstorable ? 400 : undefined);
  if (status === undefined || status >= 500) return false;
  if (isPasswordSignIn(ctx) && status === 400) return (envelope(ctx, 400, 'bad-credentials'), true);
  // The gate's refusal (R18) comes through Strapi; it is put into the reader's language like any other.
  if (error.details?.code === 'only-by-review') return (refused(ctx, new Refused({ code: 'only-by-review' })), true);
  const code = error.details?.code ?? codeOfStatus(status);
  envelope(ctx, status, code, {}, error.details?.code ? error.message : undefined);
  return true;
}

/** The name of a place is what was sent: an ID number or a phone in the wrong place is not repeated (R19). */
const withoutNumbers = <P extends { field: string }>(problems: P[]): P[] =>
  problems.map((problem) => ({ ...problem, field: problem.field.replace(/\d{7,}/g, '…') }));

/** One shape for every error of /api, whoever made it. Nothing of a fault inside reaches the reader; the log has it. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    // In capitals too, as Strapi's router takes it.
    if (!/^\/api\//i.test(ctx.path)) {
      await next();
      return;
    }
    try {
      await next();
      restate(ctx);
    } catch (error) {
      if (error instanceof Refused) return refused(ctx, error);
      if (error instanceof BadInput) return envelope(ctx, 400, 'bad-input', { fields: withoutNumbers(error.fields) });
      if (error instanceof BadAnswers)
        return envelope(ctx, 400, 'bad-answers', { fields: withoutNumbers(error.problems) });
      if (error instanceof PasswordRefused) return passwordRefused(ctx, error);
      if (error instanceof DoorClosed) return envelope(ctx, error.status, error.code);
      if (isPassing(error)) {
        ctx.set('Retry-After', '5');
        return envelope(ctx, 503, 'try-again');
      }
      if (answerForeign(ctx, error as ForeignError)) return;
      strapi.log.error(error);
      envelope(ctx, 500, 'internal');
    }
  };

/** Answers that Strapi made without throwing (no such route, wrong method, ctx.badRequest …) get their code as well. */
function restate(ctx: Context): void {
  const body = ctx.body as { error?: { details?: { code?: string } } } | undefined;
  if (ctx.status < 400 || body?.error?.details?.code) return;
  if (body === undefined && ctx.status !== 404 && ctx.status !== 405 && ctx.status !== 501) return;
  const status = ctx.status === 501 ? 405 : ctx.status;
  if (isPasswordSignIn(ctx) && status === 400) envelope(ctx, 400, 'bad-credentials');
  else if (status < 500) envelope(ctx, status, codeOfStatus(status));
}
