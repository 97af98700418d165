import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESKTOP, NOTEBOOK, openBrowser, PHONE, sitDown, type Sitting } from '../world/browser';
import { colleagueAt } from '../world/colleague';
import { crowdAt } from '../world/crowd';
import { connect } from '../world/database';
import { act, declarationOf, people, recommend, seen } from '../world/paperwork';
import { openWorld, type Visitor, type World } from '../world/world';

const HEFEI = '340100';
const MANY = 60;

let world: World;
let browser: Browser;
let as: (login: string) => Promise<Visitor>;
let bureau: Sitting;
let ids: number[];
/** The one on which two reviewers decide. */
let duel: number;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  as = people(world);
  [duel = 0, ...ids] = await crowdAt(world, HEFEI, MANY + 1);
  await colleagueAt(world, HEFEI, 'reviewer.two', '卢思齐');
  bureau = await sitDown(browser, world.baseUrl);
  await bureau.signIn('bureau.hefei');
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Looks at the screen in three sizes; it must be clean and must not scroll sideways. */
async function look(sitting: Sitting, name: string): Promise<void> {
  for (const [size, words] of [
    [DESKTOP, 'desktop'],
    [PHONE, 'phone'],
    [NOTEBOOK, 'notebook'],
  ] as const) {
    await sitting.page.setViewport(size);
    await sitting.page.waitForNetworkIdle({ idleTime: 200, timeout: 3000 }).catch(() => undefined);
    await sitting.shot(`${name}-${words}`);
    // The wide screen has the notebook's elements: axe, which takes seconds, looks at the two others.
    if (size !== DESKTOP) expect(await sitting.findings(), `${name} ${words}`).toEqual([]);
    const sideways = await sitting.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, `${name} ${words}`).toBeLessThanOrEqual(0);
  }
}

const focused = (sitting: Sitting): Promise<string> =>
  sitting.page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    return one.tagName === 'TEXTAREA' ? 'TEXTAREA' : one.innerText.trim() || one.tagName;
  });
const gone = (sitting: Sitting, words: string): Promise<unknown> =>
  sitting.page.waitForFunction((text: string) => !document.body.innerText.includes(text), { timeout: 15_000 }, words);
const closed = (sitting: Sitting): Promise<unknown> =>
  sitting.page.waitForSelector('[role=dialog]', { hidden: true, timeout: 15_000 });
/** What a screen reader is told of changes. */
const announced = (sitting: Sitting): Promise<string[]> =>
  sitting.page.$$eval('[role=status]', (all) => all.map((one) => (one as HTMLElement).innerText.trim()));

it('shows two reviewers of one body to each other, and refuses the second verdict with who gave the first', async () => {
  const two = await sitDown(browser, world.baseUrl);
  await two.signIn('reviewer.two');
  await bureau.goTo(`/declarations/${duel}/show`);
  await bureau.sees('材料目录');
  await expect
    .poll(
      async () => (await world.sql.query('select 1 from workflow_claims where declaration_id = $1', [duel])).rowCount,
    )
    .toBe(1);
  await two.goTo('/worklist');
  await two.sees('周衡之在看');
  await look(two, 'duel-list');
  await two.goTo(`/declarations/${duel}/show`);
  await two.sees('周衡之在看这件申报');
  await two.click('通过', 'aside');
  await two.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await two.page.keyboard.type('材料齐全，建议通过');

  await bureau.click('退回申报人', 'aside');
  await bureau.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await bureau.page.keyboard.type('业绩材料请补齐');
  await bureau.click('退回申报人', '[role=dialog]');
  await bureau.sees('已退回申报人');

  await two.click('通过并提交', '[role=dialog]');
  await two.sees('这件申报刚有变化，请看最新结果');
  await two.sees('周衡之于');
  await two.sees('退回申报人');
  expect(await two.page.$eval('[role=dialog] textarea', (one) => (one as HTMLTextAreaElement).value)).toBe(
    '材料齐全，建议通过',
  );
  await look(two, 'duel-refused');
  await two.click('查看最新结果', '[role=dialog]');
  await closed(two);
  await two.sees('最近的审核结果');
  await two.sees('业绩材料请补齐');
  expect(await two.page.evaluate(() => document.activeElement?.id)).toBe('main');
  await look(two, 'duel-latest');
  await two.page.setViewport(PHONE);
  await two.sees('周衡之');
  const { rows } = await world.sql.query<{ act: string }>('select act from flow_entries where declaration_id = $1', [
    duel,
  ]);
  expect(rows.map((row) => row.act)).toEqual(['return']);
  expect(two.complaints.filter((words) => !words.includes('409'))).toEqual([]);
  await two.page.browserContext().close();
}, 180_000);

