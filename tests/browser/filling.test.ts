import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf } from '../../plugins/print/src/fixtures/pdf';
import { openBrowser, PHONE, sitDown, type Sitting } from '../world/browser';
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

interface Row {
  id: number;
  state: string;
  planId: string;
  year: number;
  version: number;
  revision: number;
  verificationCode: string | null;
  answers: Record<string, unknown>;
}

const ownOf = async (login: string): Promise<Row> => {
  const visitor = await world.signIn(login);
  const { body } = await visitor.get<Row[]>('/declarations');
  // Some have one of last year as well.
  const one = body.find(({ year }) => year === Math.max(...body.map((row) => row.year)));
  return (await visitor.get<Row>(`/declarations/${one?.id}`)).body;
};

const focused = (person: Sitting): Promise<string> => person.page.evaluate(() => document.activeElement?.id ?? '');

async function write(person: Sitting, place: string, text: string): Promise<void> {
  const found = await person.page.waitForFunction((id: string) => document.getElementById(id), {}, `answer-${place}`);
  await (found.asElement() as ElementHandle<HTMLElement>).type(text);
}

/** Chooses a section as people do, by its name at the left. */
const open = (person: Sitting, section: string): Promise<void> => person.click(section, 'nav[aria-label="各节"]');

async function isClean(person: Sitting, name: string): Promise<void> {
  await person.shot(name);
  expect(await person.findings()).toEqual([]);
  expect(
    await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

it('takes a complete draft from a change over the last look to the receipt', async () => {
  const { id } = await ownOf('applicant.5');
  const person = await sitDown(browser, world.baseUrl);
  await person.signIn('applicant.5');
  await person.goTo('/declarations');
  await person.sees('草稿，还没有提交，单位看不到');
  await isClean(person, 'fill-home');
  await person.click('继续填写');
  await person.sees('现在是草稿，还没有提交');
  await person.sees('各项都已填好，可以提交');
  await isClean(person, 'fill-basics');

  await open(person, '五、主要业绩与贡献');
  await write(person, 'nextGoals', '完成计量标准的升级。');
  await person.sees('草稿已保存');
  expect((await ownOf('applicant.5')).answers.nextGoals).toContain('完成计量标准的升级。');

  await open(person, '四、学术团体任职');
  const before = ((await ownOf('applicant.5')).answers.memberships as unknown[] | undefined)?.length ?? 0;
  await person.click('加一行');
  await person.sees('还差4项，补齐后才能提交');
  const cell = (column: string): string => `memberships[${before}].${column}`;
  expect(await focused(person)).toBe(`answer-${cell('from')}`);
  await write(person, cell('from'), '202301');
  await write(person, cell('body'), '安徽省计量测试学会');
  await write(person, cell('role'), '理事');
  await person.page.evaluate((place) => {
    const select = document.getElementById(`answer-${place}`) as HTMLSelectElement;
    select.focus();
  }, cell('level'));
  await person.page.keyboard.press('ArrowDown');
  await person.sees('各项都已填好，可以提交');
  await isClean(person, 'fill-table');

  await person.click('提交给单位');
  await person.sees('提交前请再看一遍登记表');
  await person.page.waitForSelector('[role=dialog] canvas', { timeout: 40_000 });
  await person.page.waitForNetworkIdle({ idleTime: 300 });
  await isClean(person, 'fill-last-look');
  await person.click('确认提交', '[role=dialog]');
  await person.sees('已提交给单位');
  await person.sees(`-${id}`);
  // The receipt and the paper carry the same code.
  const { verificationCode } = await ownOf('applicant.5');
  expect(verificationCode).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4})+$/);
  await person.sees(verificationCode ?? '?');
  await isClean(person, 'fill-receipt');
  const { bytes } = await (await world.signIn('applicant.5')).bytes(`/declarations/${id}/form`);
  for (const page of await textOf(bytes)) expect(page.replace(/\s/g, '')).toContain(`校验码${verificationCode}`);
  const after = await ownOf('applicant.5');
  expect(after).toMatchObject({ state: 'in-review', revision: 1 });
  expect((after.answers.memberships as Record<string, unknown>[])[before]).toMatchObject({
    from: '2023-01',
    role: '理事',
  });
  expect(person.complaints).toEqual([]);
});

