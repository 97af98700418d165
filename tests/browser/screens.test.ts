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
  it('shows the doors to a visitor', async () => {
    const visitor = await sitDown(browser, world.baseUrl, size);
    await visitor.goTo('/');
    await visitor.sees('高层次/留学人才');
    await visitor.shot(`${name}-portal`);
    expect(await visitor.findings()).toEqual([]);
    await visitor.click('单位登录');
    await visitor.sees('密码');
    await visitor.shot(`${name}-sign-in`);
    expect(await visitor.findings()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it.each([
    ['unit.city', ['/plans', '/registrations', '/units']],
    ['bureau.hefei', ['/plans']],
    ['applicant.2', ['/declarations']],
  ])('is clean for %s, with no sideways scrolling', async (login, screens) => {
    const person = await sitDown(browser, world.baseUrl, size);
    await person.signIn(login);
    for (const screen of screens) {
      await person.goTo(screen);
      await person.page.waitForNetworkIdle({ idleTime: 300 });
      await person.shot(`${name}-${login}${screen.replace('/', '-')}`);
      expect(await person.findings()).toEqual([]);
      expect(
        await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    expect(person.complaints).toEqual([]);
  });
});

it('is clean on the plan, on a file that somebody else decides, and before a registration', async () => {
  const city = await world.signIn('unit.city');
  const plans = await city.get<{ id: string }[]>('/plans');
  const approved = await city.get<{ id: number }[]>(
    `/declarations?filter=${encodeURIComponent('{"state":"approved"}')}`,
  );
  const id = approved.body[0]?.id;
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.city');
  await clerk.goTo(`/plans/${plans.body[0]?.id}/show`);
  await clerk.sees('审核截止');
  await clerk.shot('notebook-plan');
  expect(await clerk.findings()).toEqual([]);
  await clerk.goTo('/registrations');
  await clerk.click('审核', 'table');
  await clerk.sees('不通过');
  await clerk.shot('notebook-registration');
  expect(await clerk.findings()).toEqual([]);

  const bureau = await sitDown(browser, world.baseUrl);
  await bureau.signIn('bureau.province');
  await bureau.goTo(`/declarations/${id}/show`);
  await bureau.sees('审核通过');
  await bureau.shot('notebook-province-file');
  expect(await bureau.findings()).toEqual([]);
  await bureau.click('单位推荐意见', '[role=tablist]');
  await bureau.page.waitForSelector('canvas');
  await bureau.shot('notebook-province-recommendation');
  expect(await bureau.findings()).toEqual([]);
  expect([...clerk.complaints, ...bureau.complaints]).toEqual([]);
});

it('answers in English on request, and keeps nothing about a person in the browser', async () => {
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.city');
  await clerk.sees('计划年度');
  await clerk.click('中文 / EN');
  await clerk.page.waitForFunction(() => !document.body.innerText.includes('计划年度'));
  await clerk.shot('notebook-english');
  const kept = await clerk.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toMatch(/eyJ|unit\.city|医院|340\d{3}/);
  expect(await clerk.page.evaluate(() => document.cookie)).not.toContain('shenbao_session');
});
