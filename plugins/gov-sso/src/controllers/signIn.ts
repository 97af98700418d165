import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import { admitAccount } from '../accounts';
import { identityOf, type Kind } from '../attributes';
import { entrance, type Entrance } from '../entrance';
import { keepDeparture, keepLogin, LOGIN_MINUTES, newLogin, random, takeDeparture, takeLogin } from '../logins';
import { CALLBACK, SignInRefused, type Login, type Problem } from '../provider';
import { addressOf, logSecurity } from '../security';
import { openSession } from '../sessions';

/** Binds a sign-in to the browser that began it. Lax: it has to come along when the provider sends the browser back. */
const BROWSER_COOKIE = 'shenbao_login';
const MARK = /^[\w-]{43}$/;

/** A page of the screens, nothing else: no other host, no query that would hold what somebody searched for. */
const PAGE = /^\/(?!\/)[\w/.~-]{0,199}$/;
const HOME = '/home';

const kindIn = (ctx: Context): Kind => (ctx.query.as === 'person' ? 'person' : 'unit');

function signInPage(ctx: Context, kind: Kind, problem?: Problem): void {
  ctx.redirect(`/#/login?as=${kind}${problem ? `&problem=${problem}` : ''}`);
}

function browserOf(ctx: Context): string | undefined {
  const mark = ctx.cookies.get(BROWSER_COOKIE);
  return mark && MARK.test(mark) ? mark : undefined;
}

/** The same mark for every sign-in of ten minutes, so that two tabs may be at the provider at once. */
function markBrowser(ctx: Context, { publicUrl }: Entrance): string {
  const mark = browserOf(ctx) ?? random();
  ctx.cookies.set(BROWSER_COOKIE, mark, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/api/gov-sso',
    maxAge: LOGIN_MINUTES * 60_000,
    secure: publicUrl.startsWith('https://'),
    overwrite: true,
  });
  return mark;
}

/** Nothing of an address with a code or a ticket in it may be kept or passed on. */
function discreet(ctx: Context): void {
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** One line in the security log, and the page that says what to do. */
  const refuse = async (ctx: Context, { provider }: Entrance, kind: Kind, error: unknown): Promise<void> => {
    if (!(error instanceof SignInRefused)) throw error;
    const kindOfEvent = 'sign-in-refused';
    await logSecurity(kindOfEvent, provider.way, `${error.problem}:${error.detail}`, addressOf(ctx.ip));
    signInPage(ctx, kind, error.problem);
  };

  const admit = async (ctx: Context, open: Entrance, login: Login): Promise<void> => {
    const { provider, attributes, name, publicUrl } = open;
    const signedIn = await provider.finish(new URL(`${publicUrl}${CALLBACK}${ctx.search}`), login);
    const browser = browserOf(ctx);
    try {
      const { kind, identity } = identityOf(signedIn.claims, attributes);
      if (kind !== login.kind) throw new SignInRefused('wrong-kind', kind);
      if (!identity) throw new SignInRefused('incomplete-identity', kind);
      const { subject } = signedIn;
      const origin = {
        way: provider.way,
        provider: provider.id,
        providerName: name,
        subject,
        address: addressOf(ctx.ip),
      };
      const admitted = await admitAccount(origin, identity);
      await openSession(strapi, ctx, admitted, provider, signedIn);
    } catch (error) {
      // They are still signed in at the provider: the way out of there needs its token.
      if (error instanceof SignInRefused && browser && signedIn.idToken) await keepDeparture(browser, signedIn.idToken);
      throw error;
    }
  };

  return {
    async login(ctx: Context): Promise<void> {
      discreet(ctx);
      const open = entrance();
      const kind = kindIn(ctx);
      if (!open) return signInPage(ctx, kind, 'not-configured');
      const { next } = ctx.query;
      const login = newLogin(kind, typeof next === 'string' && PAGE.test(next) && next !== '/' ? next : '');
      try {
        const url = await open.provider.begin(login);
        await keepLogin(login, markBrowser(ctx, open));
        ctx.redirect(url.href);
      } catch (error) {
        await refuse(ctx, open, kind, error);
      }
    },

    async callback(ctx: Context): Promise<void> {
      discreet(ctx);
      const open = entrance();
      if (!open) return signInPage(ctx, 'unit', 'not-configured');
      let kind: Kind = 'unit';
      try {
        const { state } = ctx.query;
        if (typeof state !== 'string') throw new SignInRefused('login-expired', 'no-state');
        const { login, refused } = await takeLogin(state, browserOf(ctx));
        kind = login.kind;
        if (refused) throw refused;
        await admit(ctx, open, login);
        ctx.redirect(`/#${login.next || HOME}`);
      } catch (error) {
        await refuse(ctx, open, kind, error);
      }
    },

    /** Out of the provider's session of somebody who has none here: the wrong kind of account, for instance. */
    async leave(ctx: Context): Promise<void> {
      discreet(ctx);
      const open = entrance();
      const kind = kindIn(ctx);
      const browser = browserOf(ctx);
      const idToken = browser ? await takeDeparture(browser) : null;
      const url = await open?.provider.leaveUrl(idToken, kind);
      if (url) ctx.redirect(url.href);
      else signInPage(ctx, kind);
    },

    /** Where the provider sends the browser when its own session is over. */
    left(ctx: Context): void {
      const { state } = ctx.query;
      if (state === 'unit' || state === 'person') signInPage(ctx, state);
      else ctx.redirect('/');
    },
  };
};
