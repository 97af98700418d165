import path from 'node:path';
import type { ElementHandle } from 'puppeteer';
import type { Sitting } from './browser';

/** What somebody enters: words, the names of options, or files by their paths. */
export type Entry = string | string[] | { files: string[] };

/** By section, then by question, both as they read on the screen; a cell is `第1行`, a full-width space, and its column. */
export type Answered = Record<string, Record<string, Entry>>;

/** The id of the control that the words belong to, null where there is none. */
const idOf = (person: Sitting, words: string): Promise<string | null> =>
  person.page.evaluate((asked: string) => {
    const labels = [...document.querySelectorAll('main [id^="answer-"][id$="-label"]')];
    const label = labels.find((one) => one.firstChild?.textContent === asked);
    if (label) return label.id.slice(0, -'-label'.length);
    return document.querySelector(`main [id^="answer-"][aria-label="${asked}"]`)?.id ?? null;
  }, words);

async function choose(person: Sitting, selector: string, option: string): Promise<void> {
  const label = await person.page.evaluateHandle(
    (control: string, words: string) => {
      const group = document.querySelector(control)?.closest('[role=radiogroup], [role=group]');
      return [...(group?.querySelectorAll('label') ?? [])].find((one) => one.innerText.trim() === words);
    },
    selector,
    option,
  );
  await (label.asElement() as ElementHandle<HTMLElement>).click();
}

async function pick(person: Sitting, selector: string, option: string): Promise<void> {
  const value = await person.page.$eval(
    selector,
    (select, words) => [...(select as HTMLSelectElement).options].find(({ text }) => text === words)?.value,
    option,
  );
  if (value === undefined) throw new Error(`${selector} offers no ${option}.`);
  await person.page.select(selector, value);
}

/** Answers one question as its control asks for it: typed, chosen, or sent as files. */
export async function answer(person: Sitting, words: string, entry: Entry): Promise<void> {
  const { page } = person;
  let id = await idOf(person, words);
  // A new answer may bring or take hints and questions: what is asked for stands there a moment later.
  for (let n = 0; id === null && n < 20; n += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    id = await idOf(person, words);
  }
  if (id === null) throw new Error(`Nothing on the screen is called ${words}.`);
  const selector = `[id="${id}"]`;
  const texts = typeof entry === 'string' ? [entry] : Array.isArray(entry) ? entry : [];
  if (!Array.isArray(entry) && typeof entry !== 'string') {
    const field = `input[data-field="${id.slice('answer-'.length)}"]`;
    await ((await page.$(field)) as ElementHandle<HTMLInputElement>).uploadFile(...entry.files);
    for (const file of entry.files)
      await page.waitForSelector(`main [aria-label="删除${path.basename(file)}"]`, { timeout: 15_000 });
    return;
  }
  const kind = await page.$eval(selector, (one) => one.getAttribute('role') ?? (one as HTMLInputElement).type);
  if (kind === 'radio' || kind === 'checkbox') {
    for (const text of texts) await choose(person, selector, text);
  } else if (kind === 'select-one') {
    await pick(person, selector, texts[0] ?? '');
  } else {
    await page.click(selector, { count: 3 });
    await page.keyboard.type(texts[0] ?? '');
    if (kind !== 'combobox') return;
    await page.waitForSelector('[role=listbox] [role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
}

/** Goes through the form section by section; a row that is not there yet is added first. */
export async function fillIn(person: Sitting, sections: Answered): Promise<void> {
  for (const [section, entries] of Object.entries(sections)) {
    await person.click(section, 'nav[aria-label="各节"]');
    await person.page.waitForSelector(`nav[aria-label="各节"] [aria-current]::-p-text(${section})`);
    for (const [words, entry] of Object.entries(entries)) {
      if (/^第\d+行/.test(words) && (await idOf(person, words)) === null) await person.click('加一行');
      await answer(person, words, entry);
    }
  }
}
