import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, NOTEBOOK, openBrowser, PHONE, sitDown, type Sitting, type Size } from '../world/browser';
import { openWorld, type World } from '../world/world';

let world: World;
let browser: Browser;
let unitName: string;

beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  const city = await world.signIn('unit.city');
  unitName = (await city.get<{ unit: { name: string } }>('/me')).body.unit.name;
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Axe finds nothing, and nobody has to scroll sideways. */
async function check(sitting: Sitting, shot: string): Promise<void> {
  await sitting.page.waitForNetworkIdle({ idleTime: 200 });
  await sitting.shot(shot);
  expect(await sitting.findings()).toEqual([]);
  expect(
    await sitting.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

const focused = (sitting: Sitting): Promise<string> =>
  sitting.page.evaluate(() => document.activeElement?.textContent ?? '');

describe('a person and a unit', () => {
  let person: Sitting;
  let clerk: Sitting;

  beforeAll(async () => {
    person = await sitDown(browser, world.baseUrl);
    clerk = await sitDown(browser, world.baseUrl);
    await person.signIn('applicant.new');
    await clerk.signIn('unit.city');
  });

  it('waits for the unit', async () => {
    await person.sees('工作单位还没有通过您的注册');
    await person.click('我的单位', 'nav');
    await person.sees('待审核');
    await person.sees('撤回申请');
    await check(person, 'person-waiting');
  });

  it('is seen by the unit, whose numbers it may look at for a reason, and gets a no with a reason', async () => {
    await clerk.goTo('/registrations');
    await clerk.click('待审核', '[role=tablist]');
    await clerk.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await check(clerk, 'unit-registrations');
    await clerk.click('审核', 'table');
    await clerk.click('查看全号', '[role=dialog]');
    await clerk.click('查看', '[aria-describedby]:is([role=dialog])');
    await clerk.sees('请选择查看原因');
    await clerk.page.click('input[value=verify]');
    await clerk.click('查看', '[aria-describedby]:is([role=dialog])');
    await clerk.sees('秒后隐藏');
    expect(await clerk.page.$eval('[role=dialog] dl', (facts) => facts.textContent)).toMatch(/\d{17}[\dX]/);
    await clerk.click('不通过', '[role=dialog]');
    await clerk.sees('请填写意见');
    await check(clerk, 'unit-registration-reason');
    await clerk.type('审核意见', '证件号码与人事档案不一致');
    await clerk.click('不通过', '[role=dialog]');
    await clerk.sees('没有符合条件的人员');
    await clerk.click('清除条件');
    await clerk.sees('审核不通过');
  });

  it('is read by the person, who asks again, takes it back and asks anew', async () => {
    await person.page.reload();
    await person.sees('证件号码与人事档案不一致');
    await check(person, 'person-rejected');
    await person.click('重新申请…');
    await person.sees('申请绑定这个单位？');
    await check(person, 'person-asks');
    await person.click('申请绑定', '[role=dialog]');
    await person.sees('待审核');
    await person.click('撤回申请…');
    await person.click('撤回申请', '[role=dialog]');
    await person.sees('选择工作单位');
    await person.type('查找单位', '没有这个单位的名字');
    await person.sees('没有找到，请核对名称，或请单位先登录本系统注册');
    await person.page.keyboard.down('Control');
    await person.page.keyboard.press('a');
    await person.page.keyboard.up('Control');
    await person.page.keyboard.type(unitName.slice(0, 4));
    await person.page.waitForSelector('[role=option] mark');
    await check(person, 'person-finds');
    await person.page.keyboard.press('Enter');
    await person.click('申请绑定…');
    await person.click('申请绑定', '[role=dialog]');
    await person.sees('待审核');
  });

  it('is bound, may change the unit, and is released with a reason', async () => {
    await clerk.page.reload();
    await clerk.click('审核', 'table');
    await clerk.click('通过', '[role=dialog]');
    await clerk.sees('已通过');
    await person.page.reload();
    await person.sees('您可以用这个单位的名义申报');
    await person.click('变更工作单位…');
    await person.sees('新单位通过前，您仍属');
    await check(person, 'person-changes');

    await clerk.page.waitForFunction(
      () => ![...document.querySelectorAll('td button')].some((one) => one.textContent === '审核'),
    );
    const name = await person.page.$eval('header button[aria-haspopup]', (button) =>
      (button as HTMLElement).innerText.trim().split(/\s+/).at(-1),
    );
    await clerk.click(`查看 ${name}`, 'table');
    await clerk.click('解除绑定…', '[role=dialog]');
    await clerk.sees('审核中的申报不受影响');
    await clerk.click('已调离本单位', '[role=dialog]');
    await check(clerk, 'unit-releases');
    await clerk.click('解除绑定', '[role=dialog]');
    await clerk.sees('已解除与');

    await person.page.reload();
    await person.sees('已调离本单位');
    await person.sees('选择工作单位');
    await check(person, 'person-released');
    await person.goTo('/declarations');
    await person.sees('开始申报前的准备');
    await check(person, 'person-steps');
    expect([...person.complaints, ...clerk.complaints].filter((line) => !line.includes('422'))).toEqual([]);
  });

  it('keeps the own phone, which stays masked, and is told what is wrong with a new one', async () => {
    await person.goTo('/profile');
    await person.type('手机号码', '1380013');
    await person.click('保存');
    await person.sees('请填写11位手机号码');
    await check(person, 'person-profile');
    await person.type('手机号码', '8000');
    await person.type('电子邮箱', 'name@example.com');
    await person.click('保存');
    await person.sees('已保存您的资料');
    expect(await person.page.$eval('#profile-phone', (input) => (input as HTMLInputElement).value)).toBe('138****8000');
  });
});

const sizes: [string, Size][] = [
  ['notebook', NOTEBOOK],
  ['desktop', DESKTOP],
  ['phone', PHONE],
];

describe.each(sizes)('on a %s', (name, size) => {
  it('says what went wrong at sign-in, with its way back', async () => {
    const visitor = await sitDown(browser, world.baseUrl, size);
    let demo = false;
    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) => {
      // As where the government's sign-in is set up, without one.
      if (!request.url().endsWith('/api/workbench/world')) return void request.continue();
      void request.respond({
        contentType: 'application/json',
        body: JSON.stringify({ demo, signIn: { unit: true, person: true, provider: '安徽政务服务网' } }),
      });
    });
    await visitor.goTo('/login?as=unit&problem=wrong-kind');
    await visitor.sees('您刚才用的是个人账号，不能进入单位端');
    expect(await focused(visitor)).toContain('个人账号');
    await check(visitor, `${name}-sign-in-wrong-kind`);
    const leave = await visitor.page.$eval('main [role=alert] a', (link) => link.getAttribute('href'));
    expect(leave).toBe('/api/gov-sso/leave?as=unit');
    expect(await visitor.page.$('#password')).toBeNull();
    await visitor.click('用账号登录');
    await visitor.sees('单位登录：账号和密码');
    await check(visitor, `${name}-sign-in-account`);

    demo = true;
    await visitor.page.goto('about:blank');
    await visitor.goTo('/login?as=unit');
    await visitor.sees('演示账号登录');
    await check(visitor, `${name}-sign-in-demo`);
    const link = await visitor.page.$eval('main section a', (first) => first.getAttribute('href'));
    expect(link).toBe('/api/gov-sso/login?as=unit');
  });

  it('is clean for a person and a unit', async () => {
    const person = await sitDown(browser, world.baseUrl, size);
    await person.signIn('applicant.1');
    await person.goTo('/my-unit');
    await person.sees('变更工作单位');
    await check(person, `${name}-my-unit`);
    await person.goTo('/profile');
    await person.sees('电子邮箱');
    await check(person, `${name}-profile`);
    const clerk = await sitDown(browser, world.baseUrl, size);
    await clerk.signIn('unit.county');
    await clerk.goTo('/registrations');
    await clerk.click('查看', 'table');
    await clerk.sees('解除绑定');
    await check(clerk, `${name}-registration`);
    expect([...person.complaints, ...clerk.complaints]).toEqual([]);
  });
});

