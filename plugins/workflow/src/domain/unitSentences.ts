import type { Language } from './sentences';
import type { UnitProblem } from './unit';
import { UNIT_FIELDS } from './unitFields';

type Sentences = Record<Language, string>;

function sentences(found: UnitProblem): Sentences {
  const { zh, en } = UNIT_FIELDS[found.field];
  switch (found.problem) {
    case 'required':
      return { zh: `请填写${zh}`, en: `${en} is required.` };
    case 'too-long':
      return {
        zh: `${zh}最多${found.most}字，现在${found.length}字`,
        en: `${en} has at most ${found.most} characters; this one has ${found.length}.`,
      };
    case 'not-on-list':
      return { zh: `${zh}不在名单里，请重新选择`, en: `${en} is not on the list. Please choose again.` };
    case 'not-a-day':
      return { zh: `${zh}不是有效的日期，请重新选择`, en: `${en} is no day of the calendar.` };
    case 'in-future':
      return { zh: `${zh}不能晚于今天`, en: `${en} cannot be in the future.` };
    case 'bad-years':
      return { zh: `${zh}应为0至999的整数`, en: `${en} is a whole number from 0 to 999.` };
    case 'mobile-length':
      return {
        zh: `手机号码应为11位，现在是${found.length}位`,
        en: `A mobile number has 11 digits; this one has ${found.length}.`,
      };
    case 'mobile-digits':
      return { zh: '手机号码只能是数字，请核对', en: 'A mobile number has digits only.' };
    case 'mobile-start':
      return { zh: '手机号码应以13至19开头，请核对', en: 'A mobile number begins with 13 to 19.' };
    case 'bad-phone':
      return {
        zh: `${zh}应为手机号码，或带区号的座机，如0551-62999999`,
        en: `${en} is a mobile number, or a landline such as 0551-62999999.`,
      };
    case 'bad-fax':
      return { zh: '传真号码应带区号，如0551-62999999', en: 'A fax number looks like 0551-62999999.' };
    case 'email-at':
      return { zh: '电子邮箱缺少@，应如name@example.com', en: 'The e-mail lacks its @, as in name@example.com.' };
    case 'email-blank':
      return { zh: '电子邮箱里不能有空格', en: 'An e-mail address has no blanks.' };
    case 'bad-email':
      return { zh: '电子邮箱不完整，应如name@example.com', en: 'The e-mail is not whole, as in name@example.com.' };
    case 'tax-length':
      return {
        zh: `税号应为15、17、18或20位，现在是${found.length}位`,
        en: `A tax number has 15, 17, 18 or 20 characters; this one has ${found.length}.`,
      };
    case 'tax-characters':
      return { zh: '税号只能是数字和字母，请核对', en: 'A tax number has digits and letters only.' };
    case 'code-length':
      return {
        zh: `统一社会信用代码应为18位，现在是${found.length}位`,
        en: `A credit code has 18 characters; this one has ${found.length}.`,
      };
    case 'code-characters':
      return {
        zh: '统一社会信用代码只有数字和大写字母，且没有I、O、S、V、Z，请核对',
        en: 'A credit code has digits and letters, but no I, O, S, V or Z.',
      };
    case 'code-region':
      return { zh: '统一社会信用代码第3至8位应为数字，请核对', en: 'Characters 3 to 8 of a credit code are digits.' };
    case 'code-check':
      return { zh: '统一社会信用代码第18位不对，请核对', en: 'The 18th character of the credit code does not fit.' };
    case 'vouched':
      return {
        zh: `${zh}由政务服务网提供，这里不能改`,
        en: `${en} comes from the government's sign-in and cannot be changed here.`,
      };
  }
}

/** What is wrong with one field of a unit, in words for who filled it in. */
export const sayProblem = (found: UnitProblem, language: Language = 'zh'): string => sentences(found)[language];
