import type { Context } from 'koa';
import { PrintUnavailable } from 'print/service';
import { say, statusOf, type Language, type Refusal } from 'workflow/domain';
import { BadAnswers, Refused } from 'workflow/service';
import type { SaidRefusal } from './contract';

/** A request that is not well made (400); it names what, and never repeats what was sent. */
export class BadInput extends Error {
  constructor(readonly fields: { field: string; problem: string; message?: string }[]) {
    super('bad-input');
  }
}

/** Everything that is no rule's refusal but the door's own. */
export class DoorClosed extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

const DOOR: Record<string, Record<Language, string>> = {
  'bad-input': { zh: '请求内容不对，请检查后再试', en: 'The request is not well made.' },
  'not-signed-in': { zh: '请先登录', en: 'Please sign in first.' },
  'bad-credentials': { zh: '账号或密码不对', en: 'Wrong account or password.' },
  'not-allowed': { zh: '您没有这个权限，请联系本机构管理员', en: 'You are not allowed to do this.' },
  'unit-incomplete': { zh: '请先完善单位信息', en: 'Please complete the registration of your unit first.' },
  'not-found': { zh: '找不到，可能已换审核节点，或网址不对', en: 'Not found. It may have moved to another desk.' },
  'method-not-allowed': { zh: '这个地址不支持这种操作', en: 'This address does not support that method.' },
  'too-large': { zh: '内容太大，请减少后再试', en: 'The request is too large.' },
  'wrong-type': { zh: '内容类型不对', en: 'The content type is not supported.' },
  'too-often': { zh: '操作太快，请1分钟后再试', en: 'Too many requests. Please wait a minute.' },
  'try-again': { zh: '系统正忙，请稍后再试', en: 'The system is busy. Please try again.' },
  internal: { zh: '系统出了问题，您填写的内容没有丢，请稍后再试', en: 'Something went wrong. Please try again later.' },
};

const BY_STATUS: Record<number, string> = {
  400: 'bad-input',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'wrong-type',
  429: 'too-often',
  503: 'try-again',
};

export const codeOfStatus = (status: number): string => BY_STATUS[status] ?? (status >= 500 ? 'internal' : 'bad-input');

/** Chinese unless the reader asks for English first. */
export const languageOf = (ctx: Context): Language => (/^\s*en\b/i.test(ctx.get('accept-language')) ? 'en' : 'zh');

export const said = (refusals: readonly Refusal[], language: Language): SaidRefusal[] =>
  refusals.map((refusal) => ({ code: refusal.code, message: say(refusal, language) }));

const NAMES: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  413: 'PayloadTooLarge',
  415: 'UnsupportedMediaType',
  429: 'TooManyRequests',
  503: 'ServiceUnavailable',
};

/** Strapi's envelope with a stable code (contract §3). */
export function envelope(
  ctx: Context,
  status: number,
  code: string,
  details: object = {},
  message?: string,
  name?: string,
): void {
  ctx.status = status;
  ctx.body = {
    data: null,
    error: {
      status,
      name: name ?? NAMES[status] ?? 'ApplicationError',
      message: message ?? DOOR[code]?.[languageOf(ctx)] ?? DOOR.internal?.[languageOf(ctx)],
      details: { code, ...details },
    },
  };
}

/** The first refusal gives code and sentence, and what its own words need; all of them stand in `refusals`. */
export function refused(ctx: Context, error: Refused, language = languageOf(ctx)): void {
  const { code, ...particulars } = error.first;
  const details = { ...particulars, refusals: said(error.refusals, language) };
  // The same body as for an unknown id: what a person may not see does not exist for them (R8).
  if (code === 'not-found') return envelope(ctx, 404, code);
  envelope(ctx, statusOf(error.first), code, details, say(error.first, language), 'Refusal');
}

/** Errors of the database that are the moment's fault: no connection, shutting down, too many clients, statement timeout; and a printer that is not there. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
  '08006',
  '40001',
  '40P01',
]);

export function isPassing(error: unknown): boolean {
  if (error instanceof PrintUnavailable) return true;
  const { code, message } = error as { code?: string; message?: string };
  return (
    (code !== undefined && PASSING.has(code)) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(message ?? '')
  );
}

export { BadAnswers, Refused };
