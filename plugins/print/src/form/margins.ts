import { FAMILY } from '../fonts/faces';
import { isBlank, isDraft, type Sheet } from './sheet';

/** Margins in millimetres: the left one leaves room for a staple or punched holes. */
const MARGINS = '22mm 20mm 20mm 24mm';

/** Every sign that the margins can hold, for the choice of fonts: they are style, not text. */
export const MARGIN_SIGNS = '第版校验码草稿未提交空白表年度页共／　 -0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const margin = (place: string, content: string): string =>
  `@${place}{font:9pt '${FAMILY}';color:#000;content:${content}}`;

/** What stands in the margins of each page. These are the only words of a sheet that go into style: they are checked. */
export function margins(sheet: Sheet): string {
  if (!Number.isInteger(sheet.revision) || sheet.revision < 0) throw new Error('the revision is no count');
  if (!Number.isInteger(sheet.plan.year)) throw new Error('the year is no year');
  const coded = !isDraft(sheet) && !isBlank(sheet);
  if (coded && !/^[0-9A-Z-]{4,40}$/.test(sheet.verificationCode)) throw new Error('the code has other signs');
  const uncoded = isBlank(sheet) ? '空白表' : '草稿　未提交';
  const head = coded ? `第${sheet.revision}版　校验码 ${sheet.verificationCode}` : uncoded;
  return `@page{size:A4;margin:${MARGINS};
${margin('top-right', `"${head}"`)}
${margin('bottom-left', `"${sheet.plan.year}年度"`)}
${margin('bottom-right', '"第" counter(page) "页／共" counter(pages) "页"')}}`;
}
