import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CACHE } from './fixtures/cache';
import { FORM } from './fixtures/form';
import { JPEG } from './fixtures/jpeg';
import { fontsOf, textOf } from './fixtures/pdf';
import { SHEET } from './fixtures/sheet';
import { openPrinter, type Printer } from './printer';

let printer: Printer;
beforeAll(async () => {
  printer = openPrinter({ cacheDir: CACHE, log: () => undefined });
  await printer.warm();
}, 60_000);
afterAll(() => printer.close());

describe('the printed form', () => {
  let pdf: Buffer;
  let pages: string[];
  let all: string;
  beforeAll(async () => {
    pdf = await printer.print(SHEET);
    pages = await textOf(pdf);
    all = pages.join('\n');
  });

  it('begins with a cover', () => {
    for (const words of [
      '安徽省学术和技术带头人',
      '推荐人选情况登记表（示例样式）',
      '2026年度',
      '第十批',
      '沈䶮秋',
      '安徽省市场监督管理局',
    ])
      expect(pages[0]).toContain(words);
    expect(pages[0]).toContain('计量学（460.40）');
    expect(pages[0]).toContain('2026年11月20日');
  });

  it('carries revision, code, year and page number on each page', () => {
    pages.forEach((page, n) => {
      expect(page).toContain('第2版校验码7F3A-92C1');
      expect(page).toContain('2026年度');
      expect(page).toContain(`第${n + 1}页／共${pages.length}页`);
    });
  });

  it('carries the numbers in full, and answers in words', () => {
    expect(all).toContain('340104197803150012');
    expect(all).toContain('13800138000');
    for (const words of [
      '1978年3月',
      '2016年12月8日',
      '享受国务院特殊津贴、省“特支计划”创新领军人才',
      '见附件1、2',
      '测量不确定度优于0.6μm',
    ])
      expect(all).toContain(words);
    expect(all).toMatch(/是否海外引进否/);
  });

  it('counts its sections and ends with the boxes and the attachments', () => {
    for (const heading of [
      '一、基本情况',
      '六、证明材料',
      '七、本人承诺',
      '八、单位推荐意见',
      '十、专家评审意见',
      '十一、省人力资源和社会保障厅审批意见',
    ])
      expect(all).toContain(heading);
    const opinions = pages.find((page) => page.includes('八、单位推荐意见')) ?? '';
    for (const words of [
      '安徽省学术和技术带头人',
      '340104197803150012',
      '公示情况',
      '单位公章',
      '单位负责人（签字）',
      '年月日',
    ])
      expect(opinions).toContain(words);
    expect(all).toContain('博士学位证书.pdf');
    expect(all).toContain('9f3c21ab');
    expect(all).not.toContain('9f3c21ab0');
  });

  it('repeats the head of a table on each page it reaches, and loses no row', () => {
    const reached = pages.filter((page) => page.includes('关键技术研究'));
    expect(reached.length).toBeGreaterThan(2);
    for (const page of reached) expect(page).toContain('序号项目名称来源经费（万元）开始结束排名');
    for (let n = 1; n <= 42; n += 1) expect(all).toContain(`（第${n}期）`);
    for (let n = 1; n <= 36; n += 2) expect(all).toContain(`Part${n}`);
  });

  it('draws all characters from its own two fonts, none as Type 3', async () => {
    expect((await fontsOf(pdf)).map((font) => font.replace(/[A-Z]{6}\+/, ''))).toEqual([
      'Type0 /NotoSerifSC-Regular',
      'Type0 /NotoSerifSC-Bold',
    ]);
    for (const rare of ['㐂', '𠮷', '䶮', 'β', 'Ⅱ']) expect(all).toContain(rare);
  });
});

describe('other sheets', () => {
  const short = { ...SHEET, form: { sections: FORM.sections.slice(0, 1) }, attachments: [] };

  it('a draft says so on each page and has no code', async () => {
    const pages = await textOf(await printer.print({ ...SHEET, revision: 0, submittedAt: null }));
    for (const page of pages) expect(page).toMatch(/草稿.*草稿/s);
    expect(pages.join('')).not.toContain('7F3A');
    expect(pages.join('')).not.toContain('校验码');
  });

  it('the reserve has its own title, an empty form its boxes', async () => {
    const bare = {
      ...SHEET,
      category: { name: '后备人选', batch: '第十五批' },
      form: { sections: [] },
      answers: {},
      attachments: [],
    };
    const text = (await textOf(await printer.print(bare))).join('');
    expect(text).toContain('安徽省学术和技术带头人后备人选');
    expect(text).toContain('二、单位推荐意见');
  });

  it('the photograph is drawn; what is none leaves the place for one', async () => {
    const withPhoto = await printer.print({ ...short, photo: JPEG });
    expect(withPhoto.includes('/Subtype /Image')).toBe(true);
    expect((await textOf(await printer.print({ ...short, photo: Buffer.from('GIF89a') }))).join('')).toContain('照片');
  });

  it('a code or year that could become style is refused', async () => {
    await expect(printer.print({ ...short, verificationCode: '"} body{display:none' })).rejects.toThrow('the code');
    await expect(printer.print({ ...short, verificationUrl: 'javascript:alert(1)' })).rejects.toThrow('no web address');
  });
});