it('picks the page, then all that match, and keeps them over pages and a look at one file', async () => {
  await bureau.goTo('/worklist');
  await bureau.sees('本页全选');
  await bureau.page.click('label:has(input[type=checkbox])');
  await bureau.sees('已选25件');
  await bureau.click('选择全部60件');
  await bureau.sees('已选60件');
  expect(await announced(bureau)).toContain('已选60件');
  await look(bureau, 'bulk-picked');
  await bureau.click('下一页');
  await bureau.sees('2/3');
  await bureau.page.waitForFunction(() => document.querySelectorAll('.pick input:checked').length === 25);
  await bureau.click('审核 ');
  await bureau.sees('材料目录');
  await bureau.page.goBack();
  await bureau.sees('已选60件');
  await bureau.click('取消选择');
  await gone(bureau, '已选60件');
  await bureau.page.evaluate(() =>
    [...document.querySelectorAll('button')].find((one) => one.innerText === '上一页')?.focus(),
  );
  await bureau.page.keyboard.press('Enter');
  await bureau.sees('1/3');
  // The first page switches its own button off, and the focus stays.
  expect(await focused(bureau)).toBe('上一页');
});

it('says before what cannot be passed and why, takes the focus and gives it back', async () => {
  const [first = 0, second = 0] = ids;
  await bureau.goTo('/worklist');
  await bureau.page.click('label:has(input[type=checkbox])');
  await bureau.click('选择全部60件');
  await bureau.sees('已选60件');
  // Meanwhile a colleague decides one; and one is found to be the reviewer's own.
  const colleague = await as('reviewer.two');
  expect((await act(colleague, first, 'pass', { opinion: '同意' })).status).toBe(200);
  await world.sql.query("update up_users set person_key = 'crowd-3' where username = 'bureau.hefei'");
  await bureau.click('批量通过…');
  await bureau.sees('可以通过');
  await bureau.sees('58件');
  await bureau.sees('卢思齐于');
  await bureau.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await look(bureau, 'bulk-check');
  await bureau.page.focus('[role=dialog] textarea');
  await bureau.page.keyboard.type('同意');
  await bureau.page.keyboard.press('Escape');
  await closed(bureau);
  expect(await focused(bureau)).toBe('批量通过…');
  await bureau.page.keyboard.press('Enter');
  await bureau.sees('通过可以通过的58件');
  expect(await bureau.page.$eval('[role=dialog] textarea', (one) => (one as HTMLTextAreaElement).value)).toBe('同意');
  await bureau.click('全部去掉', '[role=dialog]');
  await gone(bureau, '卢思齐于');
  expect(await focused(bureau)).toBe('TEXTAREA');
  // Ctrl+A and nothing: an opinion is asked for where it is written.
  await bureau.page.keyboard.down('Control');
  await bureau.page.keyboard.press('KeyA');
  await bureau.page.keyboard.up('Control');
  await bureau.page.keyboard.press('Backspace');
  await bureau.click('通过可以通过的58件');
  await bureau.sees('请填写意见');
  expect(await focused(bureau)).toBe('TEXTAREA');
  expect((await seen(colleague, second)).state).toBe('in-review');
  await bureau.page.keyboard.press('Escape');
  await closed(bureau);
  await bureau.sees('已选58件');
});

