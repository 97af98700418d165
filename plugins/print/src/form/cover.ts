import { html, type Markup } from './markup';
import { qrCode } from './qr';
import { isBlank, isDraft, type Sheet } from './sheet';
import { specialityField, title } from './title';
import { dayInWords, inWords } from './values';

export function speciality(sheet: Sheet): string {
  const field = specialityField(sheet);
  return field === null ? '' : inWords(field, sheet.answers[field.id]);
}

const BLANK_DAY = '　　　　年　　月　　日';

async function seal(sheet: Sheet): Promise<Markup> {
  if (isBlank(sheet)) return html`<div class="code"><p>空白表，仅供查看样式</p></div>`;
  if (isDraft(sheet)) return html`<div class="code"><p>草稿，未提交，不作为申报材料</p></div>`;
  const qr = await qrCode(sheet.verificationUrl, sheet.verificationCode);
  return html`<div class="code">
    ${qr}
    <p>第${sheet.revision}版</p>
    <p>校验码　<span class="mono">${sheet.verificationCode}</span></p>
    <p class="small">扫码核对本表是否为最新版本</p>
  </div>`;
}

/** The cover: whose form it is, for what, and how to check that this paper is the current revision. */
export async function cover(sheet: Sheet): Promise<Markup> {
  const [name, form] = title(sheet);
  const note = sheet.texts?.note;
  const lines: [label: string, value: string][] = [
    ['计划年度', `${sheet.plan.year}年度`],
    ['计划名称', sheet.plan.name],
    ['申报类别', sheet.category.name],
    ['批　　次', sheet.category.batch],
    ['姓　　名', sheet.applicant.name],
    ['工作单位', sheet.unit.name],
    ['主管部门／所在市', sheet.authorityName ?? sheet.unit.regionName],
    ['专业（二级学科）', speciality(sheet)],
    ['填表日期', sheet.submittedAt === null ? BLANK_DAY : dayInWords(sheet.submittedAt)],
  ];
  return html`<header class="cover">
    <h1>${name}</h1>
    <h1 class="form">${form}</h1>
    <table>
      ${lines.map(
        ([label, value]) =>
          html`<tr>
            <th>${label}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </table>
    ${note ? html`<p class="small">${note}</p>` : null} ${await seal(sheet)}
  </header>`;
}
