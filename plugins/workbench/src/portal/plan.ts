import type { Language } from 'workflow/domain';
import type { PlanRecord } from 'workflow/store';
import { signInAddress, type Page } from './frame';
import { html } from './html';
import { STAFF, trail } from './notices';
import { batchesOf, chip, nameOf, timeLeft } from './plans';
import { phaseOf } from './windows';
import { WORDS } from './words';

/** `/plans/:id`: what staff published about one plan. Who declared, and how many, is for whoever signs in. */
export function planPage(plan: PlanRecord, language: Language, now: number): Page {
  const words = WORDS[language];
  const phase = phaseOf(plan, now);
  const name = nameOf(plan, language);
  const paragraphs = (plan.description ?? '').split('\n').filter((line) => line.trim() !== '');
  const main = html`<div class="p-wide p-body">
    ${trail(language)}
    <article class="p-card p-article">
      <h1 lang="${STAFF}">${name}</h1>
      <p>${chip(phase, language)} ${timeLeft(plan, language, now)}</p>
      <dl class="p-facts">
        <dt>${words.year}</dt>
        <dd>${plan.year}</dd>
        <dt>${words.batches}</dt>
        <dd>${batchesOf(plan, language)}</dd>
        <dt>${words.window}</dt>
        <dd>${words.span(plan.declareFrom, words.endOfDay(plan.declareUntil))}</dd>
        <dt>${words.resubmitUntil}</dt>
        <dd>${words.endOfDay(plan.resubmitUntil)}</dd>
        <dt>${words.reviewUntil}</dt>
        <dd>${words.endOfDay(plan.reviewUntil)}</dd>
      </dl>
      ${
        paragraphs.length > 0 &&
        html`<h2>${words.about}</h2>
          <div class="p-text" lang="${STAFF}">${paragraphs.map((line) => html`<p>${line}</p>`)}</div>`
      }
      ${phase === 'declaring' && html`<p><a class="p-button" href="${signInAddress('person')}">${words.toDeclare}</a></p>`}
    </article>
  </div>`;
  return { status: 200, title: name, main };
}