it('shows a new declaration what is missing, and F8 leads from place to place', async () => {
  const person = await sitDown(browser, world.baseUrl);
  const plan = (await ownOf('applicant.5')).planId;
  await person.signIn('applicant.6');
  await person.goTo(`/plans/${plan}/declarations`);
  await person.click('新建', 'form');
  await person.sees('现在是草稿，还没有提交');
  await person.sees('提交前还差');
  await person.page.keyboard.press('F8');
  await person.page.waitForFunction(() => document.activeElement?.id === 'answer-photo');
  await person.page.keyboard.press('F8');
  await person.page.waitForFunction(() => document.activeElement?.id === 'answer-gender');
  await isClean(person, 'fill-missing');
  await person.page.setViewport(PHONE);
  await isClean(person, 'fill-phone');
  // A character that no printing font has is pointed out while typing.
  await write(person, 'school', '𰀀大学');
  await person.sees('打印字库里没有');
  await person.sees('草稿已保存');
  expect((await ownOf('applicant.6')).answers.school).toBe('𰀀大学');
  expect(person.complaints).toEqual([]);
});

it('warns of the age while it is typed, moves rows by their buttons, and has the regions as a tree', async () => {
  const { id, version, answers } = await ownOf('applicant.11');
  const rows = ['甲', '乙', '丙'].map((body) => ({ from: '2020-01', body, role: '理事', level: 'provincial' }));
  const saved = await (
    await world.signIn('applicant.11')
  ).put(`/declarations/${id}`, { version, answers: { ...answers, memberships: rows } });
  expect(saved.status).toBe(200);
  const person = await sitDown(browser, world.baseUrl);
  await person.signIn('applicant.11');
  await person.goTo(`/declarations/${id}/fill`);
  await person.sees('现在是草稿');
  const hint = (): Promise<string> =>
    person.page.evaluate(() => document.getElementById('answer-birthDate-below')?.innerText ?? '');
  expect(await hint()).not.toContain('以后出生');
  await person.page.evaluate(() => (document.getElementById('answer-birthDate') as HTMLInputElement).select());
  await write(person, 'birthDate', '1950-01-02');
  await person.page.waitForFunction(() =>
    document.getElementById('answer-birthDate-below')?.innerText.includes('填写的出生日期是1950年1月2日'),
  );
  await isClean(person, 'fill-hint');

  await person.click('从地区列表选择');
  await person.page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
  await person.page.keyboard.type('宿松');
  await person.sees('找到1处');
  await person.page.keyboard.press('ArrowDown');
  await isClean(person, 'fill-region');
  await person.page.keyboard.press('Enter');
  await person.page.waitForFunction(() => !document.querySelector('[role=dialog]'));
  await person.page.waitForFunction(() =>
    (document.getElementById('answer-workRegion') as HTMLInputElement).value.endsWith('宿松县'),
  );

  await open(person, '四、学术团体任职');
  await person.page.waitForSelector('tr[data-row="2"] [data-act=up]');
  await person.page.focus('tr[data-row="2"] [data-act=up]');
  // The focus goes along with the row: pressing again carries it on, and at the top nothing happens.
  for (const number of [2, 1]) {
    await person.page.keyboard.press('Enter');
    await person.page.waitForFunction(
      (label: string) => document.activeElement?.getAttribute('aria-label') === label,
      {},
      `第${number}行上移`,
    );
  }
  await person.page.keyboard.press('Enter');
  await person.sees('草稿已保存');
  await isClean(person, 'fill-rows');
  await expect
    .poll(async () => ((await ownOf('applicant.11')).answers.memberships as { body: string }[]).map(({ body }) => body))
    .toEqual(['丙', '甲', '乙']);
  expect((await ownOf('applicant.11')).answers).toMatchObject({ workRegion: '340826', birthDate: '1950-01-02' });
  expect(person.complaints).toEqual([]);
});

