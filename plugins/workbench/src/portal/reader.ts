import type { Context } from 'koa';
import { personOf, sessionIdOf } from 'gov-sso/service';
import { LANGUAGES, type Language } from 'workflow/domain';

const YEAR_MS = 365 * 24 * 3_600_000;
/** Cookies that the screens write as well (admin-ui/src/language/choice.ts, frame/typeSize.ts). Neither is personal. */
const LANGUAGE_COOKIE = 'lang';
const TYPE_COOKIE = 'type';

const languageIn = (text: unknown): Language | undefined => LANGUAGES.find((one) => one === text);

/**
 * A choice by address or cookie first. Of Accept-Language only a bare `en` counts: `en-US` is what a browser installed
 * in English says by itself, whoever sits before it, and this is a house where Chinese comes first.
 */
export function languageFor(ctx: Context): Language {
  const asked = languageIn(ctx.query.lang);
  if (asked)
    ctx.cookies.set(LANGUAGE_COOKIE, asked, {
      httpOnly: false,
      sameSite: 'lax',
      path: '/',
      maxAge: YEAR_MS,
      overwrite: true,
    });
  return (
    asked ??
    languageIn(ctx.cookies.get(LANGUAGE_COOKIE)) ??
    (/^\s*en\s*([,;]|$)/i.test(ctx.get('accept-language')) ? 'en' : 'zh')
  );
}

export function typeFor(ctx: Context): number {
  const step = Number(ctx.cookies.get(TYPE_COOKIE));
  return step === 1 || step === 2 ? step : 0;
}

/** Whether the cookie belongs to a session that holds; anybody else is a visitor. */
export async function isSignedIn(cookie: string | undefined, secret: string): Promise<boolean> {
  const session = cookie ? sessionIdOf(cookie, secret, 'refresh') : null;
  return session !== null && (await personOf(session)) !== null;
}
