import type { Language } from 'workflow/domain';
import type { Notice, NoticeKind, NoticeTitle } from 'workflow/store';
import { blocksHtml } from './blocks';
import type { Page } from './frame';
import { html, type Html } from './html';
import { WORDS } from './words';

/** What staff write is Chinese, whatever language the page around it is in. */
export const STAFF = 'zh-CN';

const FOLDER: Record<NoticeKind, string> = { notice: '/notices', help: '/help' };

/** Titles as links; a notice with its day, which is written whole for whoever hears it. */
export const noticeList = (notices: readonly NoticeTitle[], language: Language): Html =>
  html`<ul class="p-list" lang="${STAFF}">
    ${notices.map(
      ({ id, kind, title, day, pinned }) =>
        html`<li>
          <a href="${FOLDER[kind]}/${id}"
            >${pinned && kind === 'notice' && html`<span class="p-pin">${WORDS[language].pinned}</span>`}${title}</a
          >
          ${kind === 'notice' && html`<time datetime="${day}">${day}</time>`}
        </li>`,
    )}
  </ul>`;

const NAME = { notice: 'notices', help: 'help' } as const;
const EMPTY = { notice: 'noNotice', help: 'noHelp' } as const;

/** The way back, above every page but the home page. */
export function trail(language: Language, kind?: NoticeKind): Html {
  const words = WORDS[language];
  return html`<p class="p-trail">
    <a href="/">${words.home}</a
    >${kind && html`<span aria-hidden="true">›</span><a href="${FOLDER[kind]}">${words[NAME[kind]]}</a>`}
  </p>`;
}

/** `/notices` and `/help`. */
export function listPage(kind: NoticeKind, notices: readonly NoticeTitle[], language: Language): Page {
  const words = WORDS[language];
  const titles = notices.filter((one) => one.kind === kind);
  const title = words[NAME[kind]];
  const main = html`<div class="p-wide p-body">
    ${trail(language)}
    <section class="p-card p-article">
      <h1>${title}</h1>
      ${titles.length > 0 ? noticeList(titles, language) : html`<p class="p-empty">${words[EMPTY[kind]]}</p>`}
    </section>
  </div>`;
  return { status: 200, title, main };
}

/** `/notices/:id` and `/help/:id`. */
export function noticePage(notice: Notice, language: Language): Page {
  const words = WORDS[language];
  const main = html`<div class="p-wide p-body">
    ${trail(language, notice.kind)}
    <article class="p-card p-article">
      <h1 lang="${STAFF}">${notice.title}</h1>
      <p class="p-note">${words.posted} <time datetime="${notice.day}">${notice.day}</time></p>
      <div class="p-text" lang="${STAFF}">${blocksHtml(notice.body)}</div>
    </article>
  </div>`;
  return { status: 200, title: notice.title, main };
}
