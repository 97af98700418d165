import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { expect } from 'vitest';
import type { Sitting } from './browser';
import { scan } from './paperwork';
import type { World } from './world';

/** A screen of the way: a picture of it, no finding of axe, and no scrolling sideways. */
export async function look(sitting: Sitting, name: string): Promise<void> {
  await sitting.page.waitForNetworkIdle({ idleTime: 200 });
  await sitting.shot(name);
  expect([name, await sitting.findings()]).toEqual([name, []]);
  const sideways = await sitting.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect([name, sideways <= 0]).toEqual([name, true]);
}

/** From the unit's list of plans to the person's file. */
export async function openInPlan(unit: Sitting, plan: string, name: string): Promise<void> {
  await unit.click('学术和技术带头人', 'nav');
  const way = `::-p-xpath(//tr[contains(., "${plan}")]//a[starts-with(normalize-space(.), "查看（")])`;
  await (await unit.page.waitForSelector(way))?.click();
  await unit.click(`审核 ${name}`, 'table');
  await unit.sees('一、基本情况');
}

/** From the work list of an authority to the person's file. */
export async function openWaiting(desk: Sitting, name: string, shot: string): Promise<void> {
  await desk.click('待办', 'nav');
  await desk.sees(name);
  await look(desk, `${shot}-worklist`);
  await desk.click(`审核 ${name}`, 'table');
  await desk.sees('一、基本情况');
}

/** Points at a place of the form, says what is wrong with it, and gives the file back. */
export async function returnFor(desk: Sitting, place: string, note: string, shot: string): Promise<void> {
  await desk.click(`指出问题：${place}`);
  await desk.page.waitForSelector('[role=dialog] input');
  await desk.page.keyboard.type(note);
  await desk.click('加入退回', '[role=dialog]');
  await desk.page.waitForSelector('[role=dialog]', { hidden: true });
  await desk.click('退回申报人', 'aside');
  await desk.page.waitForSelector('[role=dialog] textarea');
  await look(desk, `${shot}-return`);
  await desk.click('退回申报人', '[role=dialog]');
  await desk.sees('已退回申报人');
}

/** Prints the form, has it back from the scanner with the stamp on it, and uploads it. */
export async function stampAndUpload(unit: Sitting, world: World, shot: string): Promise<void> {
  const opened = unit.page.browserContext().waitForTarget((one) => one.url().endsWith('/form'), { timeout: 30_000 });
  await unit.click('打印', 'aside');
  await (await (await opened).page())?.close();
  const file = path.join(world.dataDir, '推荐意见.pdf');
  writeFileSync(file, await scan('stamped', 2));
  await unit.click('单位推荐意见', '[role=tablist]');
  await unit.sees('把盖章扫描件拖到这里');
  await ((await unit.page.$('input[data-testid=scan]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
  await unit.sees('已上传');
  await unit.page.waitForSelector('canvas');
  await look(unit, `${shot}-scan`);
}

interface Pass {
  opinion: string;
  /** The body that has it next; none at the end. */
  to?: string | undefined;
  /** What a provincial unit types to find the department that has it next. */
  find?: string;
}

/** 通过, with the opinion, from the dialog that says where it goes. */
export async function pass(desk: Sitting, { opinion, to, find }: Pass, shot: string): Promise<void> {
  await desk.click('通过…', 'aside');
  if (find) {
    await desk.type('省直主管部门', find);
    await desk.click(to ?? '', '[role=listbox]');
  }
  await desk.type('通过意见', opinion);
  await desk.sees(to ? `材料提交到${to}审核` : '确定后审核完成，状态变为审核通过');
  await look(desk, `${shot}-pass`);
  await desk.click(to ? '通过并提交' : '通过', '[role=dialog]');
  await desk.sees(to ? '已通过，提交到' : '已通过，审核完成');
  await look(desk, `${shot}-passed`);
}

/** An authority finds it in its work list, reads the file, every opinion before it and the stamped form, and passes it. */
export async function decide(desk: Sitting, name: string, earlier: string[], given: Pass, shot: string): Promise<void> {
  await openWaiting(desk, name, shot);
  for (const opinion of earlier) await desk.sees(opinion);
  await look(desk, `${shot}-file`);
  await desk.click('单位推荐意见', '[role=tablist]');
  await desk.page.waitForSelector('canvas', { timeout: 40_000 });
  await pass(desk, given, shot);
}

/** The province's list of results of the plan has the person, and opens the file. */
export async function findResult(province: Sitting, plan: string, name: string, shot: string): Promise<void> {
  await province.click('结果名单', 'nav');
  await province.sees('简明登记表');
  await province.page.click('main [role=combobox]');
  await province.click(plan, '[role=listbox]');
  await province.page.waitForSelector('[role=listbox]', { hidden: true });
  await province.page.waitForSelector(`main table ::-p-text(${name})`);
  await look(province, `${shot}-results`);
}
