import { LANGUAGES, type Language } from 'workflow/domain';

/** The language and the size of type are the only things kept in the browser: neither is personal. */
const KEY = 'shenbao.language';

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((known) => known === text);

function stored(): Language {
  try {
    const text = localStorage.getItem(KEY);
    return isLanguage(text) ? text : LANGUAGES[0];
  } catch {
    return LANGUAGES[0];
  }
}

let chosen: Language = stored();

/** As sent with every request and set as the page's language. */
export const language = (): Language => chosen;

export function markPage(): void {
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}

export function choose(next: Language): void {
  chosen = next;
  markPage();
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage may be closed by policy; the choice then lasts as long as the page.
  }
}
