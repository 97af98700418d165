import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endOf } from 'workflow/domain';
import { DESKTOP, NOTEBOOK, openBrowser, PHONE, sitDown, type Sitting, type Size } from '../world/browser';
import { act, declarationOf, people, plansOf, recommend } from '../world/paperwork';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let browser: Browser;
let as: (login: string) => Promise<Visitor>;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  as = people(world);
  const pass = async (login: string, desks: string[]): Promise<void> => {
    const { id } = await declarationOf(await as(login));
    await recommend(await as(desks[0] ?? ''), id);
    for (const desk of desks) await act(await as(desk), id, 'pass', { opinion: '同意' });
  };
  await pass('applicant.4', ['unit.city', 'bureau.hefei', 'bureau.province']);
  await pass('applicant.7', ['unit.county', 'bureau.feixi', 'bureau.hefei']);
  await act(await as('unit.direct'), (await declarationOf(await as('applicant.10'))).id, 'terminate', {
    opinion: '材料不实',
  });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const settled = (sitting: Sitting) => sitting.page.waitForNetworkIdle({ idleTime: 300 });

const sizes: [string, Size][] = [
  ['notebook', NOTEBOOK],
  ['desktop', DESKTOP],
  ['phone', PHONE],
];

it.each(sizes)('the province’s screens are clean on a %s, with no sideways scrolling', async (name, size) => {
  const bureau = await sitDown(browser, world.baseUrl, size);
  await bureau.signIn('bureau.province');
  for (const [screen, words] of [
    ['overview', '数据截至'],
    ['results', '简明登记表'],
    ['bars', '材料不实'],
  ] as const) {
    await bureau.goTo(`/${screen}`);
    await bureau.sees(words);
    await settled(bureau);
    await bureau.shot(`province-${screen}-${name}`);
    expect([screen, await bureau.findings()]).toEqual([screen, []]);
    const sideways = await bureau.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([screen, sideways <= 0]).toEqual([screen, true]);
  }
  expect(bureau.complaints).toEqual([]);
});

it('a number of the own desk leads to its list, a city unfolds, and another desk has no such menu', async () => {
  const bureau = await sitDown(browser, world.baseUrl);
  await bureau.signIn('bureau.province');
  await bureau.goTo('/overview');
  await bureau.click('展开合肥市');
  await bureau.sees('肥西县');
  await bureau.shot('province-overview-unfolded');
  await bureau.click('合肥市 省厅 1');
  await bureau.page.waitForFunction(() => location.hash.includes('/declarations'));
  const { body } = await (
    await as('bureau.province')
  ).get<{ applicantName: string }[]>('/declarations?filter={"tab":"waiting"}');
  await bureau.sees(body[0]?.applicantName ?? '?');
  expect(bureau.complaints).toEqual([]);

  const city = await sitDown(browser, world.baseUrl);
  await city.signIn('bureau.hefei');
  await city.sees('计划年度');
  expect(await city.page.evaluate(() => document.body.innerText)).not.toContain('全省总览');
  await city.goTo('/overview');
  await city.sees('找不到');
});

it('exports and prints the results, and lifts a bar with a reason', async () => {
  const bureau = await sitDown(browser, world.baseUrl);
  await bureau.signIn('bureau.province');
  await bureau.goTo('/results');
  await bureau.sees('林疏影');
  const files = await bureau.page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[download]')];
    return Promise.all(links.map(async ({ href }) => (await fetch(href)).headers.get('content-type')));
  });
  expect(files).toEqual(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/pdf']);

  const { id } = (await plansOf(await as('bureau.province'))).open;
  await bureau.goTo(`/bars/${id}`);
  await bureau.click('解除', 'main table');
  await bureau.sees('解除理由');
  await bureau.shot('province-lift');
  expect(await bureau.findings()).toEqual([]);
  await bureau.click('解除年度限制', '[role=dialog]');
  await bureau.sees('请填写意见');
  await bureau.type('解除理由', '复核后准予重新申报');
  await bureau.click('解除年度限制', '[role=dialog]');
  await bureau.sees('已解除');
  await bureau.page.waitForFunction(() => document.querySelector('main')?.innerText.includes('复核后准予重新申报'));
  await bureau.shot('province-lifted');
  expect(bureau.complaints.filter((line) => !line.includes('422'))).toEqual([]);
});

it('speaks English', async () => {
  const bureau = await sitDown(browser, world.baseUrl);
  await bureau.signIn('bureau.province');
  await bureau.goTo('/overview');
  await bureau.sees('数据截至');
  await bureau.click('中文 / EN');
  await bureau.sees('May miss the deadline');
  await settled(bureau);
  await bureau.shot('province-overview-english');
  expect(await bureau.page.evaluate(() => document.body.innerText)).not.toMatch(/province\.[a-z]/);
});

it('reminds the desks that will be late, from a cell and from the list, and shows who was told', async () => {
  const { open } = await plansOf(await as('bureau.province'));
  await world.shiftClock(`${Math.round((endOf(open.reviewUntil) - Date.now()) / 1000) - 12 * 3600} seconds`);
  for (const [name, size] of sizes) {
    const bureau = await sitDown(browser, world.baseUrl, size);
    await bureau.signIn('bureau.province');
    await bureau.goTo('/overview');
    await bureau.sees('将逾期');
    await settled(bureau);
    await bureau.shot(`province-late-${name}`);
    expect(await bureau.findings()).toEqual([]);
    expect(await bureau.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
  const bureau = await sitDown(browser, world.baseUrl);
  await bureau.signIn('bureau.province');
  await bureau.goTo('/overview');
  // By keyboard alone: the cell, the dialog, the act.
  await bureau.page.waitForSelector('main button[aria-label^="省属单位 单位"]');
  await bureau.page.focus('main button[aria-label^="省属单位 单位"]');
  await bureau.page.keyboard.press('Enter');
  await bureau.sees('提醒办理：省属单位　单位');
  await bureau.sees('没有提醒过');
  await bureau.shot('province-remind');
  expect(await bureau.findings()).toEqual([]);
  await bureau.click('提醒1处', '[role=dialog]');
  await bureau.sees('已提醒1处');
  await settled(bureau);
  await bureau.shot('province-reminded');
  expect(await bureau.findings()).toEqual([]);
  await bureau.page.keyboard.press('Enter');
  await bureau.page.waitForFunction(() => !document.querySelector('[role=dialog]'));
  await bureau.page.waitForFunction(() =>
    document.activeElement?.getAttribute('aria-label')?.startsWith('省属单位 单位'),
  );
  await bureau.sees('今天已提醒');
  await bureau.click('提醒办理…', 'section[aria-label="将逾期"]');
  await bureau.sees('今天已提醒，不再重复');
  expect(bureau.complaints).toEqual([]);

  const clerk = await sitDown(browser, world.baseUrl, PHONE);
  await clerk.signIn('unit.province');
  await clerk.goTo('/messages');
  await clerk.sees('请尽快审核');
  await clerk.shot('province-reminded-unit');
  await world.shiftClock('0 seconds');
});
