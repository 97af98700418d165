import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AxePuppeteer } from '@axe-core/puppeteer';
import { startProvider, type DemoProvider } from '../../scripts/provider/provider';
import { openBrowser, NOTEBOOK, PHONE } from '../world/browser';

const PASSWORD = 'Shenbao-2026';
/** Nobody listens there: the way ends when the browser is sent on to it. */
const publicUrl = 'http://127.0.0.1:9';
const service = `${publicUrl}/api/gov-sso/callback?state=x`;

let provider: DemoProvider;
let browser: Browser;
beforeAll(async () => {
  provider = await startProvider({ port: 0, password: PASSWORD, publicUrl });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await provider.close();
});

const signInAddress = (): string => `${provider.casUrl}/login?service=${encodeURIComponent(service)}`;

async function aPage(size: { width: number; height: number }): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport(size);
  return { page, complaints };
}

test.each([
  ['a notebook', NOTEBOOK],
  ['a phone', PHONE],
])('the sign-in page on %s: axe is content, nothing is cut off, and nothing comes from elsewhere', async (_, size) => {
  const { page, complaints } = await aPage(size);
  const hosts = new Set<string>();
  page.on('request', (request) => void hosts.add(new URL(request.url()).host));
  for (const kind of ['legal', 'natural']) {
    await page.goto(`${signInAddress()}&kind=${kind}`);
    const { violations } = await new AxePuppeteer(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => String(node.target)).join(' | ')}`)).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
  await page.type('#username', 'nobody');
  await page.type('#password', 'wrong');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(await page.$eval('[role=alert]', (alert) => alert.textContent)).toBe('账号或密码不正确，请核对后重新输入。');
  expect(await page.$eval('#username', (field) => (field as HTMLInputElement).value)).toBe('nobody');
  expect((await new AxePuppeteer(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect([...hosts]).toEqual([new URL(provider.issuer).host]);
  expect(complaints).toEqual([]);
  await page.browserContext().close();
});

test.each(['账号密码', '模拟扫码'])('without a single script: %s signs in and goes back', async (way) => {
  const { page } = await aPage(PHONE);
  await page.setJavaScriptEnabled(false);
  await page.goto(`${signInAddress()}&kind=natural`);
  const back = page.waitForRequest((request) => request.url().startsWith(service));
  if (way === '账号密码') {
    await page.type('#username', 'person.new');
    await page.type('#password', PASSWORD);
    await page.click('form:not(.scan) button');
  } else {
    await page.select('#scan', 'person.new');
    await page.click('form.scan button');
  }
  expect(new URL((await back).url()).searchParams.get('ticket')).toMatch(/^ST-/);
  await page.browserContext().close();
});
