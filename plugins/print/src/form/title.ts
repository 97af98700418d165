import type { Sheet } from './sheet';

/** `推荐人选情况登记表` of one of the two categories; 示例样式, because the province's own blank is not published. */
export function title(sheet: Sheet): [string, string] {
  const reserve = sheet.category.name.includes('后备') ? '后备人选' : '';
  const { title: own, formName } = sheet.texts ?? {};
  return [own || `安徽省学术和技术带头人${reserve}`, formName || '推荐人选情况登记表（示例样式）'];
}

/** The speciality for the cover and the opinion page: the second-level discipline, wherever the plan's form asks for it. */
const SPECIALITY = [/二级学科/, /专业.*学科|学科.*专业/, /从事专业/, /学科/];

export function specialityField(sheet: Sheet) {
  const fields = sheet.form.sections.flatMap((section) => section.fields).filter((field) => field.type !== 'table');
  for (const pattern of SPECIALITY) {
    const field = fields.find((one) => pattern.test(one.label));
    if (field !== undefined) return field;
  }
  return null;
}
