import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, sitDown, type Sitting } from '../world/browser';
import { correct, declare, readApproval } from '../world/declaring';
import { decide, findResult, look, openInPlan, pass, returnFor, stampAndUpload } from '../world/desks';
import { dossier, filesOf } from '../world/dossier';
import { fromThePortal } from '../world/entering';
import { atPanel } from '../world/panel';
import { plansOf, type Plan } from '../world/paperwork';
import { openSignIn, type SignInWorld } from '../world/provider';

const PERSON = '钟离澈';
const UNIT = '潭冲河高级中学';
const COUNTY = '肥西县人力资源和社会保障局';
const CITY = '合肥市人力资源和社会保障局';
const PROVINCE = '安徽省人力资源和社会保障厅';
const PLAN = '学术和技术带头人补充选拔';
const OPINIONS = [
  '材料真实完整，公示无异议，同意推荐。',
  '材料齐全，同意上报。',
  '复核无误，同意上报。',
  '同意。',
] as const;
/** Milliseconds of one stretch of the way where others work on the same two cores; alone it takes a fifth. */
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

beforeAll(async () => {
  [signIn, browser] = await Promise.all([openSignIn('oidc'), openBrowser()]);
  ({ open } = await plansOf(await signIn.world.signIn('unit.county')));
});
afterAll(async () => {
  await browser?.close();
  await signIn?.close();
});

it('staff copy last year’s plan, change its form and its dates, and publish it', { timeout: LONG }, async () => {
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
  // The review of last year's plan ends before the new declarations do: the check says so once, and what to do.
  await sitting.sees('有1处要改，改好才能发布');
  expect(await sitting.page.evaluate(() => document.body.innerText)).not.toContain('请核对：');
  await look(sitting, 'loop-staff-check');
  await panel.write('审核截止日期', day(open.reviewUntil));
  await panel.press('保存');
  await sitting.sees('检查通过，可以发布');
  await panel.press('发布');
  await sitting.sees('已发布第1版');
  await look(sitting, 'loop-staff-published');
});

it('somebody who has never been here is bound to the unit', { timeout: LONG }, async () => {
  person = await sit();
  await fromThePortal(person, signIn, 'person', 'person.new');
  await person.sees('开始申报前的准备');
  await look(person, 'loop-county-arrived');
  await person.goTo('/profile');
  await person.type('手机号码', '13800005678');
  await person.click('保存');
  await person.sees('已保存您的资料');
  await person.goTo('/my-unit');
  await person.type('查找单位', UNIT);
  await person.page.waitForSelector('[role=option] mark');
  await person.page.keyboard.press('Enter');
  await person.click('申请绑定…');
  await person.click('申请绑定', '[role=dialog]');
  await person.sees('待审核');

  unit = await sit('unit.county');
  await unit.click('人员注册审核', 'nav');
  await unit.click(`审核 ${PERSON}`, 'table');
  await unit.click('通过', '[role=dialog]');
  await unit.sees('已通过');
});

it('declares in the new plan, sees it once more, and hands it in', { timeout: LONG }, async () => {
  const { photo, certificate } = await filesOf(signIn.world, person);
  const answers = dossier(photo, certificate);
  const changed = { 最高学历毕业院校: '合肥师范大学', 外语水平: '英语，能读能写' };
  await declare(
    person,
    PLAN,
    { ...answers, '一、基本情况': { ...answers['一、基本情况'], ...changed } },
    'loop-county',
  );
});

it('comes back from the unit once, is corrected at its place, and passes', { timeout: LONG }, async () => {
  const [question, note] = ['最高学历毕业院校', '与证书不一致，请写全称'];
  await openInPlan(unit, PLAN, PERSON);
  await unit.sees('外语水平');
  await look(unit, 'loop-county-unit-file');
  await returnFor(unit, `一、基本情况 › ${question}`, note, 'loop-county-unit');
  const text = '合肥师范大学职业教育学院';
  await correct(person, { question, control: 'answer-school', note, text }, 'loop-county');
  await openInPlan(unit, PLAN, PERSON);
  await unit.sees('第2版改动1处');
  await unit.sees(text);
  await look(unit, 'loop-county-unit-changed');
  await stampAndUpload(unit, signIn.world, 'loop-county-unit');
  await pass(unit, { opinion: OPINIONS[0], to: COUNTY }, 'loop-county-unit');
});

it.each([
  ['bureau.feixi', CITY, 1],
  ['bureau.hefei', PROVINCE, 2],
  ['bureau.province', undefined, 3],
] as const)(
  '%s finds it in its work list, reads what was said, and passes it',
  { timeout: LONG },
  async (login, to, n) => {
    const desk = await sit(login);
    await decide(desk, PERSON, OPINIONS.slice(0, n), { opinion: OPINIONS[n], to }, `loop-county-${login}`);
    if (!to) await findResult(desk, `${open.year} ${PLAN}`, PERSON, 'loop-county');
  },
);

it('is told to the person', { timeout: LONG }, async () => {
  await readApproval(person, 'loop-county');
  expect(sittings.flatMap(({ complaints }) => complaints).filter((line) => !line.includes('403'))).toEqual([]);
});
