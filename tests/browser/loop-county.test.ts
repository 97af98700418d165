import type { Browser } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { answer, dossier, fillIn, filesOf } from '../world/answering';
import { openBrowser, sitDown, type Sitting } from '../world/browser';
import { look, openWaiting, pass, stamp, uploadScan } from '../world/desks';
import { fromThePortal } from '../world/entering';
import { atPanel } from '../world/panel';
import { plansOf, type Plan } from '../world/paperwork';
import { openSignIn, type SignInWorld } from '../world/provider';

const PERSON = '钟离澈';
const UNIT = '肥西县潭冲河高级中学';
const COUNTY = '肥西县人力资源和社会保障局';
const CITY = '合肥市人力资源和社会保障局';
const PROVINCE = '安徽省人力资源和社会保障厅';
const PLAN = '学术和技术带头人补充选拔';
/** Milliseconds of one stretch of the way on two busy cores; it takes a quarter of it. */
const LONG = 180_000;

let signIn: SignInWorld;
let browser: Browser;
let open: Plan;
let person: Sitting;
let unit: Sitting;
const sittings: Sitting[] = [];

const sit = async (login?: string): Promise<Sitting> => {
  const sitting = await sitDown(browser, signIn.world.baseUrl);
  sittings.push(sitting);
  if (login) await sitting.signIn(login);
  return sitting;
};

/** 查看 in the row of the plan, in a unit's list of plans. */
const openPlan = async (sitting: Sitting): Promise<void> => {
  await sitting.click('计划', 'nav');
  const link = await sitting.page.waitForSelector(
    `::-p-xpath(//tr[contains(., "${PLAN}")]//a[starts-with(normalize-space(.), "查看（")])`,
  );
  await link?.click();
};

beforeAll(async () => {
  [signIn, browser] = await Promise.all([openSignIn('oidc'), openBrowser()]);
  ({ open } = await plansOf(await signIn.world.signIn('unit.county')));
});
afterAll(async () => {
  await browser?.close();
  await signIn?.close();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [n, context] of browser.browserContexts().entries())
    for (const page of await context.pages()) await page.screenshot({ path: `/tmp/loop-shots/zz-failed-${n}.png` });
});

it('staff copy last year’s plan, change its form and its dates, and publish it', async () => {
  const sitting = await sitDown(browser, signIn.world.baseUrl);
  const panel = atPanel(sitting, signIn.world.baseUrl);
  const day = (date: string): string => date.replaceAll('-', '/');
  await panel.signIn();
  await panel.openPlan(open.year - 1);
  await sitting.click('复制为新一年的计划');
  await sitting.sees('还没有发布过');
  await panel.write('计划名称', PLAN);
  await panel.write('申报开始日期', day(open.declareFrom));
  await panel.write('申报截止日期', day(open.declareUntil));
  await sitting.click('一、基本情况', 'main');
  await sitting.click('毕业院校', 'main');
  await panel.write('名称', '最高学历毕业院校');
  await panel.addPart();
  await panel.write('名称', '外语水平');
  await panel.toggle('必填');
  await panel.press('保存');
  // The review of last year's plan ends before the new declarations do: the check says it, and what to do.
  await sitting.sees('有1处要改，改好才能发布');
  await look(sitting, 'loop-staff-check');
  await panel.write('审核截止日期', day(open.reviewUntil));
  await panel.press('保存');
  await sitting.sees('检查通过，可以发布');
  await panel.press('发布');
  await sitting.sees('已发布第1版');
  await look(sitting, 'loop-staff-published');
}, LONG);

it('somebody who has never been here is bound to the unit', async () => {
  person = await sit();
  await fromThePortal(person, signIn, 'person', 'person.new');
  await person.sees('开始申报前的准备');
  await look(person, 'loop-person-arrived');
  await person.goTo('/profile');
  await person.type('手机号码', '13800005678');
  await person.click('保存');
  await person.sees('已保存您的资料');
  await person.goTo('/my-unit');
  await person.type('查找单位', UNIT.slice(3));
  await person.page.waitForSelector('[role=option] mark');
  await person.page.keyboard.press('Enter');
  await person.click('申请绑定…');
  await person.click('申请绑定', '[role=dialog]');
  await person.sees('待审核');

  unit = await sit('unit.county');
  await unit.click('人员注册审核', 'nav');
  await unit.click('审核', 'table');
  await unit.click('通过', '[role=dialog]');
  await unit.sees('已通过');
}, LONG);

