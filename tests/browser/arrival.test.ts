import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, sitDown, type Sitting } from '../world/browser';
import { fromThePortal } from '../world/entering';
import { openSignIn, type SignInWorld } from '../world/provider';

let signIn: SignInWorld;
let browser: Browser;

beforeAll(async () => {
  [signIn, browser] = await Promise.all([openSignIn('oidc'), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await signIn?.close();
});

async function check(sitting: Sitting, shot: string): Promise<void> {
  await sitting.page.waitForNetworkIdle({ idleTime: 200 });
  await sitting.shot(shot);
  expect(await sitting.findings()).toEqual([]);
}

it('a unit and a person who have never been here arrive from the portal, and find each other', async () => {
  const clerk = await sitDown(browser, signIn.world.baseUrl);
  await fromThePortal(clerk, signIn, 'unit', 'unit.new');
  await clerk.sees('完善单位信息');
  await clerk.sees('宿松县松湖农业科技有限公司');
  await clerk.type('单位联系人', '石小满');
  await clerk.type('手机号码', '1380000123');
  await clerk.type('电子邮箱', 'shixm@songhu.example');
  await clerk.sees('手机号码应为11位，现在是10位');
  await clerk.type('手机号码', '4');
  await clerk.page.select('#unit-nature', '民营企业');
  await clerk.page.type('#unit-regionCode', '宿松');
  await clerk.page.keyboard.press('ArrowDown');
  await clerk.page.keyboard.press('Enter');
  await clerk.sees('再直接报省厅');
  await check(clerk, 'arrival-filled');
  await clerk.click('保存并进入系统');
  await clerk.sees('人员注册审核');
  await clerk.shot('arrival-inside');

  const person = await sitDown(browser, signIn.world.baseUrl);
  await fromThePortal(person, signIn, 'person', 'person.new');
  await person.sees('开始申报前的准备');
  await check(person, 'arrival-person');
  await person.goTo('/profile');
  await person.type('手机号码', '13800005678');
  await person.click('保存');
  await person.sees('已保存您的资料');
  await person.goTo('/my-unit');
  await person.type('查找单位', '松湖农业');
  await person.page.waitForSelector('[role=option] mark');
  await person.page.keyboard.press('Enter');
  await person.click('申请绑定…');
  await person.click('申请绑定', '[role=dialog]');
  await person.sees('待审核');

  await clerk.goTo('/registrations');
  await clerk.click('审核', 'table');
  await clerk.click('通过', '[role=dialog]');
  await clerk.sees('已通过');
  await person.page.reload();
  await person.sees('您可以用这个单位的名义申报');

  await clerk.goTo('/units');
  await clerk.click('变更单位信息');
  await clerk.sees('更改属地');
  await clerk.type('单位联系人', '二');
  await clerk.type('单位通讯地址', '甲楼');
  await clerk.click('保存变更');
  await clerk.sees('已保存单位信息');
  await clerk.click('变更记录', '[role=tablist]');
  await clerk.sees('石小满二');
  await check(clerk, 'arrival-changed');
  expect(clerk.complaints.filter((line) => !line.includes('403'))).toEqual([]);
});
