import type { Language } from 'workflow/domain';
import { html, type Html } from './html';
import { icon } from './icons';
import { WORDS } from './words';

/** What a page of the portal knows about its reader and its house. */
export interface Setting {
  language: Language;
  /** Steps of 大字: 0, 1, 2. */
  type: number;
  demo: boolean;
  signedIn: boolean;
  /** The service telephone, empty where none is set. */
  phone: string;
  /** The page's own address, for the other language's link. */
  path: string;
  /** Links and scripts of the built screens, which this document shares. */
  assets: Html;
}

export interface Page {
  status: number;
  title: string;
  main: Html;
}

/** Where the portal's ways lead: the screens live behind `#/`. */
export const signInAddress = (way?: 'unit' | 'person' | 'authority'): string =>
  way ? `/#/login?as=${way}` : '/#/login';
export const WORKBENCH = '/#/home';

const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** In the header, and on a phone, where that is full, in the footer. */
function languageLink({ language, path }: Setting): Html {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  // The address of a page that is not there may begin with two slashes, which in a link would name another host.
  const own = path.replace(/^[/\\]+/, '/');
  return html`<a class="p-tool p-language" href="${own}?lang=${other}" hreflang="${TAGS[other]}"
    >${WORDS[language].languages}</a
  >`;
}

function header(setting: Setting): Html {
  const words = WORDS[setting.language];
  return html`<a class="p-skip" href="#main">${words.skip}</a>
    <header class="p-header">
      <a class="p-brand" href="/"
        ><span class="p-mark" aria-hidden="true">申<br />报</span><b>${words.platform}</b></a
      >
      <div class="p-tools">
        ${setting.demo && html`<span class="p-demo" title="${words.footDemo}">${words.demo}</span>`}
        <button class="p-tool" id="large-type" type="button" hidden>${icon('type')}${words.large}</button>
        ${languageLink(setting)}
        ${
          setting.signedIn
            ? html`<a class="p-enter" href="${WORKBENCH}">${words.enter}</a>`
            : html`<a class="p-enter" href="${signInAddress()}">${words.signIn}</a>`
        }
      </div>
    </header>`;
}

function footer(setting: Setting): Html {
  const { language, demo, phone } = setting;
  const words = WORDS[language];
  return html`<footer class="p-footer p-wide">
    <p>${demo && words.footDemo}${words.foot}${words.browsers}${phone && html`${words.phone} ${phone}`}</p>
    ${languageLink(setting)}
    <noscript><p>${words.needsScript}</p></noscript>
  </footer>`;
}

/**
 * One document, complete without a script. The screens' entry script leaves it alone unless the address names a screen, and
 * mounts into #root then.
 */
export function documentOf(page: Page, setting: Setting): string {
  const words = WORDS[setting.language];
  const title = page.title === words.platform ? page.title : `${page.title} - ${words.platform}`;
  return html`<!doctype html>
    <html lang="${TAGS[setting.language]}" class="portal" data-type="${setting.type}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${setting.demo && html`<meta name="robots" content="noindex" />`}
        <title>${title}</title>
        ${setting.assets}
      </head>
      <body>
        <div id="portal">
          ${header(setting)}
          <main id="main" tabindex="-1">${page.main}</main>
          ${footer(setting)}
        </div>
        <div id="root"></div>
      </body>
    </html> `.text;
}
