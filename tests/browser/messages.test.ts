import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DESKTOP, NOTEBOOK, openBrowser, PHONE, sitDown, type Sitting } from '../world/browser';
import { act, declarationOf, people } from '../world/paperwork';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let browser: Browser;
let as: (login: string) => Promise<Visitor>;
let person: Sitting;

const unreadOf = async (visitor: Visitor): Promise<number> =>
  (await visitor.get<{ unread: number }>('/me')).body.unread;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  as = people(world);
  const [applicant, unit] = [await as('applicant.4'), await as('unit.city')];
  const { id } = await declarationOf(applicant);
  await act(unit, id, 'return', { opinion: '获奖证书请补扫描件' });
  await vi.waitUntil(async () => (await unreadOf(applicant)) > 0, { timeout: 20_000, interval: 250 });
  person = await sitDown(browser, world.baseUrl);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function look(sitting: Sitting, name: string): Promise<void> {
  for (const [size, words] of [
    [DESKTOP, 'desktop'],
    [PHONE, 'phone'],
    [NOTEBOOK, 'notebook'],
  ] as const) {
    await sitting.page.setViewport(size);
    await sitting.page.waitForNetworkIdle({ idleTime: 200, timeout: 3000 }).catch(() => undefined);
    await sitting.shot(`${name}-${words}`);
    expect(await sitting.findings(), `${name} ${words}`).toEqual([]);
    const sideways = await sitting.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, `${name} ${words}`).toBeLessThanOrEqual(0);
  }
}
const bell = (sitting: Sitting): Promise<string | null> =>
  sitting.page.$eval('header a[href="#/messages"]', (one) => one.getAttribute('aria-label'));

it('is rung by the bell, read by the keyboard, and leads to what it is about', async () => {
  await person.signIn('applicant.4');
  await person.page.waitForSelector('header a[href="#/messages"]');
  expect(await bell(person)).toBe('消息，1条未读');
  await person.page.focus('header a[href="#/messages"]');
  await person.page.keyboard.press('Enter');
  await person.sees('您的申报已退回');
  await look(person, 'messages');
  await person.click('您的申报已退回');
  await person.sees('获奖证书请补扫描件');
  await expect.poll(() => bell(person)).toBe('消息，没有未读');
  await person.goTo('/messages');
  await person.page.waitForSelector('main input[type=checkbox]');
  await person.page.focus('main input[type=checkbox]');
  await person.page.keyboard.press('Space');
  await person.sees('没有未读消息');
  await look(person, 'messages-none');
  await person.click('查看全部消息');
  await person.sees('您的申报已退回');
  expect(person.complaints).toEqual([]);
});

it('marks all as read at once, says so, and keeps the focus', async () => {
  const unit = await sitDown(browser, world.baseUrl);
  await unit.signIn('unit.city');
  await unit.goTo('/messages');
  await unit.sees('全部已读');
  await unit.page.waitForFunction(() => document.querySelectorAll('main li').length > 0);
  await look(unit, 'messages-unit');
  await unit.page.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((one) => one.innerText === '全部已读'),
  );
  await unit.page.evaluate(() =>
    [...document.querySelectorAll('button')].find((one) => one.innerText === '全部已读')?.focus(),
  );
  await unit.page.keyboard.press('Enter');
  await unit.sees('已全部标为已读');
  await expect.poll(() => bell(unit)).toBe('消息，没有未读');
  expect(await unit.page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe('全部已读');
  expect(await unreadOf(await as('unit.city'))).toBe(0);
  expect(unit.complaints).toEqual([]);
});

it('speaks English to who asked for it', async () => {
  const applicant = await as('applicant.4');
  const { body } = await applicant.get<{ title: string }[]>('/messages', { 'accept-language': 'en' });
  await person.goTo('/messages');
  await person.sees('您的申报已退回');
  await person.click('中文 / EN');
  await person.sees(body[0]?.title ?? '');
  await person.sees('Mark all as read');
});
