import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, sitDown, type Sitting } from '../world/browser';
import { correct, declare, readApproval } from '../world/declaring';
import { decide, findResult, openInPlan, pass, returnFor, stampAndUpload } from '../world/desks';
import { dossier, filesOf } from '../world/dossier';
import { draftOf, publishPlan, PLANS } from '../world/plans';
import { plansOf, type Plan } from '../world/paperwork';
import { staffOf } from '../world/staff';
import { openWorld, type World } from '../world/world';

const PERSON = '欧阳溪亭';
const DEPARTMENT = '安徽省教育厅';
const PROVINCE = '安徽省人力资源和社会保障厅';
const PLAN = '省直单位补充选拔';
const OPINIONS = ['材料真实完整，同意推荐。', '属本部门主管，同意上报。', '同意。'] as const;
/** Milliseconds of one stretch of the way where others work on the same two cores; alone it takes a fifth. */
const LONG = 180_000;

let world: World;
let browser: Browser;
let open: Plan;
let person: Sitting;
let unit: Sitting;
const sittings: Sitting[] = [];

const sit = async (login: string): Promise<Sitting> => {
  const sitting = await sitDown(browser, world.baseUrl);
  sittings.push(sitting);
  await sitting.signIn(login);
  return sitting;
};

/** The staff's part, which loop-county.test.ts does in the panel: last year's plan again, in this year's days. */
async function publishAgain(): Promise<void> {
  const staff = await staffOf(world);
  const { last } = await plansOf(await world.signIn('unit.province'));
  const { body } = await staff<{ documentId: string }>('POST', `/workbench/plans/${last.id}/copy`);
  const { declareFrom, declareUntil, reviewUntil } = open;
  const draft = { ...(await draftOf(staff, body.documentId)), name: PLAN, declareFrom, declareUntil, reviewUntil };
  await staff('PUT', `${PLANS}/${body.documentId}`, draft);
  await publishPlan(staff, body.documentId);
}

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  ({ open } = await plansOf(await world.signIn('unit.province')));
  await publishAgain();
  [person, unit] = [await sit('applicant.3'), await sit('unit.province')];
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

it('a person of a provincial unit declares for the first time', { timeout: LONG }, async () => {
  const { photo, certificate } = await filesOf(world, person);
  const answers = dossier(photo, certificate);
  const basics = { ...answers['一、基本情况'], 毕业院校: '合肥师范大学' };
  await declare(person, PLAN, { ...answers, '一、基本情况': basics }, 'loop-province');
});

it(
  'comes back from the unit once, is corrected at its place, and passes to the department',
  { timeout: LONG },
  async () => {
    const [question, note, text] = ['所学专业', '与证书不一致', '职业技术教育（农艺）'];
    await openInPlan(unit, PLAN, PERSON);
    await returnFor(unit, `一、基本情况 › ${question}`, note, 'loop-province-unit');
    await correct(person, { question, control: 'answer-major', note, text }, 'loop-province');
    await openInPlan(unit, PLAN, PERSON);
    await unit.sees('第2版改动1处');
    await stampAndUpload(unit, world, 'loop-province-unit');
    await pass(unit, { opinion: OPINIONS[0], to: DEPARTMENT, find: 'jyt' }, 'loop-province-unit');
  },
);

it.each([
  ['department.education', PROVINCE, 1],
  ['bureau.province', undefined, 2],
] as const)(
  '%s finds it in its work list, reads what was said, and passes it',
  { timeout: LONG },
  async (login, to, n) => {
    const desk = await sit(login);
    await decide(desk, PERSON, OPINIONS.slice(0, n), { opinion: OPINIONS[n], to }, `loop-province-${login}`);
    if (!to) await findResult(desk, `${open.year} ${PLAN}`, PERSON, 'loop-province');
  },
);

it('is told to the person', { timeout: LONG }, async () => {
  await readApproval(person, 'loop-province');
  expect(sittings.flatMap(({ complaints }) => complaints)).toEqual([]);
});
