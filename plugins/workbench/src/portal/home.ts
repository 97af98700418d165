import type { Language } from 'workflow/domain';
import type { NoticeTitle, PlanRecord } from 'workflow/store';
import { signInAddress, WORKBENCH, type Page, type Setting } from './frame';
import { html, type Html } from './html';
import { icon } from './icons';
import { noticeList } from './notices';
import { plansCard } from './plans';
import { WORDS } from './words';

/** Of the notices the newest; the others stand behind 全部. */
const NOTICES_SHOWN = 6;

const WAYS = ['unit', 'person', 'authority'] as const;

/** Entrances of the platform that are other systems' matter: said, not linked. */
const ELSEWHERE = [
  { name: 'titles', note: 'notOffered', image: 'list' },
  { name: 'exams', note: 'notOfferedExams', image: 'pencil' },
  { name: 'education', note: 'notOffered', image: 'people' },
] as const;

/** 高层次/留学人才 is the one that leads somewhere (the manual's figure 1-2). */
function entrances({ language, signedIn }: Setting): Html {
  const words = WORDS[language];
  return html`<section class="p-entrances" aria-label="${words.entrances}">
    <a class="p-entrance p-open" href="${signedIn ? WORKBENCH : signInAddress()}">
      ${icon('star')}
      <span><b>${words.talent}</b><span>${words.talentNote}</span></span>
      ${icon('onward')}
    </a>
    ${ELSEWHERE.map(
      ({ name, note, image }) =>
        html`<div class="p-entrance">
          ${icon(image)}
          <span><b>${words[name]}</b><span>${words[note]}</span></span>
        </div>`,
    )}
  </section>`;
}

const noticesCard = (notices: NoticeTitle[], language: Language): Html => {
  const words = WORDS[language];
  return html`<section class="p-card" aria-labelledby="notices">
    <h2 id="notices">
      ${words.notices}${notices.length > NOTICES_SHOWN && html`<a href="/notices">${words.allNotices}</a>`}
    </h2>
    ${notices.length > 0 ? noticeList(notices.slice(0, NOTICES_SHOWN), language) : html`<p class="p-empty">${words.noNotice}</p>`}
  </section>`;
};

const helpCard = (pages: NoticeTitle[], { language, phone }: Setting): Html => {
  const words = WORDS[language];
  return html`<section class="p-card" aria-labelledby="help">
    <h2 id="help">${words.help}</h2>
    ${pages.length > 0 ? noticeList(pages, language) : html`<p class="p-empty">${words.noHelp}</p>`}
    ${phone && html`<p class="p-phone">${words.phone} <b>${phone}</b></p>`}
  </section>`;
};

/** The platform's home: three sign-ins, the entrances, the plans with their windows, notices and help. */
export function homePage(
  plans: readonly PlanRecord[],
  notices: readonly NoticeTitle[],
  now: number,
  setting: Setting,
): Page {
  const { language } = setting;
  const words = WORDS[language];
  const main = html`<div class="p-hero">
      <div class="p-wide">
        <div>
          <h1>${words.title}</h1>
          <p>${words.lead}</p>
        </div>
        <nav aria-label="${words.ways}">
          ${WAYS.map((way) => html`<a class="p-button" href="${signInAddress(way)}">${words[way]}</a>`)}
        </nav>
      </div>
    </div>
    <div class="p-wide p-body">
      ${entrances(setting)}
      <div class="p-columns">
        ${plansCard(plans, language, now)}
        <div class="p-side">
          ${noticesCard(
            notices.filter(({ kind }) => kind === 'notice'),
            language,
          )}
          ${helpCard(
            notices.filter(({ kind }) => kind === 'help'),
            setting,
          )}
        </div>
      </div>
    </div>`;
  return { status: 200, title: words.platform, main };
}
