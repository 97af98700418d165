import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import type { Language } from 'workflow/domain';
import { noticeOf, type NoticeKind } from 'workflow/store';
import { isPassing } from '../edge';
import { SESSION_COOKIE } from '../policies';
import { assetsOf } from './assets';
import { portalContent } from './content';
import { documentOf, type Page, type Setting } from './frame';
import { homePage } from './home';
import { listPage, noticePage } from './notices';
import { planPage } from './plan';
import { isSignedIn, languageFor, typeFor } from './reader';
import { busyPage, lostPage } from './trouble';

type Draw = (setting: Setting, id: string) => Promise<Page | null>;

const list =
  (kind: NoticeKind): Draw =>
  async ({ language }) =>
    listPage(kind, (await portalContent()).notices, language);

const text =
  (kind: NoticeKind): Draw =>
  async ({ language }, id) => {
    const notice = await noticeOf(id, kind);
    return notice && noticePage(notice, language);
  };

/** The portal's addresses. An id is Strapi's document id; anything else is no address of ours. */
const PAGES: readonly (readonly [path: RegExp, draw: Draw])[] = [
  [
    /^\/$/,
    async (setting) => {
      const { plans, notices, nowMs } = await portalContent();
      return homePage(plans, notices, nowMs, setting);
    },
  ],
  [/^\/notices$/, list('notice')],
  [/^\/help$/, list('help')],
  [/^\/notices\/([a-z0-9]{10,40})$/, text('notice')],
  [/^\/help\/([a-z0-9]{10,40})$/, text('help')],
  [
    /^\/plans\/([a-z0-9]{10,40})$/,
    async ({ language }, id) => {
      const { plans, nowMs } = await portalContent();
      const plan = plans.find(({ planId }) => planId === id);
      return plan ? planPage(plan, language, nowMs) : null;
    },
  ],
];

function pageAt(path: string): ((setting: Setting) => Promise<Page>) | null {
  const address = path.length > 1 ? path.replace(/\/$/, '') : path;
  for (const [pattern, draw] of PAGES) {
    const found = pattern.exec(address);
    if (found) return async (setting) => (await draw(setting, found[1] ?? '')) ?? lostPage(setting.language);
  }
  return null;
}

function send(ctx: Context, page: Page, setting: Setting): void {
  const body = documentOf(page, setting);
  ctx.status = page.status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Cache-Control', setting.signedIn ? 'private, no-cache' : 'no-cache');
  ctx.set('Vary', 'Accept-Language, Cookie');
  ctx.set('Content-Language', setting.language === 'zh' ? 'zh-CN' : 'en');
  if (page.status === 503) ctx.set('Retry-After', '5');
  if (page.status === 200) {
    const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    ctx.set('ETag', tag);
    if (ctx.get('if-none-match').includes(tag)) {
      ctx.status = 304;
      return;
    }
  }
  ctx.body = body;
}

/** The public pages, drawn by the server; `template` is the built index.html, whose scripts and styles they share. */
export function portal(strapi: Core.Strapi, template: string) {
  const config = <T>(name: string, standard: T): T => strapi.config.get<T>(name, standard);

  async function settingOf(ctx: Context, language: Language): Promise<Setting> {
    const cookie = ctx.cookies.get(SESSION_COOKIE);
    // Coming back from the identity provider the strict cookie stays behind, and the workbench is where one goes.
    const mayBeSignedIn = cookie !== undefined || ctx.get('sec-fetch-site') === 'cross-site';
    return {
      language,
      type: typeFor(ctx),
      demo: config('plugin::workbench.demo', false),
      phone: config('plugin::workbench.servicePhone', ''),
      signedIn: await isSignedIn(cookie, config('plugin::gov-sso.jwtSecret', '')),
      path: ctx.path,
      assets: assetsOf(template, mayBeSignedIn),
    };
  }

  async function answer(ctx: Context, draw: (setting: Setting) => Promise<Page>): Promise<void> {
    const language = languageFor(ctx);
    try {
      const setting = await settingOf(ctx, language);
      send(ctx, await draw(setting), setting);
    } catch (error) {
      if (!isPassing(error)) strapi.log.error(error);
      const assets = assetsOf(template, false);
      send(ctx, busyPage(language), {
        language,
        type: 0,
        demo: false,
        phone: '',
        signedIn: false,
        path: ctx.path,
        assets,
      });
    }
  }

  return {
    /** False where the address is none of the portal's. */
    async page(ctx: Context): Promise<boolean> {
      const draw = pageAt(ctx.path);
      if (draw) await answer(ctx, draw);
      return draw !== null;
    },
    /** For addresses that nothing answers. */
    lost: (ctx: Context): Promise<void> => answer(ctx, (setting) => Promise.resolve(lostPage(setting.language))),
  };
}