it('declares in the new plan, sees it once more, and hands it in', async () => {
  await person.click('我的申报', 'nav');
  await person.sees(PLAN);
  await look(person, 'loop-person-home');
  const begin = await person.page.waitForSelector(
    `::-p-xpath(//li[contains(., "${PLAN}")]//a[normalize-space(.)="申报"])`,
  );
  await begin?.click();
  await person.sees('选择申报类别');
  await look(person, 'loop-person-category');
  await person.page.click('input[type=radio][value=reserve]');
  await person.click('新建', 'form');
  await person.sees('现在是草稿，还没有提交');
  await look(person, 'loop-person-form');
  const { photo, certificate } = await filesOf(signIn.world, person);
  const sections = dossier(photo, certificate);
  Object.assign(sections['一、基本情况'] ?? {}, { 最高学历毕业院校: '合肥师范大学', 外语水平: '英语，能读能写' });
  await fillIn(person, sections);
  await person.sees('各项都已填好，可以提交');
  await person.sees('草稿已保存');
  await look(person, 'loop-person-filled');
  await person.click('提交给单位');
  await person.sees('提交前请再看一遍登记表');
  await person.page.waitForSelector('[role=dialog] canvas', { timeout: 40_000 });
  await look(person, 'loop-person-last-look');
  await person.click('确认提交', '[role=dialog]');
  await person.sees('已提交给单位');
  await look(person, 'loop-person-receipt');
}, LONG);

it('comes back from the unit with what is wrong at its places, is corrected, and passes', async () => {
  await openPlan(unit);
  await unit.click(`审核 ${PERSON}`, 'table');
  await unit.sees('外语水平');
  await look(unit, 'loop-unit-file');
  await unit.click('指出问题：最高学历毕业院校');
  await unit.page.waitForSelector('[role=dialog] input');
  await unit.page.keyboard.type('与证书不一致，请写全称');
  await unit.click('加入退回', '[role=dialog]');
  await unit.click('退回申报人', 'aside');
  await unit.sees('共1处需要补正');
  await look(unit, 'loop-unit-return');
  await unit.click('退回申报人', '[role=dialog]');
  await unit.sees('已退回');

  await person.click('我的申报', 'nav');
  await person.sees('已退回，请按退回意见修改后重新提交');
  await look(person, 'loop-person-returned');
  await person.click('修改后重新提交');
  await person.sees('与证书不一致，请写全称');
  await person.click('最高学历毕业院校', '[aria-label^="要修改的地方"]');
  await person.page.waitForFunction(() => document.activeElement?.id === 'answer-school');
  await look(person, 'loop-person-item');
  await answer(person, '最高学历毕业院校', '合肥师范大学职业教育学院');
  await person.sees('草稿已保存');
  await person.click('重新提交给单位');
  await person.page.waitForSelector('[role=dialog] canvas', { timeout: 40_000 });
  await person.click('确认提交', '[role=dialog]');
  await person.sees('已提交给单位');
  await person.sees('第2版');

  await openPlan(unit);
  await unit.click(`审核 ${PERSON}`, 'table');
  await unit.sees('第2版改动1处');
  await unit.sees('合肥师范大学职业教育学院');
  await look(unit, 'loop-unit-changed');
  const scan = await stamp(unit, signIn.world);
  await uploadScan(unit, scan);
  await look(unit, 'loop-unit-scan');
  await pass(unit, { opinion: '经审核，材料真实完整，公示无异议，同意推荐。', to: COUNTY, shot: 'loop-unit-pass' });
  await look(unit, 'loop-unit-passed');
}, LONG);

it.each([
  ['bureau.feixi', CITY, 'county'],
  ['bureau.hefei', PROVINCE, 'city'],
  ['bureau.province', undefined, 'province'],
] as const)('is found by %s in its work list, read with every earlier opinion, and passed', async (login, to, shot) => {
  const desk = await sit(login);
  await desk.click('待办', 'nav');
  await desk.sees(PERSON);
  await look(desk, `loop-${shot}-worklist`);
  await openWaiting(desk, PERSON);
  await desk.sees('经审核，材料真实完整，公示无异议，同意推荐。');
  await look(desk, `loop-${shot}-file`);
  await desk.click('单位推荐意见', '[role=tablist]');
  await desk.page.waitForSelector('canvas', { timeout: 40_000 });
  await pass(desk, { opinion: '材料齐全，符合条件，同意上报。', ...(to ? { to } : {}), shot: `loop-${shot}-pass` });
  if (to) return;
  await desk.click('结果名单', 'nav');
  await desk.sees('简明登记表');
  await desk.page.click('main [role=combobox]');
  await desk.click(`${open.year} ${PLAN}`, '[role=listbox]');
  await desk.click(PERSON, 'main table');
  await desk.page.goBack();
  await desk.sees(PERSON);
  await look(desk, 'loop-province-results');
}, LONG);

it('is told to the person', async () => {
  await person.page.reload();
  await person.click('消息', 'header');
  await person.sees('审核通过');
  await look(person, 'loop-person-messages');
  await person.click('我的申报', 'nav');
  await person.sees('审核通过，不用再办');
  await look(person, 'loop-person-approved');
  expect(sittings.flatMap(({ complaints }) => complaints).filter((line) => !line.includes('403'))).toEqual([]);
}, LONG);
