import type { Language } from 'workflow/domain';
import type { Page } from './frame';
import { html } from './html';
import { WORDS } from './words';

const troublePage = (status: number, title: string, note: string, home: string): Page => ({
  status,
  title,
  main: html`<div class="p-wide p-body">
    <div class="p-card p-empty p-trouble">
      <h1>${title}</h1>
      <p>${note}</p>
      <p><a class="p-button" href="/">${home}</a></p>
    </div>
  </div>`,
});

export function lostPage(language: Language): Page {
  const { lost, lostNote, home } = WORDS[language];
  return troublePage(404, lost, lostNote, home);
}

/** The database is away for the moment: the sign-ins are of no use either, so nothing is pretended. */
export function busyPage(language: Language): Page {
  const { busy, busyNote, home } = WORDS[language];
  return troublePage(503, busy, busyNote, home);
}
