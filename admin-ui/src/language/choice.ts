import type { Language } from 'workflow/domain';
import { keepChoice, keptChoice } from './cookies';

const COOKIE = 'lang';
/** The page's tag for each. Written out here because the entry script must not load the whole domain for two words. */
const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(TAGS, text);

function first(): Language {
  const kept = keptChoice(COOKIE);
  if (isLanguage(kept)) return kept;
  // What the server chose for this reader, who has not chosen yet.
  return document.documentElement.lang === TAGS.en ? 'en' : 'zh';
}

let chosen: Language = first();

/** As sent with every request and set as the page's language. */
export const language = (): Language => chosen;

export function markPage(): void {
  document.documentElement.lang = TAGS[chosen];
}

export function choose(next: Language): void {
  chosen = next;
  markPage();
  keepChoice(COOKIE, next);
}
