import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, sitDown } from '../world/browser';
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

/** The stamped scan: the printed form itself serves, as it came from the printer. */
async function scanOf(login: string, id: number): Promise<string> {
  const { bytes } = await (await world.signIn(login)).bytes(`/declarations/${id}/form`);
  const file = path.join(world.dataDir, `scan-${id}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

const waitingAt = async (login: string): Promise<{ id: number; applicantName: string }> => {
  const filter = encodeURIComponent(JSON.stringify({ pending: true }));
  const sort = encodeURIComponent('["id","DESC"]');
  const { body } = await (
    await world.signIn(login)
  ).get<{ id: number; applicantName: string }[]>(`/declarations?filter=${filter}&sort=${sort}`);
  return body[0] as { id: number; applicantName: string };
};

it('lets the administrator of a city unit review a declaration, from the plan to the next desk', async () => {
  const { id, applicantName } = await waitingAt('unit.city');
  const scan = await scanOf('unit.city', id);
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.city');

  await clerk.sees('计划年度');
  for (const head of [
    '计划年度',
    '计划名称',
    '申报起止日期',
    '审核截止日期',
    '相关批次',
    '本单位已申报数量',
    '查看',
    '查看计划详情',
  ])
    await clerk.sees(head);
  await clerk.shot('unit-plans');
  expect(await clerk.findings()).toEqual([]);

  await clerk.click('查看（1件待审）');
  await clerk.sees(applicantName);
  await clerk.shot('unit-declarations');
  expect(await clerk.findings()).toEqual([]);

  await clerk.click('审核', 'table');
  await clerk.sees('一、基本情况');
  await clerk.sees('请先上传加盖公章的单位推荐意见（第1版）');
  await clerk.shot('unit-review');
  expect(await clerk.findings()).toEqual([]);

  await clerk.click('单位推荐意见', '[role=tablist]');
  await clerk.sees('把盖章扫描件拖到这里');
  const input = (await clerk.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(scan);
  await clerk.sees('已上传');
  await clerk.page.waitForSelector('canvas');
  await clerk.shot('unit-recommendation');
  expect(await clerk.findings()).toEqual([]);

  await clerk.click('流程', '[role=tablist]');
  await clerk.sees('合肥市人力资源和社会保障局');
  await clerk.shot('unit-flow');
  expect(await clerk.findings()).toEqual([]);

  await clerk.click('通过');
  await clerk.type('通过意见', '经审核，材料真实完整，公示无异议，同意推荐。');
  await clerk.shot('unit-pass');
  expect(await clerk.findings()).toEqual([]);
  await clerk.click('通过并提交', '[role=dialog]');
  await clerk.sees('已通过');
  await clerk.shot('unit-passed');

  const after = await (await world.signIn('bureau.hefei')).get<{ state: string; desk: string }>(`/declarations/${id}`);
  expect(after.body).toMatchObject({ state: 'in-review', desk: 'city' });
  expect(clerk.complaints).toEqual([]);
});

it('asks a provincial unit for the department, found by its initials', async () => {
  const { id } = await waitingAt('unit.province');
  const bytes = await (await world.signIn('unit.province')).bytes(`/declarations/${id}/form`);
  await (await world.signIn('unit.province')).upload(`/declarations/${id}/recommendation`, bytes.bytes, '推荐意见.pdf');
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.province');
  await clerk.goTo(`/declarations/${id}/show`);
  await clerk.click('通过');
  await clerk.type('省直主管部门', 'jyt');
  await clerk.sees('安徽省教育厅');
  await clerk.shot('unit-pass-department');
  await clerk.click('安徽省教育厅', '[role=listbox]');
  await clerk.type('通过意见', '同意推荐');
  await clerk.click('通过并提交', '[role=dialog]');
  await clerk.sees('已通过');
  const after = await (await world.signIn('department.education')).get<{ desk: string }>(`/declarations/${id}`);
  expect(after.body.desk).toBe('department');
});

it('returns with one notice, and the text survives a closed dialog', async () => {
  const { id } = await waitingAt('unit.county');
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.county');
  await clerk.goTo(`/declarations/${id}/show`);
  await clerk.click('退回申报人');
  await clerk.type('退回意见', '请补充证书编号');
  await clerk.shot('unit-return');
  expect(await clerk.findings()).toEqual([]);
  await clerk.page.keyboard.press('Escape');
  await clerk.click('退回申报人');
  await clerk.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some((one) => one.value === '请补充证书编号'),
  );
  await clerk.click('退回申报人', '[role=dialog]');
  await clerk.sees('已退回');
  const flow = await (
    await world.signIn('unit.county')
  ).get<{ act: string; opinion: string }[]>(`/declarations/${id}/flow`);
  expect(flow.body.at(-1)).toMatchObject({ act: 'return', opinion: '请补充证书编号' });
});

it('terminates only after the name was typed', async () => {
  const { id, applicantName } = await waitingAt('unit.direct');
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.direct');
  await clerk.goTo(`/declarations/${id}/show`);
  await clerk.click('终止');
  await clerk.type('终止意见', '经核实，不符合申报条件');
  await clerk.click('终止申报', '[role=alertdialog]');
  await clerk.shot('unit-terminate');
  expect(await clerk.findings()).toEqual([]);
  expect((await (await world.signIn('unit.direct')).get<{ state: string }>(`/declarations/${id}`)).body.state).toBe(
    'in-review',
  );
  await clerk.type('请输入申报人姓名', applicantName);
  await clerk.click('终止申报', '[role=alertdialog]');
  await clerk.sees('已终止');
  expect((await (await world.signIn('unit.direct')).get<{ state: string }>(`/declarations/${id}`)).body.state).toBe(
    'terminated',
  );
});
