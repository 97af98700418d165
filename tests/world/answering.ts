import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle } from 'puppeteer';
import type { Sitting } from './browser';
import { scan } from './paperwork';
import type { World } from './world';

/** What somebody enters: words, the names of options, or files by their paths. */
export type Entry = string | string[] | { files: string[] };

/** By section, then by question, both as they read on the screen; a cell is `第1行　起`. */
export type Answered = Record<string, Record<string, Entry>>;

/** The id of the control that the words belong to, null where there is none. */
const idOf = (person: Sitting, words: string): Promise<string | null> =>
  person.page.evaluate((asked: string) => {
    const labels = [...document.querySelectorAll('main [id^="answer-"][id$="-label"]')];
    const label = labels.find((one) => one.firstChild?.textContent === asked);
    if (label) return label.id.slice(0, -'-label'.length);
    return document.querySelector(`main [id^="answer-"][aria-label="${asked}"]`)?.id ?? null;
  }, words);

async function choose(person: Sitting, selector: string, option: string): Promise<void> {
  const label = await person.page.evaluateHandle(
    (control: string, words: string) => {
      const group = document.querySelector(control)?.closest('[role=radiogroup], [role=group]');
      return [...(group?.querySelectorAll('label') ?? [])].find((one) => one.innerText.trim() === words);
    },
    selector,
    option,
  );
  await (label.asElement() as ElementHandle<HTMLElement>).click();
}

async function pick(person: Sitting, selector: string, option: string): Promise<void> {
  const value = await person.page.$eval(
    selector,
    (select, words) => [...(select as HTMLSelectElement).options].find(({ text }) => text === words)?.value,
    option,
  );
  if (value === undefined) throw new Error(`${selector} offers no ${option}.`);
  await person.page.select(selector, value);
}

/** Answers one question as its control asks for it: typed, chosen, or sent as files. */
export async function answer(person: Sitting, words: string, entry: Entry): Promise<void> {
  const { page } = person;
  const id = await idOf(person, words);
  if (id === null) throw new Error(`Nothing on the screen is called ${words}.`);
  const selector = `[id="${id}"]`;
  const texts = typeof entry === 'string' ? [entry] : Array.isArray(entry) ? entry : [];
  if (!Array.isArray(entry) && typeof entry !== 'string') {
    const field = `input[data-field="${id.slice('answer-'.length)}"]`;
    await ((await page.$(field)) as ElementHandle<HTMLInputElement>).uploadFile(...entry.files);
    for (const file of entry.files)
      await page.waitForSelector(`main [aria-label="删除${path.basename(file)}"]`, { timeout: 15_000 });
    return;
  }
  const kind = await page.$eval(selector, (one) => one.getAttribute('role') ?? (one as HTMLInputElement).type);
  if (kind === 'radio' || kind === 'checkbox') {
    for (const text of texts) await choose(person, selector, text);
  } else if (kind === 'select-one') {
    await pick(person, selector, texts[0] ?? '');
  } else {
    await page.click(selector, { count: 3 });
    await page.keyboard.type(texts[0] ?? '');
    if (kind !== 'combobox') return;
    await page.waitForSelector('[role=listbox] [role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
}

/** Goes through the form section by section; a row that is not there yet is added first. */
export async function fillIn(person: Sitting, sections: Answered): Promise<void> {
  for (const [section, entries] of Object.entries(sections)) {
    await person.click(section, 'nav[aria-label="各节"]');
    await person.page.waitForSelector(`nav[aria-label="各节"] [aria-current]::-p-text(${section})`);
    for (const [words, entry] of Object.entries(entries)) {
      if (/^第\d+行/.test(words) && (await idOf(person, words)) === null) await person.click('加一行');
      await answer(person, words, entry);
    }
  }
}

/** A photo and a certificate as they lie on somebody's computer; the photo is one of this screen. */
export async function filesOf(world: World, { page }: Sitting): Promise<{ photo: string; certificate: string }> {
  const photo = path.join(world.dataDir, '证件照.jpg') as `${string}.jpg`;
  const certificate = path.join(world.dataDir, '证书.pdf');
  await page.screenshot({ path: photo, type: 'jpeg', clip: { x: 0, y: 0, width: 295, height: 413 } });
  writeFileSync(certificate, await scan('certificate'));
  return { photo, certificate };
}

/** Every required question of the programme's form (scripts/demo/form.json), as a teacher of a vocational school answers it. */
export function dossier(photo: string, certificate: string): Answered {
  const [paper, year] = [{ files: [certificate] }, new Date().getFullYear()];
  const assessed = [1, 2, 3].flatMap((row) => [
    [`第${row}行　年度`, String(year - row)],
    [`第${row}行　考核结果`, row === 1 ? '优秀' : '合格'],
  ]);
  return {
    '一、基本情况': {
      照片: { files: [photo] },
      性别: '女',
      民族: '汉族',
      出生日期: '19910923',
      政治面貌: '群众',
      籍贯: '安徽省宿松县',
      工作所在地: '肥西',
      参加工作时间: '2013-07',
      最高学历: '研究生',
      最高学位: '硕士',
      所学专业: '职业技术教育',
      毕业时间: '2013-06',
      专业技术资格系列: '中小学教师',
      专业技术资格名称: '高级教师',
      资格级别: '副高级',
      资格取得时间: '2022-12-10',
      聘任岗位及等级: '专业技术岗位七级',
      聘任时间: '2023-01',
      '从事专业（一级学科）': '教育学',
      '从事专业（二级学科）': '职业技术教育学',
      电子邮箱: 'zhonglic@school.example',
    },
    '二、学习经历': {
      '第1行　起': '2010-09',
      '第1行　止': '2013-06',
      '第1行　院校': '合肥师范大学',
      '第1行　专业': '职业技术教育',
      '第1行　学历': '研究生',
      '第1行　学位': '硕士',
      '第1行　学习形式': '全日制',
    },
    '三、工作经历': { '第1行　起': '2013-07', '第1行　工作单位': '肥西县某职业学校', '第1行　岗位、职务': '教师' },
    '五、主要业绩与贡献': {
      对应的业绩条件: ['在教育教学中业绩突出', '在农业技术推广中贡献突出'],
      主要业绩与贡献: '把县里的稻虾田做成实训课，连续五届学生在当地就业。',
      最有代表性的一项成果: '稻虾共作实训手册，全省七所学校使用。',
    },
    '十一、年度考核与承诺': {
      ...(Object.fromEntries(assessed) as Record<string, string>),
      '职业道德（师德、医德）情况': '遵守职业道德，无违规记录',
      所填内容和附件不涉及国家秘密: '是',
      '本人承诺所填内容和所附材料真实、准确，如有不实，愿承担相应责任': '是',
    },
    附件: { 身份证件: paper, '学历、学位证书': paper, '资格证书、聘任文件': paper, 单位公示证明: paper },
  };
}
