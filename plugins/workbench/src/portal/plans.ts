import { html, type Html } from './html';
import { icon, type Icon } from './icons';
import type { Language } from 'workflow/domain';
import type { PlanRecord } from 'workflow/store';
import { daysUntil, inOrder, phaseOf, type Phase } from './windows';
import { WORDS } from './words';

const ICON: Record<Phase, Icon> = { declaring: 'clock', reviewing: 'list', coming: 'lock', over: 'done' };

export const nameOf = (plan: PlanRecord, language: Language): string =>
  plan.name.includes(String(plan.year)) ? plan.name : WORDS[language].named(plan.year, plan.name);

/** `带头人第十批` and `后备人选第十五批` beside each other; categories that share a batch say it once. */
export const batchesOf = (plan: PlanRecord, language: Language): string => {
  const batches = new Set(plan.categories.map(({ batch }) => batch));
  if (batches.size === 1 && plan.categories.length > 1) return [...batches].join('');
  return plan.categories
    .map(({ name, batch }) => (language === 'zh' ? `${name}${batch}` : `${name} ${batch}`))
    .join(WORDS[language].joint);
};

export const chip = (phase: Phase, language: Language): Html =>
  html`<span class="p-chip p-${phase}">${icon(ICON[phase])}${WORDS[language][phase]}</span>`;

/** What is left of the window that runs now; ochre with a clock on its last day, and only then (screens §1.3). */
export function timeLeft(plan: PlanRecord, language: Language, now: number): Html {
  const words = WORDS[language];
  const phase = phaseOf(plan, now);
  const ochre = (text: string): Html => html`<span class="p-due">${icon('clock')}${text}</span>`;
  const quiet = (text: string): Html => html`<span class="p-note">${text}</span>`;
  if (phase === 'coming') return quiet(words.opensIn(daysUntil(plan.declareFrom, now)));
  if (phase === 'over') return html``;
  const [until, today, left] =
    phase === 'declaring'
      ? [plan.declareUntil, words.declareToday, words.declareLeft]
      : [plan.reviewUntil, words.reviewToday, words.reviewLeft];
  const rest = daysUntil(until, now);
  return rest === 0 ? ochre(today) : quiet(left(rest));
}

function table(plans: PlanRecord[], language: Language, now: number): Html {
  const words = WORDS[language];
  return html`<table class="p-table">
    <thead>
      <tr>
        <th scope="col">${words.plan}</th>
        <th scope="col">${words.window}</th>
        <th scope="col">${words.reviewUntil}</th>
        <th scope="col">${words.state}</th>
      </tr>
    </thead>
    <tbody>
      ${plans.map(
        (plan) =>
          html`<tr>
            <td>
              <a href="/plans/${plan.planId}"><b>${nameOf(plan, language)}</b></a>
              <div class="p-note">${batchesOf(plan, language)}</div>
            </td>
            <td class="p-whole">
              ${words.span(plan.declareFrom, plan.declareUntil)}
              <div>${timeLeft(plan, language, now)}</div>
            </td>
            <td class="p-whole"><span class="p-label">${words.reviewUntil}</span>${plan.reviewUntil}</td>
            <td>${chip(phaseOf(plan, now), language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The plans that run or come; what is over can be unfolded. */
export function plansCard(all: readonly PlanRecord[], language: Language, now: number): Html {
  const words = WORDS[language];
  const { current, past } = inOrder(all, now);
  return html`<section class="p-card p-plans" aria-labelledby="plans">
    <h2 id="plans">${words.plans}</h2>
    ${
      current.length > 0
        ? table(current, language, now)
        : html`<div class="p-empty">
            <p><b>${words.noPlan}</b></p>
            <p>${words.noPlanNote}</p>
          </div>`
    }
    ${
      past.length > 0 &&
      html`<details>
        <summary>${words.past(past.length)}</summary>
        ${table(past, language, now)}
      </details>`
    }
  </section>`;
}
