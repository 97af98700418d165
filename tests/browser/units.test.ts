import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from '../world/arriving';
import { NOTEBOOK, openBrowser, PHONE, sitDown, type Sitting, type Size } from '../world/browser';
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

interface Unit {
  id: number;
  version: number;
  contact: string;
  address: string;
  regionName: string;
}

async function check(person: Sitting, name: string): Promise<void> {
  await person.page.waitForNetworkIdle({ idleTime: 200 });
  await person.shot(name);
  expect(await person.findings()).toEqual([]);
  expect(
    await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

/** Types over what stands in the field. */
async function replace(person: Sitting, label: string, text: string): Promise<void> {
  await person.type(label, '');
  await person.page.keyboard.down('Control');
  await person.page.keyboard.press('a');
  await person.page.keyboard.up('Control');
  await person.page.keyboard.type(text);
}

const ownUnit = async (login: string): Promise<Unit> => {
  const { body } = await (await world.signIn(login)).get<Unit[]>('/units');
  return body[0] as Unit;
};

const hash = (person: Sitting): Promise<string> => person.page.evaluate(() => location.hash);

describe.each<[string, Size]>([
  ['notebook', NOTEBOOK],
  ['phone', PHONE],
])('单位信息 on a %s', (name, size) => {
  it('shows the record and the form, clean and without sideways scrolling', async () => {
    const clerk = await sitDown(browser, world.baseUrl, size);
    await clerk.signIn('unit.city');
    await clerk.goTo('/units');
    await clerk.sees('单位详细信息');
    await check(clerk, `${name}-unit`);
    await clerk.click('管理员', '[role=tablist]');
    await clerk.sees('最近登录');
    await check(clerk, `${name}-unit-administrators`);
    await clerk.click('变更单位信息');
    await clerk.sees('基本信息');
    await clerk.sees('更改属地');
    await check(clerk, `${name}-unit-change`);
    await clerk.click('更改属地');
    await clerk.page.waitForSelector('[role=tree]');
    await check(clerk, `${name}-unit-region`);
    expect(clerk.complaints).toEqual([]);
  });
});

it('changes the contact, and finds the change in the history', async () => {
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.city');
  const { contact } = await ownUnit('unit.city');
  await clerk.goTo('/units');
  await clerk.click('变更单位信息');
  await replace(clerk, '单位联系人', '卢思齐');
  await clerk.type('手机号码', '1380000123');
  await clerk.click('保存变更');
  await clerk.sees('手机号码应为11位，现在是10位');
  await clerk.sees('还差1项：手机号码');
  await clerk.shot('notebook-unit-wrong');
  await clerk.click('单位信息', 'nav');
  await clerk.sees('有内容还没有保存');
  await clerk.click('继续填写');
  await clerk.page.waitForSelector('[role=dialog]', { hidden: true });
  await replace(clerk, '手机号码', '13800001234');
  await clerk.click('保存变更');
  await clerk.sees('已保存单位信息');
  await clerk.page.waitForFunction(() => location.hash === '#/units');
  await clerk.sees('138****1234');
  await clerk.click('变更记录', '[role=tablist]');
  await clerk.sees(contact);
  await clerk.sees('卢思齐');
  await check(clerk, 'notebook-unit-changes');
  expect(await clerk.page.evaluate(() => document.body.innerText)).not.toContain('13800001234');
  // 400 is what the rule was asked for.
  expect(clerk.complaints).toEqual([]);
});

it('shows the phones in full for a reason, for a minute', async () => {
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.city');
  await clerk.goTo('/units');
  await clerk.click('查看全号');
  await clerk.click('查看', '[role=dialog]');
  await clerk.sees('请选择查看原因');
  await check(clerk, 'notebook-unit-look');
  await clerk.page.click('[role=dialog] input[value=contact]');
  await clerk.click('查看', '[role=dialog]');
  await clerk.sees('13800001234');
  await clerk.sees('秒后隐藏');
});

it('says before saving what another region does not move', async () => {
  const { body } = await (
    await world.signIn('unit.city')
  ).get(`/declarations?filter=${encodeURIComponent('{"state":"in-review"}')}`);
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.city');
  const { id, regionName } = await ownUnit('unit.city');
  await clerk.goTo(`/units/${id}`);
  await clerk.click('更改属地');
  await clerk.page.waitForSelector('[role=tree]');
  await clerk.page.type('#unit-regionCode', '宿松');
  await clerk.page.keyboard.press('ArrowDown');
  await clerk.page.keyboard.press('Enter');
  await clerk.sees(`新属地只影响以后的申报，审核中的${(body as unknown[]).length}件仍由原机构办理`);
  await clerk.sees('再直接报省厅');
  await check(clerk, 'notebook-unit-moved');
  await clerk.click('不改属地');
  await clerk.sees(`${regionName}：`);
});

it('forgets what somebody leaves on purpose', async () => {
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.city');
  const { id, contact } = await ownUnit('unit.city');
  await clerk.goTo(`/units/${id}`);
  await replace(clerk, '单位联系人', '方立言');
  await clerk.click('取消', 'form');
  await clerk.click('离开，不保存');
  await clerk.page.waitForFunction(() => location.hash === '#/units');
  await clerk.click('变更单位信息');
  await clerk.sees('更改属地');
  expect(await clerk.page.$eval('#unit-contact', (input) => (input as HTMLInputElement).value)).toBe(contact);
});

it('tells who was quicker, keeps what was typed, and saves on the new version', async () => {
  const { id, version, address } = await ownUnit('unit.city');
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.city');
  await clerk.goTo(`/units/${id}`);
  await replace(clerk, '单位联系人', '余望舒');
  await replace(clerk, '传真号码', '0551-62999999');
  const other = await world.signIn('unit.city.2');
  expect((await other.put(`/units/${id}`, { version, contact: '石小满', address: `${address}二楼` })).status).toBe(200);
  await clerk.click('保存变更');
  await clerk.sees('单位信息刚有变化，您填写的内容都还在');
  await clerk.sees('对方的值：石小满');
  await clerk.sees('我的值：余望舒');
  await check(clerk, 'notebook-unit-stale');
  await clerk.click('保存变更');
  await clerk.sees('已保存单位信息');
  expect(await ownUnit('unit.city')).toMatchObject({
    contact: '余望舒',
    address: `${address}二楼`,
    version: version + 2,
  });
});

it('refuses to remove the last administrator, in words', async () => {
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.county');
  await clerk.goTo('/units?tab=administrators');
  await clerk.click('移除…', 'table');
  await clerk.sees('这个账号立即退出');
  await clerk.click('移除', '[role=dialog]');
  await clerk.sees('最后一位管理员，不能移除');
  await check(clerk, 'notebook-unit-last');
});

const NEWCOMERS: [string, Size, string, string][] = [
  ['notebook', NOTEBOOK, '宿松县松湖农业科技有限公司', '91340826MA2DEM0766'],
  ['phone', PHONE, '宿松县松湖水产养殖有限公司', '91340826MA2DEM0774'],
];

describe.each(NEWCOMERS)('a unit that has never been here, on a %s', (name, size, unitName, creditCode) => {
  it('registers in 宿松县, told what is missing and where its files will go', async () => {
    await arrive(world, { name: unitName, creditCode, legalRepresentative: '余望舒' }, '石小满');
    const login = name === 'notebook' ? 'arriving.1' : 'arriving.2';
    const clerk = await sitDown(browser, world.baseUrl, size);
    await clerk.signIn(login);
    await clerk.sees('完善单位信息');
    await clerk.sees('必填已填0/5项');
    await clerk.page.waitForSelector('[role=tree]');
    await check(clerk, `${name}-arrival`);
    expect(await clerk.page.$('nav a[href="#/registrations"]')).toBeNull();

    await clerk.type('单位联系人', '石小满');
    await clerk.type('手机号码', '1380000123');
    await clerk.page.select('#unit-nature', '民营企业');
    await clerk.type('电子邮箱', 'shixm@songhu.example');
    await clerk.sees('手机号码应为11位，现在是10位');
    await clerk.page.type('#unit-regionCode', '宿');
    await clerk.sees('找到2处');
    await clerk.page.keyboard.press('Enter');
    await clerk.sees('申报由宿松县人力资源和社会保障局审核，再直接报省厅');
    await clerk.sees('必填已填4/5项');
    await clerk.sees('还差1项：');
    await check(clerk, `${name}-arrival-typed`);

    await clerk.click('保存并进入系统');
    expect(await clerk.page.evaluate(() => document.activeElement?.id)).toBe('unit-contactPhone');
    await clerk.page.keyboard.press('End');
    await clerk.page.keyboard.type('4');
    await clerk.sees('必填已填5/5项');
    await clerk.click('保存并进入系统');
    await clerk.sees(`已登记${unitName}`);
    expect(await hash(clerk)).toBe('#/plans');
    await clerk.shot(`${name}-arrived`);
    expect(clerk.complaints).toEqual([]);
    expect(await ownUnit(login)).toMatchObject({ contact: '石小满', regionName: '宿松县' });
  });
});