it('goes on when the window is closed, tells how far it is, and has a result and a way for each', async () => {
  const other = await connect(new URL(world.databaseUrl).pathname.slice(1));
  await bureau.click('批量通过…');
  await bureau.sees('通过可以通过的58件');
  await bureau.click('同意', '[role=dialog] [role=group]');
  // They are worked off in the order of the list: one in the middle waits for a lock, the last is decided by a colleague.
  const held = ids[20] ?? 0;
  const late = ids.at(-1) ?? 0;
  await other.query('begin');
  await other.query('select 1 from declarations where id = $1 for update', [held]);
  await bureau.page.keyboard.down('Control');
  await bureau.page.focus('[role=dialog] textarea');
  await bureau.page.keyboard.press('Enter');
  await bureau.page.keyboard.up('Control');
  await bureau.page.waitForSelector('[role=dialog] [role=progressbar]');
  await bureau.sees('可以关闭，办理会继续');
  await bureau.page.waitForFunction(() =>
    /^[1-9]\d*\/58$/.test(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuetext') ?? ''),
  );
  await look(bureau, 'bulk-running');
  expect((await announced(bureau)).some((words) => words.startsWith('正在批量通过'))).toBe(true);
  await bureau.page.keyboard.press('Escape');
  await closed(bureau);
  await bureau.page.waitForFunction(() => (document.activeElement as HTMLElement).innerText === '查看结果');
  await look(bureau, 'bulk-line');

  // Closed and opened again, here and at another desk.
  await bureau.page.reload();
  await bureau.sees('正在批量通过');
  const home = await sitDown(browser, world.baseUrl);
  await home.signIn('bureau.hefei');
  await home.goTo('/worklist');
  await home.sees('正在批量通过');
  const colleague = await as('reviewer.two');
  expect((await act(colleague, late, 'return', { opinion: '请补正' })).status).toBe(200);
  await other.query('commit');
  await other.end();
  await bureau.sees('通过57件，1件没有办理');
  await home.sees('通过57件，1件没有办理');
  expect(await announced(bureau)).toContain('通过57件，1件没有办理');
  await bureau.click('查看结果');
  await bureau.sees('没有办理的1件');
  await bureau.sees('卢思齐于');
  await look(bureau, 'bulk-results');
  const { applicantName } = await seen(colleague, late);
  await bureau.click(applicantName, '[role=dialog]');
  await bureau.sees('材料目录');
  await closed(bureau);
  await bureau.goTo('/worklist');
  await bureau.click('知道了');
  await gone(bureau, '1件没有办理');
  await Promise.all([
    bureau.page.waitForResponse((response) => response.url().endsWith('/api/workbench/bulk')),
    bureau.page.reload(),
  ]);
  await bureau.sees('共1条');
  expect(await bureau.page.evaluate(() => document.body.innerText)).not.toContain('没有办理');
  // 422: the opinion that was left out on purpose.
  expect(bureau.complaints.filter((words) => !words.includes('422'))).toEqual([]);
}, 180_000);

it('says to a provincial unit which lack the stamped scan, and asks for the department', async () => {
  const [unit, second] = [await as('unit.province'), await as('applicant.2')];
  const [first, other] = [await declarationOf(await as('applicant.1')), await declarationOf(second)];
  expect((await act(second, other.id, 'submit')).status).toBe(200);
  await recommend(unit, first.id);
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.province');
  await clerk.goTo(`/plans/${first.planId}/declarations`);
  await clerk.sees(other.applicantName);
  await clerk.page.focus('main label input[type=checkbox]');
  await clerk.page.keyboard.press('Space');
  await clerk.sees('已选2件');
  await clerk.click('批量通过…');
  await clerk.sees('请先上传加盖公章的单位推荐意见（第1版）');
  // The list of departments is open while its field has the focus, and covers what is to be looked at.
  await clerk.page.focus('[role=dialog] textarea');
  await look(clerk, 'bulk-unit');
  await clerk.click('通过可以通过的1件', '[role=dialog]');
  await clerk.sees('请先选择省直主管部门');
  expect(await clerk.findings()).toEqual([]);
  await clerk.click(other.applicantName, '[role=dialog]');
  await clerk.sees('材料目录');
  await closed(clerk);
  await clerk.page.goBack();
  await clerk.sees('已选2件');
  expect(clerk.complaints).toEqual([]);
});