it('stays quick with 200 rows, takes a pasted block, and finds a cell far away', async () => {
  const { id, version, answers } = await ownOf('applicant.2');
  const paper = (n: number): Record<string, string> => ({
    title: `第${n + 1}篇论文`,
    kind: 'article',
    venue: '计量学报',
    issue: '2023(1)',
    indexing: 'sci',
    authorship: 'sole',
  });
  const rows = Array.from({ length: 199 }, (_, n) => (n === 150 ? { ...paper(n), title: '' } : paper(n)));
  const saved = await (
    await world.signIn('applicant.2')
  ).put(`/declarations/${id}`, { version, answers: { ...answers, publications: rows } });
  expect(saved.status).toBe(200);
  const person = await sitDown(browser, world.baseUrl);
  await person.signIn('applicant.2');
  await person.goTo(`/declarations/${id}/fill`);
  await person.sees('现在是草稿');
  await open(person, '八、论文、著作');
  await person.sees('199行');
  const drawn = (): Promise<number> => person.page.evaluate(() => document.querySelectorAll('tr[data-row]').length);
  expect(await drawn()).toBeLessThan(110);
  const took = await person.page.evaluate(async () => {
    const area = document.getElementById('answer-publications[3].title') as HTMLTextAreaElement;
    area.focus();
    const began = performance.now();
    for (let n = 0; n < 20; n += 1) {
      document.execCommand('insertText', false, '字');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return (performance.now() - began) / 20;
  });
  console.info(`200 rows: ${took.toFixed(1)} ms a stroke`);
  expect(took).toBeLessThan(100);
  await person.page.evaluate(() => {
    const cell = document.getElementById('answer-publications[1].title');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '粘贴一\t论文\n粘贴二');
    cell?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await person.sees('已粘贴2行');
  await person.sees('草稿已保存');
  const after = (await ownOf('applicant.2')).answers.publications as Record<string, unknown>[];
  expect([after.length, after[1]?.title, after[2]?.title]).toEqual([199, '粘贴一', '粘贴二']);
  expect(after[3]?.title).toContain('字');
  await person.page.keyboard.press('F8');
  await person.page.waitForFunction(() => document.activeElement?.id === 'answer-publications[150].title');
  expect(await drawn()).toBeLessThan(110);
});

it('takes files, and says before sending what a field does not take', async () => {
  const { id, answers } = await ownOf('applicant.8');
  const photo = (answers.photo as number[])[0];
  const { bytes } = await (await world.signIn('applicant.8')).bytes(`/declarations/${id}/attachments/${photo}`);
  const [wrong, right] = ['说明.txt', '照片.jpg'].map((name) => path.join(world.dataDir, name)) as [string, string];
  writeFileSync(wrong, 'text');
  writeFileSync(right, bytes);
  const person = await sitDown(browser, world.baseUrl);
  await person.signIn('applicant.8');
  await person.goTo(`/declarations/${id}/fill`);
  await person.sees('现在是草稿');
  await person.click('删除', '[id="main"]');
  const input = (await person.page.waitForSelector('input[data-field=photo]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(wrong);
  await person.sees('这一项只收JPG、PNG文件');
  await input.uploadFile(right);
  await person.sees('照片.jpg');
  await person.sees('草稿已保存');
  const now = (await ownOf('applicant.8')).answers.photo as number[];
  expect([now.length, now[0] === photo]).toEqual([1, false]);
});

it('says when saving fails, keeps what was typed, and saves it afterwards', async () => {
  const person = await sitDown(browser, world.baseUrl);
  const { id } = await ownOf('applicant.8');
  await person.signIn('applicant.8');
  await person.goTo(`/declarations/${id}/fill`);
  await person.sees('现在是草稿');
  await open(person, '五、主要业绩与贡献');
  await person.page.setOfflineMode(true);
  await write(person, 'nextGoals', '离线时写的一句。');
  await person.sees('起没有保存成功');
  await person.shot('fill-failed');
  await person.page.setOfflineMode(false);
  await person.click('现在重试');
  await person.sees('草稿已保存');
  expect((await ownOf('applicant.8')).answers.nextGoals).toContain('离线时写的一句。');
  // Another window was first: one's own words stay, and are saved only when the person says so.
  const visitor = await world.signIn('applicant.8');
  const { version, answers } = await ownOf('applicant.8');
  await visitor.put(`/declarations/${id}`, { version, answers: { ...answers, nextGoals: '别处写的。' } });
  await write(person, 'nextGoals', '这里又写的。');
  await person.sees('这件申报在别处改过');
  await person.sees('别处写的。');
  await person.shot('fill-clash');
  await person.click('保留我的');
  await person.sees('草稿已保存');
  expect((await ownOf('applicant.8')).answers.nextGoals).toContain('这里又写的。');
});

it('leads from the items of a return to the fields', async () => {
  const { id, version } = await ownOf('applicant.4');
  const clerk = await world.signIn('unit.city');
  const returned = await clerk.post(`/declarations/${id}/return`, {
    version,
    opinion: '请补充毕业院校全称。',
    items: [{ field: 'school', note: '写全称' }],
  });
  expect(returned.status).toBe(200);
  const person = await sitDown(browser, world.baseUrl);
  await person.signIn('applicant.4');
  await person.goTo('/declarations');
  await person.click('修改后重新提交');
  await person.sees('请补充毕业院校全称。');
  await person.sees('写全称');
  await person.click('毕业院校');
  await person.page.waitForFunction(() => document.activeElement?.id === 'answer-school');
  await isClean(person, 'fill-returned');
  await person.sees('重新提交给单位');
});
