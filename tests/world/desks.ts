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

/** From the menu to the person's file, as it waits at this desk. */
export async function openWaiting(desk: Sitting, name: string): Promise<void> {
  await desk.click('待办', 'nav');
  await desk.click(`审核 ${name}`, 'table');
  await desk.sees('一、基本情况');
}

/** Prints the form, and has it back from the scanner with the stamp on it. */
export async function stamp(unit: Sitting, world: World): Promise<string> {
  const opened = unit.page.browserContext().waitForTarget((one) => one.url().includes('/form'), { timeout: 30_000 });
  await unit.click('打印', 'aside');
  await (await (await opened).page())?.close();
  const file = path.join(world.dataDir, '推荐意见.pdf');
  writeFileSync(file, await scan('stamped', 2));
  return file;
}

export async function uploadScan(unit: Sitting, file: string): Promise<void> {
  await unit.click('单位推荐意见', '[role=tablist]');
  await unit.sees('把盖章扫描件拖到这里');
  await ((await unit.page.$('input[data-testid=scan]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
  await unit.sees('已上传');
  await unit.page.waitForSelector('canvas');
}

interface Pass {
  opinion: string;
  /** The body that has it next; none at the end. */
  to?: string;
  shot: string;
}

/** 通过, with the opinion, from the dialog that says where it goes. */
export async function pass(desk: Sitting, { opinion, to, shot }: Pass): Promise<void> {
  await desk.click('通过…', 'aside');
  await desk.type('通过意见', opinion);
  await desk.sees(to ? `材料提交到${to}审核` : '确定后审核完成，状态变为审核通过');
  await look(desk, shot);
  await desk.click(to ? '通过并提交' : '通过', '[role=dialog]');
  await desk.sees(to ? `已通过，提交到${to}` : '已通过，审核完成');
}
