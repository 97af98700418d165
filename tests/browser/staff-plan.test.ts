import type { Browser, Frame } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, sitDown, type Sitting } from '../world/browser';
import { atPanel, type Panel } from '../world/panel';
import { people, plansOf, type Plan } from '../world/paperwork';
import { CATEGORY, makePlan } from '../world/plans';
import { staffOf } from '../world/staff';
import { openWorld, type World } from '../world/world';

let world: World;
let browser: Browser;
let open: Plan;
let sitting: Sitting;
let panel: Panel;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  ({ open } = await plansOf(await people(world)('unit.city')));
  sitting = await sitDown(browser, world.baseUrl);
  panel = atPanel(sitting, world.baseUrl);
  await panel.signIn();
  // Requests that a navigation cuts off are counted as under way for ever: the next wait for a quiet network would not end.
  await sitting.page.waitForNetworkIdle({ idleTime: 500 });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const TITLE = 'input[name="categories.0.printTitle"]';
const SUFFIX = '（补充）';
/** The screen of the form inside the preview. */
const previewed = async (): Promise<Frame> => {
  const frame = await sitting.page.waitForFrame((one) => one.url().endsWith('/#/preview'), { timeout: 20_000 });
  await frame.waitForFunction(() => document.body.innerText.includes('一、基本情况'), { timeout: 20_000 });
  return frame;
};

it('the list shows every plan on one line, the newest first', async () => {
  await sitting.page.goto(`${world.baseUrl}/admin/content-manager/collection-types/api::plan.plan`);
  await sitting.sees(open.reviewUntil);
  const years = await sitting.page.$$eval('tbody tr', (rows) => rows.map((row) => row.innerText.match(/\d{4}/)?.[0]));
  expect(years).toEqual([open.year + 1, open.year, open.year - 1].map(String));
  const sideways = await sitting.page.$eval(
    'table',
    (table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0),
  );
  expect(sideways).toBeLessThanOrEqual(0);
  await sitting.shot('staff-plans');
  await sitting.page.waitForNetworkIdle({ idleTime: 300 });
});

it('a plan is copied, a mistake in the copy is found with its fix, and publishing waits for it', async () => {
  const { page } = sitting;
  await panel.openPlan(open.year);
  await sitting.click('复制为新一年的计划');
  await sitting.sees('还没有发布过');
  await panel.write('计划名称', `${open.name}${SUFFIX}`);
  await panel.toggle('退回必须逐项指出问题');
  await sitting.click('带头人', 'main');
  const title = await page.waitForSelector(TITLE);
  await title?.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await panel.press('保存');
  await sitting.sees('有1处要改，改好才能发布');
  await sitting.sees('在这个申报类别里填写登记表标题');
  await sitting.shot('staff-plan-mistake');
  await sitting.click('发布', 'main');
  await sitting.sees('计划不能发布：带头人：没有填登记表标题');
  await page.type(TITLE, '安徽省学术和技术带头人');
  await panel.press('保存');
  await sitting.sees('检查通过，可以发布');
});

it('the preview is the applicant’s own form, without any session of theirs', async () => {
  await sitting.click('预览申报表');
  const frame = await previewed();
  expect(await frame.evaluate(() => document.body.innerText)).toContain(SUFFIX);
  // The tree of regions has come with the plan: nothing is asked of the server.
  await frame.type('input[role=combobox]', '肥西');
  await frame.waitForSelector('::-p-text(安徽省合肥市肥西县)');
  await sitting.shot('staff-plan-preview');
  await sitting.click('关闭', '[role=dialog]');
});

it('the plan is published, and its deadlines are extended with a reason that stays beside it', async () => {
  const { page } = sitting;
  await panel.press('发布');
  await sitting.sees('已发布第1版');
  await sitting.click('延长截止日期');
  await sitting.click('延长并通知');
  await sitting.sees('日期没有变化');
  await sitting.shot('staff-plan-extend-refused');
  // A day of the browser's own input is given as its value: which order it is typed in is the browser's language.
  await page.$eval(
    'input[type=date][name=reviewUntil]',
    (input, day) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, day);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    `${open.year + 1}-12-30`,
  );
  await page.type('textarea[name=reason]', '节假日顺延，厅领导批准');
  await sitting.click('延长并通知');
  await sitting.sees('已发布第2版');
  await sitting.sees('原因：节假日顺延，厅领导批准');
  await sitting.sees(`改为${open.year + 1}-12-30`);
  await sitting.shot('staff-plan-extended');
});

it('a condition works in the preview as it will for an applicant', async () => {
  const { page } = sitting;
  const fields = [
    { fieldId: 'abroad', label: '是否留学回国', type: 'yes-no' },
    {
      fieldId: 'school',
      label: '国外毕业院校',
      type: 'text',
      condition: { field: 'abroad', op: 'is', values: ['yes'] },
    },
  ];
  const sections = [{ label: '一、基本情况', fields }];
  const { year, declareFrom, declareUntil, reviewUntil } = open;
  const plan = { name: '有条件', year, declareFrom, declareUntil, reviewUntil, categories: [CATEGORY], sections };
  const id = await makePlan(await staffOf(world), plan);
  await page.goto(`${world.baseUrl}/admin/content-manager/collection-types/api::plan.plan/${id}`);
  await sitting.click('预览申报表');
  const frame = await previewed();
  const asks = (): Promise<boolean> => frame.evaluate(() => document.body.innerText.includes('国外毕业院校'));
  expect(await asks()).toBe(false);
  await (await frame.waitForSelector('::-p-xpath(//label[normalize-space(.)="是"])'))?.click();
  await frame.waitForFunction(() => document.body.innerText.includes('国外毕业院校'));
  await (await frame.waitForSelector('::-p-xpath(//label[normalize-space(.)="否"])'))?.click();
  await frame.waitForFunction(() => !document.body.innerText.includes('国外毕业院校'));
  await sitting.click('关闭', '[role=dialog]');
});

it('nobody’s declaration is without a desk; one that is shows with what to do', async () => {
  const { page } = sitting;
  await page.goto(`${world.baseUrl}/admin/stranded`);
  await sitting.sees('没有。每一件审核中的申报都有人能办理。');
  expect(await sitting.findings()).toEqual([]);
  // What the upkeep refuses can still come about by another hand.
  await world.sql.query("update up_users set blocked = true where username = 'unit.county'");
  await sitting.click('重新检查');
  await sitting.sees('单位没有能登录的管理员');
  await sitting.sees('恢复被停用的账号');
  expect(await sitting.findings()).toEqual([]);
  await sitting.shot('staff-stranded');
});
