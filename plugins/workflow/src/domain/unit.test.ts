import { describe, expect, it } from 'vitest';
import { INDUSTRIES, industryOf } from './industries';
import { checkUnit, missingBlock } from './unit';
import { CHANGE_REQUIRED, REGISTRATION_REQUIRED, type UnitValues } from './unitFields';
import { ECONOMIC_TYPES, isRegisteredCompany, LICENCE_KINDS, UNIT_NATURES } from './unitLists';
import { sayProblem } from './unitSentences';
import { normaliseUnit } from './unitWriting';

/** 2026-11-23 08:00 in Shanghai. */
const now = Date.UTC(2026, 10, 23);
const said = (values: UnitValues, required: readonly string[] = []): string[] =>
  checkUnit(values, { required, now }).map((problem) => sayProblem(problem));

describe('the lists', () => {
  it('have every section and division of GB/T 4754-2017 once', () => {
    expect(INDUSTRIES.map(({ value }) => value).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    const divisions = INDUSTRIES.flatMap((section) => section.divisions);
    expect(divisions.map(({ value }) => Number(value.slice(1)))).toEqual(Array.from({ length: 97 }, (_, i) => i + 1));
    expect(new Set(divisions.map(({ label }) => label)).size).toBe(97);
  });

  it.each([
    ['Q8411', 'Q84 卫生'],
    ['M73', 'M73 研究和试验发展'],
    ['C4390', 'C43 金属制品、机械和设备修理业'],
    ['T97', 'T97 国际组织'],
    ['A84', null],
    ['Q', null],
    ['Q841123', null],
    ['84', null],
  ])('a stored industry %s is shown as %s', (code, shown) => {
    const found = industryOf(code);
    expect(found && `${found.value} ${found.label}`).toBe(shown);
  });

  it('name each value once, and know who is registered with the market regulator', () => {
    for (const list of [LICENCE_KINDS, ECONOMIC_TYPES])
      expect(new Set(list.map(({ value }) => value)).size).toBe(list.length);
    expect(UNIT_NATURES.filter(isRegisteredCompany)).toEqual([
      '国有企业',
      '集体企业',
      '民营企业',
      '外商及港澳台投资企业',
    ]);
    expect(isRegisteredCompany(null)).toBe(false);
  });
});

describe('what a unit types', () => {
  it('is required where figure 1-5 and figure 4-2 have a star', () => {
    expect(said({}, REGISTRATION_REQUIRED)).toEqual([
      '请填写单位联系人',
      '请填写手机号码',
      '请填写单位性质',
      '请填写电子邮箱',
      '请填写属地',
    ]);
    expect(said({ contact: ' \u3000', address: '', regionCode: '340826' }, CHANGE_REQUIRED)).toEqual([
      '请填写单位联系人',
      '请填写单位通讯地址',
    ]);
    expect(said({})).toEqual([]);
  });

  it.each<[UnitValues, string]>([
    [{ contactPhone: '1380013800' }, '手机号码应为11位，现在是10位'],
    [{ contactPhone: '12800138000' }, '手机号码应以13至19开头，请核对'],
    [{ contactPhone: '1380013800l' }, '手机号码只能是数字，请核对'],
    [{ legalRepresentativePhone: '6299' }, '法定代表人电话应为手机号码，或带区号的座机，如0551-62999999'],
    [{ legalRepresentativePhone: '138001380001' }, '手机号码应为11位，现在是12位'],
    [{ fax: '传真' }, '传真号码应带区号，如0551-62999999'],
    [{ email: 'name.example.com' }, '电子邮箱缺少@，应如name@example.com'],
    [{ email: 'na me@example.com' }, '电子邮箱里不能有空格'],
    [{ email: 'name@example' }, '电子邮箱不完整，应如name@example.com'],
    [{ email: `${'a'.repeat(60)}@${'b'.repeat(40)}.com` }, '电子邮箱最多100字，现在105字'],
    [{ contact: '张'.repeat(51) }, '单位联系人最多50字，现在51字'],
    [{ address: '路'.repeat(81) }, '单位通讯地址最多80字，现在81字'],
    [{ nature: '公司' }, '单位性质不在名单里，请重新选择'],
    [{ state: '开业' }, '单位状态不在名单里，请重新选择'],
    [{ economicType: '140' }, '经济类型不在名单里，请重新选择'],
    [{ licenceKind: '8' }, '工商登记执照种类不在名单里，请重新选择'],
    [{ industryCode: 'Z99' }, '行业代码不在名单里，请重新选择'],
    [{ regionCode: '34' }, '属地不在名单里，请重新选择'],
    [{ taxNumber: '1234' }, '税号应为15、17、18或20位，现在是4位'],
    [{ taxNumber: '91340100-83643522D' }, '税号只能是数字和字母，请核对'],
    [{ licenceIssuedOn: '2021-02-29' }, '工商登记发照日期不是有效的日期，请重新选择'],
    [{ approvedOn: '2026-11-24' }, '批准日期不能晚于今天'],
    [{ licenceYears: 1000 }, '工商登记有效期限（年）应为0至999的整数'],
    [{ licenceYears: 2.5 }, '工商登记有效期限（年）应为0至999的整数'],
    [{ licenceYears: -1 }, '工商登记有效期限（年）应为0至999的整数'],
    [{ creditCode: '91350100M000100Y4Z' }, '统一社会信用代码只有数字和大写字母，且没有I、O、S、V、Z，请核对'],
    [{ creditCode: '91340100683643525D' }, '统一社会信用代码第18位不对，请核对'],
    [{ creditCode: '-1' }, '统一社会信用代码应为18位，现在是2位'],
    [{ creditCode: '91A40100683643522D' }, '统一社会信用代码第3至8位应为数字，请核对'],
  ])('%j: %s', (values, sentence) => {
    expect(said(values)).toEqual([sentence]);
    const [problem] = checkUnit(values, { required: [], now });
    expect(problem && sayProblem(problem, 'en')).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
  });

  it('is stored in one writing', () => {
    const typed = {
      contact: ' 张\t三 ',
      contactPhone: '+86 １３８-0013-8000',
      legalRepresentativePhone: '（0551）6299 9999转8012',
      fax: '0551—62999999',
      email: ' ｎａｍｅ@example.com ',
      taxNumber: '91340100683643522d',
      industryCode: 'q8411',
      creditCode: ' ９１３４０１００683643522d',
      address: '  ',
      licenceYears: 0,
      centralUnit: false,
    };
    const stored = {
      contact: '张 三',
      contactPhone: '13800138000',
      legalRepresentativePhone: '0551-62999999-8012',
      fax: '0551-62999999',
      email: 'name@example.com',
      taxNumber: '91340100683643522D',
      industryCode: 'Q8411',
      creditCode: '91340100683643522D',
      address: null,
      licenceYears: 0,
      centralUnit: false,
    };
    expect(normaliseUnit(typed)).toEqual(stored);
    expect(normaliseUnit(stored)).toEqual(stored);
    expect(said(typed)).toEqual([]);
  });
});

describe('the conditional block', () => {
  it('asks a registered company for its licence and everybody else for the approval', () => {
    expect(missingBlock({ nature: '民营企业' }, { nature: '民营企业' })).toEqual([
      'licenceKind',
      'licenceNumber',
      'licenceIssuedOn',
    ]);
    expect(missingBlock({ taxNumber: '1' }, { nature: '事业单位', approvedOn: '1986-09-01' })).toEqual([
      'approvalNumber',
      'approvedBy',
    ]);
  });

  it('asks nothing of who only changes the contact, or empties a field', () => {
    expect(missingBlock({ contact: '张三', email: 'a@b.cn' }, { nature: '民营企业' })).toEqual([]);
    expect(missingBlock({ licenceNumber: null }, { nature: '民营企业' })).toEqual([]);
  });
});
