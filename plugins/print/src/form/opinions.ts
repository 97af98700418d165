import { speciality } from './cover';
import { grid } from './grid';
import { html, type Markup } from './markup';
import { counted } from './numerals';
import type { Sheet } from './sheet';
import { title } from './title';

const DAY = '年　　月　　日';

const signed = (who: string, stamp: string): Markup =>
  html`<div class="signed">
    <p>${who}（签字）：<i></i></p>
    <p>（${stamp}）<i></i>${DAY}</p>
  </div>`;

const notice = html`<p class="notice">
    公示情况：自　　　　年　　月　　日至　　　　年　　月　　日在本单位公示　　个工作日，
  </p>
  <p class="notice">公示结果：□ 无异议　　□ 有异议，核实情况：</p>`;

const box = (kind: string, heading: string, inside: Markup): Markup =>
  html`<div class="box ${kind}">
    <h3>${heading}</h3>
    ${inside}
  </div>`;

const PROMISE = '本人承诺：所填内容和所附材料真实、准确，不涉及国家秘密；如有不实，愿承担相应责任。';

/** The applicant's own word, signed by hand. */
const promise = (words: string): Markup =>
  html`<p class="notice">${words}</p>
    <div class="signed">
      <p>申报人（签字）：<i></i>${DAY}</p>
    </div>`;

/** Beside the unit's words stands the place of the official seal, 42 mm across. */
const recommendation = (): Markup =>
  html`<div class="room"></div>
    ${notice}
    <div class="seal">单位公章</div>
    ${signed('单位负责人', '单位公章')}`;

/**
 * The page that is stamped and scanned: it carries the title and says whose it is once more, for it may lie alone on a
 * desk. The boxes are empty: opinions are written and sealed by hand.
 */
export function opinions(sheet: Sheet): Markup {
  const [name, form] = title(sheet);
  const first = sheet.form.sections.length + 1;
  const texts = sheet.texts ?? {};
  const who = grid([
    { label: '姓名', value: sheet.applicant.name },
    { label: '证件号码', value: sheet.applicant.idNumber },
    { label: '申报类别', value: sheet.category.name },
    { label: '批次', value: sheet.category.batch },
    { label: '工作单位', value: sheet.unit.name },
    { label: '专业', value: speciality(sheet) },
  ]);
  return html`<section class="opinions">
    <div class="again">
      <h1>${name}</h1>
      <h1 class="form">${form}</h1>
    </div>
    ${who} ${box('promise', counted(first, '本人承诺'), promise(texts.promise || PROMISE))}
    ${box('unit', counted(first + 1, texts.unitHeading || '单位推荐意见'), recommendation())}
    ${box('department', counted(first + 2, texts.departmentHeading || '省直主管部门或市（县）人社部门意见'), signed('负责人', '盖章'))}
    ${box('experts', counted(first + 3, texts.expertsHeading || '专家评审意见'), signed('专家组组长', '签章'))}
    ${box('province', counted(first + 4, texts.provinceHeading || '省人力资源和社会保障厅审批意见'), signed('负责人', '盖章'))}
  </section>`;
}
