import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESKTOP, NOTEBOOK, openBrowser, PHONE, sitDown, type Sitting } from '../world/browser';
import { act, declarationOf, people, recommend, seen } from '../world/paperwork';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let browser: Browser;
let as: (login: string) => Promise<Visitor>;
let bureau: Sitting;
let id: number;
let name: string;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  as = people(world);
  const [applicant, unit] = [await as('applicant.4'), await as('unit.city')];
  ({ id, applicantName: name } = await declarationOf(applicant));
  await recommend(unit, id);
  await act(unit, id, 'pass', { opinion: '经审核，材料真实完整，同意推荐' });
  bureau = await sitDown(browser, world.baseUrl);
  await bureau.signIn('bureau.hefei');
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const sideways = (sitting: Sitting): Promise<number> =>
  sitting.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const gone = (sitting: Sitting, words: string): Promise<unknown> =>
  sitting.page.waitForFunction((text: string) => !document.body.innerText.includes(text), { timeout: 15_000 }, words);

it('shows what waits over all plans, and picks rows by the keyboard', async () => {
  for (const [size, words] of [
    [DESKTOP, 'desktop'],
    [PHONE, 'phone'],
    [NOTEBOOK, 'notebook'],
  ] as const) {
    await bureau.page.setViewport(size);
    await bureau.goTo('/worklist');
    await bureau.sees(name);
    for (const tab of ['待我办理', '已办', '已退回']) await bureau.sees(tab);
    await bureau.page.waitForNetworkIdle({ idleTime: 300 });
    await bureau.shot(`worklist-${words}`);
    expect(await bureau.findings()).toEqual([]);
    expect(await sideways(bureau)).toBeLessThanOrEqual(0);
  }
  await bureau.page.keyboard.press('ArrowDown');
  await bureau.page.keyboard.press('Space');
  await bureau.sees('已选1件');
  await bureau.shot('worklist-picked');
  expect(await bureau.findings()).toEqual([]);
  await bureau.page.keyboard.press('Space');
  await gone(bureau, '已选1件');
});

it('says who is on a file, to a colleague too, who may take it over', async () => {
  await bureau.goTo(`/declarations/${id}/show`);
  await bureau.sees('各级意见');
  await bureau.sees('经审核，材料真实完整，同意推荐');
  const claims = () =>
    world.sql.query<{ name: string }>('select name from workflow_claims where declaration_id = $1', [id]);
  await expect.poll(async () => (await claims()).rowCount).toBe(1);
  // The one reviewer of this bureau becomes a colleague.
  await world.sql.query("update workflow_claims set user_id = 0, name = '卢思齐' where declaration_id = $1", [id]);
  await bureau.goTo('/worklist');
  await bureau.sees('卢思齐在看');
  await bureau.goTo(`/declarations/${id}/show`);
  await bureau.sees('卢思齐在看这件申报');
  await bureau.page.waitForNetworkIdle({ idleTime: 300 });
  await bureau.shot('review-claimed');
  expect(await bureau.findings()).toEqual([]);
  await bureau.click('我来办');
  await gone(bureau, '卢思齐在看这件申报');
  await bureau.goTo('/worklist');
  await bureau.sees('待我办理');
  await expect.poll(async () => (await claims()).rowCount).toBe(0);
});

it('collects what is wrong at its place, and returns it point by point', async () => {
  await bureau.goTo(`/declarations/${id}/show`);
  await bureau.click('指出问题：');
  await bureau.page.waitForSelector('[role=dialog] input');
  await bureau.page.keyboard.type('与证书不一致，请核对');
  await bureau.shot('review-point');
  expect(await bureau.findings()).toEqual([]);
  await bureau.click('加入退回', '[role=dialog]');
  await bureau.sees('已指出1处');
  await bureau.page.waitForSelector('[role=dialog]', { hidden: true });
  await bureau.click('退回申报人', 'aside');
  await bureau.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some((one) => one.value.startsWith('共1处需要补正')),
  );
  await bureau.click('再加一项', '[role=dialog]');
  await bureau.click('退回申报人', '[role=dialog]');
  await bureau.sees('请写明这一处要改什么，或删除这一项');
  await bureau.shot('review-return-items');
  expect(await bureau.findings()).toEqual([]);
  await bureau.click('删除第2项', '[role=dialog]');
  await bureau.click('退回申报人', '[role=dialog]');
  await bureau.sees('已退回');
  const flow = await (
    await as('applicant.4')
  ).get<{ act: string; opinion: string; items: { note: string }[] }[]>(`/declarations/${id}/flow`);
  expect(flow.body.at(-1)).toMatchObject({ act: 'return', items: [{ note: '与证书不一致，请核对' }] });
  await bureau.goTo('/worklist');
  await bureau.click('已退回', '[role=tablist]');
  await bureau.sees(name);
  expect(bureau.complaints).toEqual([]);
});

it('marks what changed when it comes again, and folds what did not', async () => {
  const applicant = await as('applicant.4');
  const draft = await seen(applicant, id);
  const [textId, text] = Object.entries(draft.answers).find(
    ([, answer]) => typeof answer === 'string' && answer.length > 30,
  ) as [string, string];
  const [tableId, rows] = Object.entries(draft.answers).find(
    ([, answer]) => Array.isArray(answer) && typeof answer[0] === 'object',
  ) as [string, Record<string, unknown>[]];
  const answers = { ...draft.answers, [textId]: `${text}（补充）`, [tableId]: [...rows, { ...rows[0] }] };
  expect((await applicant.put(`/declarations/${id}`, { version: draft.version, answers })).status).toBe(200);
  expect((await act(applicant, id, 'submit')).status).toBe(200);

  const unit = await sitDown(browser, world.baseUrl);
  await unit.signIn('unit.city');
  for (const [size, words] of [
    [DESKTOP, 'desktop'],
    [PHONE, 'phone'],
    [NOTEBOOK, 'notebook'],
  ] as const) {
    await unit.page.setViewport(size);
    await unit.goTo(`/declarations/${id}/show`);
    await unit.sees('第2版改动2处');
    await unit.sees('与第1版相同');
    await unit.page.waitForNetworkIdle({ idleTime: 300 });
    await unit.shot(`review-changes-${words}`);
    expect(await unit.findings()).toEqual([]);
    expect(await sideways(unit)).toBeLessThanOrEqual(0);
    await unit.goTo('/plans');
    await unit.sees('计划名称');
  }
  await unit.goTo(`/declarations/${id}/show`);
  await unit.sees('新增');
  expect(await unit.page.$$eval('del', (struck) => struck.some((one) => one.innerText.length > 30))).toBe(true);
  await unit.click('展开');
  await unit.page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  expect(unit.complaints).toEqual([]);
});
