import { fieldsOf, formatsOf, mostFiles, type ConfiguredPlan, type Field, type Form } from 'workflow/domain';
import { html, type Html } from '../portal/html';
import { STYLE } from './previewStyle';

const KINDS: Record<string, string> = {
  date: '年 / 月 / 日',
  month: '年 / 月',
  region: '选择省、市、县',
  text: '',
  number: '',
};

const options = (field: Field): Html => {
  const all = field.options ?? [];
  if (field.type === 'choices' || all.length <= 4)
    return html`<div class="choices">
      ${all.map(({ label }) => html`<label><input type="${field.type === 'choices' ? 'checkbox' : 'radio'}" disabled />${label}</label>`)}
    </div>`;
  return html`<select aria-label="${field.label}">
    <option>请选择（${all.length}项）</option>
    ${all.map(({ label }) => html`<option disabled>${label}</option>`)}
  </select>`;
};

const files = (field: Field): string =>
  `${formatsOf(field).join('、').toUpperCase()}，最多${mostFiles(field)}个，每个不超过${field.maxSize ?? 20} MB`;

function input(field: Field): Html {
  switch (field.type) {
    case 'long-text':
      return html`<div class="box tall"></div>
        <p class="count">0 / ${field.maxLength ?? '不限'}</p>`;
    case 'choice':
    case 'choices':
      return options(field);
    case 'yes-no':
      return html`<div class="choices">
        <label><input type="radio" disabled />是</label><label><input type="radio" disabled />否</label>
      </div>`;
    case 'table':
      return table(field);
    case 'attachment':
    case 'photo':
      return html`<div class="box file">选择文件　<span>${files(field)}</span></div>`;
    default:
      return html`<div class="box">${KINDS[field.type] ?? ''}</div>`;
  }
}

const required = (field: Field): Html | string => (field.required ? html`<b class="required" title="必填">*</b>` : '');

const table = (field: Field): Html => {
  const columns = field.columns ?? [];
  return html`<div class="wide">
      <table>
        <thead>
          <tr>
            <th>序号</th>
            ${columns.map((column) => html`<th>${required(column)}${column.label}<small>${column.hint ?? ''}</small></th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>1</td>
            ${columns.map(() => html`<td></td>`)}
          </tr>
        </tbody>
      </table>
    </div>
    <p class="count">${field.minRows ? `至少${field.minRows}行，` : ''}最多${field.maxRows ?? 500}行</p>`;
};

/** 「职称系列」是“卫生技术”时填写 */
function condition(field: Field, form: Form): Html | string {
  const { showIf } = field;
  const other = showIf && fieldsOf(form).find(({ id }) => id === showIf.field);
  if (!showIf || !other) return '';
  const names = showIf.values.map(
    (value) =>
      other.options?.find((option) => option.value === value)?.label ?? { yes: '是', no: '否' }[value] ?? value,
  );
  return html`<p class="condition">
    “${other.label}”${showIf.op === 'is' ? '是' : '不是'}${names.map((name) => `“${name}”`).join('或')}时才显示
  </p>`;
}

const asked = (field: Field, form: Form): Html =>
  html`<div class="field">
    <h3>${required(field)}${field.label}</h3>
    ${field.hint ? html`<p class="hint">${field.hint}</p>` : ''} ${condition(field, form)} ${input(field)}
  </div>`;

/** The form as an applicant will see it, to look at: nothing in it can be filled in, and it holds no script. */
export function preview({ year, name, description, categories, form }: ConfiguredPlan): string {
  const offered = categories.map((category) => `${category.name}（${category.batch}）`).join('、');
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>预览：${name}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <p class="banner">预览，按已保存的草稿显示，不能填写</p>
        <h1>${year}年度 ${name}</h1>
        <p>申报类别：${offered}</p>
        <p class="description">${description ?? ''}</p>
        ${form.sections.map(
          (section) =>
            html`<section id="${section.id}">
              <h2>${section.label}</h2>
              ${section.fields.map((field) => asked(field, form))}
            </section>`,
        )}
      </body>
    </html>`.text;
}
