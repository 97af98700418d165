import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, NOTEBOOK, openBrowser, PHONE, sitDown, type Size } from '../world/browser';
import { openWorld, type World } from '../world/world';

let world: World;
let browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const sizes: [string, Size][] = [
  ['notebook', NOTEBOOK],
  ['desktop', DESKTOP],
  ['phone', PHONE],
];

describe.each(sizes)('on a %s', (name, size) => {
  it('is clean, home, a plan, a help page and a lost one, with no sideways scrolling', async () => {
    const visitor = await sitDown(browser, world.baseUrl, size);
    const { page } = visitor;
    const check = async (words: string, shot: string): Promise<void> => {
      await visitor.sees(words);
      await visitor.shot(`${name}-${shot}`);
      expect(await visitor.findings()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    };
    await page.goto(world.baseUrl);
    await check('高层次/留学人才', 'portal');
    const plan = await page.$eval('.p-plans td a', (link) => link.getAttribute('href') ?? '');
    await page.goto(world.baseUrl + plan);
    await check('计划说明', 'portal-plan');
    await visitor.click('返回首页');
    await visitor.click('怎样审核一件申报');
    await check('三种结果', 'portal-help');
    await page.goto(`${world.baseUrl}/nowhere`);
    await check('找不到这个页面', 'portal-lost');
    // The browser itself complains about the 404 that was asked for.
    expect(visitor.complaints.filter((line) => !line.includes('404'))).toEqual([]);
  });
});

it('on a phone shows the plans before what is not offered', async () => {
  const { page } = await sitDown(browser, world.baseUrl, PHONE);
  await page.goto(world.baseUrl);
  const tops = await page.evaluate(() =>
    ['.p-open', '.p-plans', '.p-side', '.p-entrance:not(.p-open)'].map(
      (place) => document.querySelector(place)?.getBoundingClientRect().top ?? Number.NaN,
    ),
  );
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

it('is complete and clean without JavaScript, and says what needs it', async () => {
  const visitor = await sitDown(browser, world.baseUrl);
  const { page } = visitor;
  await page.setJavaScriptEnabled(false);
  await page.goto(world.baseUrl);
  const text = await page.$eval('body', (body) => body.innerText);
  for (const words of ['单位登录', '申报计划', '通知公告', '常见问题', '需要浏览器启用JavaScript'])
    expect(text).toContain(words);
  expect(await page.$eval('#large-type', (button) => button.checkVisibility())).toBe(false);
  await Promise.all([page.waitForNavigation(), page.click('a[href^="/help/"]')]);
  expect(await page.$eval('h1', (title) => title.innerText)).toBe('单位首次登录和选择属地');
});

it('paints before any script has come', async () => {
  const { page } = await sitDown(browser, world.baseUrl);
  const sizes: Record<string, number> = {};
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // Scripts never answer.
    if (request.resourceType() !== 'script') void request.continue();
  });
  page.on('response', (response) => {
    void response.buffer().then(
      (bytes) =>
        (sizes[response.request().resourceType()] = bytes.length + (sizes[response.request().resourceType()] ?? 0)),
      () => undefined,
    );
  });
  // A page whose scripts are held back has no end of loading to wait for.
  void page.goto(world.baseUrl).catch(() => undefined);
  await page.waitForFunction(
    () => location.hostname !== '' && performance.getEntriesByName('first-contentful-paint').length > 0,
    { timeout: 10_000, polling: 100 },
  );
  expect(await page.$eval('h1', (title) => title.innerText)).toBe('高层次人才申报与审核');
  expect((sizes.document ?? 0) + (sizes.stylesheet ?? 0)).toBeLessThan(40_000);
});

it('leads by keyboard to 单位登录 and back, and the skip link skips', async () => {
  const visitor = await sitDown(browser, world.baseUrl);
  const { page } = visitor;
  await page.goto(world.baseUrl);
  const focused = (): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('单位登录');
  await page.keyboard.press('Enter');
  await visitor.sees('密码');
  expect(await page.$('#portal')).toBeNull();
  expect(await page.$$eval('main', (all) => all.length)).toBe(1);
  await page.goBack();
  await visitor.sees('高层次/留学人才');
  expect(visitor.complaints).toEqual([]);
});

it('keeps size of type and language from the portal to the workbench and back', async () => {
  const visitor = await sitDown(browser, world.baseUrl);
  const { page } = visitor;
  await page.goto(world.baseUrl);
  await visitor.click('大字');
  await visitor.click('中文 / EN');
  await visitor.sees('Declaration and review');
  const size = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await size()).toBe('18px');
  await visitor.click('Units');
  await page.waitForSelector('#root main');
  expect(await size()).toBe('18px');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.goto(`${world.baseUrl}/help`);
  expect(await size()).toBe('18px');
  await visitor.sees('Help');
});

it('offers the workbench to whoever is signed in, and the sign-ins after the logout', async () => {
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.city');
  await clerk.page.goto(world.baseUrl);
  await clerk.click('进入工作台');
  await clerk.sees('计划年度');
  // The sign-in page of one who is in: the mark in the header leads back to the portal.
  await clerk.page.goto(`${world.baseUrl}/#/`);
  await clerk.sees('高层次/留学人才');
  expect(clerk.complaints).toEqual([]);
});
