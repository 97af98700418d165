import { partsOfForm, type Field, type Form } from 'workflow/domain';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESKTOP, NOTEBOOK, openBrowser, PHONE, sitDown, type Sitting } from '../world/browser';
import { people, plansOf, seen, type Declaration } from '../world/paperwork';
import { CATEGORY, draftOf, makePlan, PLANS, publishPlan } from '../world/plans';
import { staffOf } from '../world/staff';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let browser: Browser;
let applicant: Visitor;
let person: Sitting;
let id: number;

const asked = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  id: name,
  label,
  type: 'text',
  required: false,
  ...more,
});
const FORM: Form = {
  sections: [
    {
      id: 'basis',
      label: '一、基本情况',
      fields: [asked('post', '现任职务'), asked('fax', '传真'), asked('field', '研究方向')],
    },
  ],
};

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  const staff = await staffOf(world);
  applicant = await people(world)('applicant.9');
  const { year, declareFrom, declareUntil, reviewUntil } = (await plansOf(applicant)).open;
  const days = { year, declareFrom, declareUntil, reviewUntil };
  const planId = await makePlan(staff, {
    name: '青年人才',
    ...days,
    categories: [CATEGORY],
    sections: partsOfForm(FORM),
  });
  await publishPlan(staff, planId);
  const made = await applicant.post<Declaration>('/declarations', { planId, category: CATEGORY.key });
  ({ id } = made.body);
  // While it is a draft, staff publish another form: one question goes, one comes, one is asked in other words.
  const draft = await draftOf(staff, planId);
  const [section] = draft.sections;
  const kept = (section?.fields ?? []).filter(({ fieldId }) => fieldId !== 'fax');
  const fields = kept.map((field) => (field.fieldId === 'field' ? { ...field, label: '主要研究方向' } : field));
  const more = { label: '联系电话', type: 'text', required: true };
  await staff('PUT', `${PLANS}/${planId}`, { ...draft, sections: [{ ...section, fields: [...fields, more] }] });
  await publishPlan(staff, planId);
  person = await sitDown(browser, world.baseUrl);
  await person.signIn('applicant.9');
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function look(name: string): Promise<void> {
  for (const [size, words] of [
    [DESKTOP, 'desktop'],
    [PHONE, 'phone'],
    [NOTEBOOK, 'notebook'],
  ] as const) {
    await person.page.setViewport(size);
    await person.page.waitForNetworkIdle({ idleTime: 200, timeout: 3000 }).catch(() => undefined);
    await person.shot(`${name}-${words}`);
    expect(await person.findings(), `${name} ${words}`).toEqual([]);
    const sideways = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, `${name} ${words}`).toBeLessThanOrEqual(0);
  }
}

it('tells an open draft what a newer version of the plan changed, and goes over with what was typed a moment ago', async () => {
  await person.goTo(`/declarations/${id}/fill`);
  await person.sees('新增必填项“联系电话”');
  await person.sees('不再填写“传真”');
  await person.sees('“研究方向”改名为“主要研究方向”');
  await look('adopt');
  await person.page.focus('#answer-post');
  await person.page.keyboard.type('主任医师');
  await person.click('改用新版');
  await person.sees('联系电话');
  await person.page.waitForFunction(() => !document.body.innerText.includes('不再填写“传真”'));
  expect(await person.page.$eval('#answer-post', (one) => (one as HTMLInputElement).value)).toBe('主任医师');
  expect((await seen(applicant, id)).answers).toMatchObject({ post: '主任医师' });
  // The button went with its note: the focus must not be lost, and that it happened is said.
  await expect.poll(() => person.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await person.sees('已改用第2版');
  await look('adopt-done');
  expect(person.complaints).toEqual([]);
});
