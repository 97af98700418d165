import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from 'print/browser';
import puppeteer from 'puppeteer';

const TIMES = 7;

/**
 * Milliseconds from the address to the first sight of `selector`, each in a new tab of one signed-in browser. The first opening
 * fills the browser's cache and is left out.
 */
export async function openingOf(url: string, login: string, hash: string, selector: string): Promise<number[]> {
  const found = await findBrowser(join(tmpdir(), 'shenbao-test-browser'), () => {});
  const browser = await puppeteer.launch({
    executablePath: found.executablePath,
    headless: found.headless,
    userDataDir: mkdtempSync(join(tmpdir(), 'shenbao-profile-')),
    env: { ...process.env, ...found.environment },
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const first = await browser.newPage();
    await first.goto(`${url}/#/login?as=unit`);
    await first.waitForSelector('input[type=password]', { visible: true, timeout: 20_000 });
    await first.type('input[autocomplete=username], input[name=username]', login);
    await first.type('input[type=password]', process.env.DEMO_PASSWORD ?? 'Shenbao-2026');
    await first.keyboard.press('Enter');
    await first.waitForFunction("!location.hash.startsWith('#/login')", { timeout: 15_000 });
    await first.close();
    const took: number[] = [];
    for (let n = 0; n <= TIMES; n += 1) {
      const page = await browser.newPage();
      const began = performance.now();
      await page.goto(`${url}/#${hash}`, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector(selector, { visible: true, timeout: 20_000 });
      if (n > 0) took.push(performance.now() - began);
      await page.close();
    }
    return took;
  } finally {
    await browser.close();
  }
}