it.each([
  ['provider-down', 'person', '暂时连不上，请稍后再试'],
  ['login-expired', 'unit', '这次登录已失效，请重新登录'],
  ['not-configured', 'unit', '本系统还没有接通政务服务网'],
  ['blocked', 'unit', '这个账号或所在单位已停用'],
  ['incomplete-identity', 'person', '没有给出姓名或证件号码'],
  ['denied', 'person', '取消了登录'],
  ['wrong-kind', 'person', '您刚才用的是单位（法人）账号'],
  ['<script>', 'unit', '这次登录已失效'],
])('has words for %s', async (problem, way, words) => {
  const visitor = await sitDown(browser, world.baseUrl);
  await visitor.goTo(`/login?as=${way}&problem=${encodeURIComponent(problem)}`);
  await visitor.sees(words);
  expect(visitor.complaints).toEqual([]);
});

it('says plainly when there is no provider, counts wrong passwords, and leads back to the page that was asked for', async () => {
  const visitor = await sitDown(browser, world.baseUrl);
  await visitor.goTo('/registrations');
  await visitor.sees('请先登录，登录后回到刚才的页面');
  await visitor.sees('本系统还没有接通政务服务网');
  expect(visitor.page.url()).toContain('next=%2Fregistrations');
  await visitor.type('账号', 'unit.direct');
  await visitor.type('密码', 'wrong');
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('账号或密码不对，还可再试4次');
  await check(visitor, 'sign-in-wrong-password');
  expect(await visitor.page.evaluate(() => document.activeElement?.id)).toBe('password');
  await visitor.page.keyboard.type(process.env.DEMO_PASSWORD ?? 'Shenbao-2026');
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('注册时间');
  expect(await visitor.page.evaluate(() => location.hash)).toContain('/registrations');

  await world.sql.query('delete from strapi_sessions');
  await visitor.click('单位信息', 'nav');
  await visitor.sees('已退出登录');
  expect(visitor.page.url()).toContain('left=1');
});

it('signs out to the portal', async () => {
  const clerk = await sitDown(browser, world.baseUrl);
  await clerk.signIn('unit.direct');
  await clerk.page.click('header button[aria-haspopup]');
  const leave = await clerk.page.waitForSelector('::-p-xpath(//li[@role="menuitem"][.="退出"])');
  await leave?.click();
  await clerk.page.waitForFunction(() => location.pathname === '/' && location.hash === '');
  await clerk.goTo('/plans');
  await clerk.sees('请按身份选择');
});
