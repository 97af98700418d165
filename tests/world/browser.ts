import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxePuppeteer } from '@axe-core/puppeteer';
import { findBrowser } from 'print/browser';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer';

const SHOTS = path.resolve(import.meta.dirname, '../screenshots');
const PASSWORD = process.env.DEMO_PASSWORD ?? 'Shenbao-2026';

export interface Size {
  width: number;
  height: number;
}
export const NOTEBOOK: Size = { width: 1366, height: 768 };
export const DESKTOP: Size = { width: 1920, height: 1080 };
export const PHONE: Size = { width: 390, height: 844 };

/** A person before a screen: finds things as people do, by the words on them. */
export interface Sitting {
  page: Page;
  signIn(login: string): Promise<void>;
  goTo(hash: string): Promise<void>;
  /** Waits for a visible button, link, tab or option with exactly or at first these words, and clicks it. */
  click(words: string, within?: string): Promise<void>;
  /** Types into the field with this label. */
  type(label: string, text: string): Promise<void>;
  sees(words: string): Promise<void>;
  shot(name: string): Promise<void>;
  /** Serious and critical findings of axe, one line each; empty when the screen is clean. */
  findings(): Promise<string[]>;
  /** What the page's console and scripts complained about. */
  complaints: string[];
}

export async function openBrowser(): Promise<Browser> {
  const cache = path.join(tmpdir(), 'shenbao-test-browser');
  mkdirSync(cache, { recursive: true });
  const found = await findBrowser(cache, () => {});
  return puppeteer.launch({
    executablePath: found.executablePath,
    headless: found.headless,
    userDataDir: mkdtempSync(path.join(tmpdir(), 'shenbao-profile-')),
    env: { ...process.env, ...found.environment },
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** Serious or critical: what keeps somebody with a screen reader or a keyboard from doing the job. */
async function findings(page: Page): Promise<string[]> {
  // Frames of our own origin only, and nothing kept of what is well: half the time of the default, on every screen there is.
  const axe = new AxePuppeteer(page).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => String(node.target)).join(' | ')}`);
}

export async function sitDown(browser: Browser, baseUrl: string, size: Size = NOTEBOOK): Promise<Sitting> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(size);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A visitor's first look asks who they are; the answer 401 is the right one.
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  const find = async (words: string, within = 'body'): Promise<ElementHandle<HTMLElement>> => {
    const handle = await page.waitForFunction(
      (text: string, scope: string) => {
        const all = [
          ...document.querySelectorAll<HTMLElement>(
            `${scope} :is(button, a, [role=tab], [role=option], [role=button])`,
          ),
        ];
        const visible = all.filter((one) => one.checkVisibility({ visibilityProperty: true }));
        const names = (one: HTMLElement): string[] => [one.innerText.trim(), one.getAttribute('aria-label') ?? ''];
        return (
          visible.find((one) => names(one).includes(text)) ??
          visible.find((one) => names(one).some((name) => name.startsWith(text))) ??
          null
        );
      },
      { timeout: 15_000 },
      words,
      within,
    );
    return handle.asElement() as ElementHandle<HTMLElement>;
  };
  const sitting: Sitting = {
    page,
    complaints,
    async signIn(login) {
      await page.goto(`${baseUrl}/#/login?as=unit`);
      // Where the government's sign-in is set up, accounts stand behind it.
      await page.waitForFunction(
        (words: string) => {
          const isThere = document.getElementById('password') !== null;
          const buttons = [...document.querySelectorAll('main button')];
          if (!isThere)
            buttons
              .find((one) => one.textContent?.trim() === words)
              ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
          return isThere;
        },
        { timeout: 15_000 },
        '用账号登录',
      );
      await sitting.type('账号', login);
      await sitting.type('密码', PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !location.hash.startsWith('#/login'), { timeout: 15_000 });
    },
    async goTo(hash) {
      await page.goto(`${baseUrl}/#${hash}`);
    },
    async click(words, within) {
      await (await find(words, within)).click();
    },
    async type(label, text) {
      const handle = await page.waitForFunction(
        (words: string) => {
          const found = [...document.querySelectorAll('label')].find(
            (one) => one.innerText.trim().startsWith(words) && one.checkVisibility(),
          );
          return found?.htmlFor ? document.getElementById(found.htmlFor) : null;
        },
        { timeout: 15_000 },
        label,
      );
      const field = handle.asElement() as ElementHandle<HTMLElement>;
      await field.click();
      await field.type(text);
    },
    async sees(words) {
      await page.waitForFunction((text: string) => document.body.innerText.includes(text), { timeout: 15_000 }, words);
    },
    async shot(name) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    },
    findings: () => findings(page),
  };
  return sitting;
}
