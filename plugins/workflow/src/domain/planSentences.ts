import type { Finding, FindingCode } from './planFindings';
import type { Language } from './sentences';

type Said = (finding: { name: string; count: number }) => readonly [sentence: string, fix: string];

const words =
  (sentence: string, fix: string): Said =>
  () => [sentence, fix];

const ZH: Record<FindingCode, Said> = {
  'name-missing': words('计划没有名称', '填写计划名称'),
  'year-in-use': ({ name }) => [`已有${name}年度的申报，年度不能改`, `把年度改回${name}，新年度请复制成另一个计划`],
  'year-elsewhere': ({ name }) => [`申报日期不在${name}年`, '核对年度和申报起止日期'],
  'description-missing': words('没有计划说明', '写明范围、条件、程序和时间，申报人会看到'),
  'day-missing': ({ name }) => [`没有填${name}`, `填写${name}`],
  'declaration-backwards': words('申报截止日期早于申报开始日期', '改申报起止日期'),
  'review-too-early': words('审核截止日期早于申报截止日期', '把审核截止日期改到申报截止之后'),
  'resubmission-too-late': words(
    '重新提交截止日期晚于审核截止日期',
    '改到审核截止日期或之前，或清空（与审核截止相同）',
  ),
  'resubmission-early': words(
    '重新提交截止日期早于申报截止日期，申报还没截止就不能重新提交',
    '改到申报截止日期或之后，或清空',
  ),
  'deadline-taken-back': ({ name }) => [
    `已公布到${name}，现在改成了今天以前`,
    '改到今天或以后；要停止申报，请把计划撤下',
  ],
  'deadline-shortened': ({ name }) => [
    `已公布到${name}，发布后会缩短`,
    '确实要缩短再发布，会通知到有关的人；否则改回去',
  ],
  'return-never': ({ count }) => [
    `退回要给申报人留${count}天，申报截止后就不能退回了`,
    '减少“退回后至少留几天”，或推迟重新提交截止日期',
  ],
  'categories-missing': words('没有申报类别', '至少加一个申报类别，写明批次'),
  'category-key': words('申报类别的标识不对', '清空标识再保存，由系统生成'),
  'category-twice': words('有两个申报类别的名称或标识相同', '改名称，或删去一个'),
  'category-text': ({ name }) => [`没有填${name}`, `在这个申报类别里填写${name}`],
  'category-in-use': ({ name }) => [`申报类别（${name}）已有人申报，不能删去`, '把这个申报类别加回来，标识不变'],
  'age-implausible': ({ count }) => [`按年龄界限算是${count}岁，不合常理`, '核对“出生日期不早于”'],
  'age-unasked': words('有年龄界限，但申报表没有问出生日期', '在申报表里加一项“出生日期”（日期），或去掉年龄界限'),
  'hint-without-source': words('有资格提示，但没写依据', '写明文件名称或文号'),
  'region-without-desk': ({ name, count }) => [
    `${count}个属地没有启用的人社部门，那里的单位无法上报：${name}${count > 3 ? ' 等' : ''}`,
    '在“审核机构”里为这些属地启用或新建人社部门',
  ],
  'no-department': words('没有启用的省直主管部门，省属单位无法上报', '在“审核机构”里启用或新建省直主管部门'),
  'sections-missing': words('申报表是空的', '加一个部分，或复制去年的计划'),
  'section-unnamed': words('这一部分没有标题', '填写标题，如“一、基本情况”'),
  'section-empty': words('这一部分没有填写项', '加填写项，或删去这一部分'),
  'label-missing': words('没有名称', '填写名称，申报人按它填'),
  'label-twice': ({ name }) => [`有两项都叫“${name}”`, '改其中一项的名称，免得填错'],
  'id-missing': words('没有标识', '再保存一次，由系统生成'),
  'id-twice': words('标识重复，答案会互相覆盖', '删去其中一项，重新添加'),
  'type-unknown': words('没有选填写方式', '选一种填写方式'),
  'options-missing': words('没有选项', '添加选项，或选一个标准代码表'),
  'option-empty': words('有空的选项', '填写选项文字，或删去空的选项'),
  'option-twice': ({ name }) => [`有两个选项都是“${name}”`, '删去或改名'],
  'option-single': words('只有一个选项', '添加选项，或改成“是／否”'),
  'columns-missing': words('表格没有列', '给表格加列'),
  'column-type': words('表格里不能再有表格或照片', '换一种填写方式'),
  'limit-missing': words('没有字数上限', '填写最多字数，打印时不会过长'),
  'limit-out-of-range': words(
    '字数、行数、文件数或文件大小超出范围',
    '字数1至20000，行数不超过500，文件数不超过100，单个文件1至20 MB',
  ),
  'bounds-crossed': words('最小值大于最大值', '改最小值或最大值'),
  'formats-missing': words('必交的附件没有选文件格式', '选PDF、JPG或PNG'),
  'format-unknown': words('文件格式不对', '附件可选PDF、JPG、PNG，照片可选JPG、PNG'),
  'condition-on-nothing': words('填写条件所看的项目不存在', '重新选择条件，或去掉条件'),
  'condition-on-itself': words('填写条件看的是自己', '改选前面的另一项'),
  'condition-circle': ({ name }) => [`填写条件和“${name}”互相等待，谁也不会显示`, '去掉其中一个条件'],
  'condition-on-later': ({ name }) => [`填写条件所看的“${name}”排在后面`, '把它移到前面，或改条件'],
  'condition-on-type': ({ name }) => [`“${name}”不能作条件`, '条件只能看单选、多选、是／否'],
  'condition-empty': ({ name }) => [`没有选“${name}”的哪个答案`, '选至少一个答案'],
  'condition-value': ({ name }) => [`“${name}”已没有条件里的那个答案`, '重新选条件的答案'],
  'condition-never': ({ name }) => [`不管“${name}”怎么答，都不会显示`, '改条件的答案'],
};

const EN: Record<FindingCode, Said> = {
  'name-missing': words('The plan has no name', 'Give it a name'),
  'year-in-use': ({ name }) => [
    `People have declared for ${name}; the year cannot change`,
    `Set the year back to ${name}`,
  ],
  'year-elsewhere': ({ name }) => [`The declaration window is not in ${name}`, 'Check the year and the window'],
  'description-missing': words('There is no description', 'Say who may declare, how and when'),
  'day-missing': ({ name }) => [`A day is missing: ${name}`, 'Fill in the day'],
  'declaration-backwards': words('The declaration ends before it begins', 'Correct the window'),
  'review-too-early': words('The review ends before the declaration does', 'Move the review deadline'),
  'resubmission-too-late': words(
    'The resubmission ends after the review',
    'Move it, or clear it to use the review deadline',
  ),
  'resubmission-early': words('The resubmission ends before the declaration does', 'Move it, or clear it'),
  'deadline-taken-back': ({ name }) => [
    `People were promised ${name}; now it is a day that is over`,
    'Choose today or later; to stop the plan, unpublish it',
  ],
  'deadline-shortened': ({ name }) => [`People were promised ${name}`, 'Publish only if it is meant to end sooner'],
  'return-never': ({ count }) => [
    `A return must leave ${count} days; after the declaration none can be given`,
    'Ask for fewer days, or let people submit again for longer',
  ],
  'categories-missing': words('There is no category', 'Add one, with its batch'),
  'category-key': words('The id of a category is not valid', 'Clear the id and save; a new one is made'),
  'category-twice': words('Two categories have the same name or id', 'Rename one, or remove it'),
  'category-text': ({ name }) => [`A text is missing: ${name}`, 'Fill it in'],
  'category-in-use': ({ name }) => [`People have declared in the category ${name}`, 'Add it again, with the same id'],
  'age-implausible': ({ count }) => [`The cut-off means an age of ${count}`, 'Check the day'],
  'age-unasked': words(
    'There is an age cut-off, but the form asks for no date of birth',
    'Add the question or remove the cut-off',
  ),
  'hint-without-source': words('A hint without its source', 'Name the document'),
  'region-without-desk': ({ name, count }) => [
    `${count} regions have no enabled bureau: ${name}`,
    'Enable or add their bureaus',
  ],
  'no-department': words('No provincial department is enabled', 'Enable or add one'),
  'sections-missing': words('The form is empty', 'Add a section, or copy last year’s plan'),
  'section-unnamed': words('A section has no title', 'Give it one'),
  'section-empty': words('A section has no fields', 'Add fields or remove the section'),
  'label-missing': words('There is no label', 'Write what is asked'),
  'label-twice': ({ name }) => [`Two fields are called “${name}”`, 'Rename one'],
  'id-missing': words('There is no id', 'Save again; one is made'),
  'id-twice': words('Two have the same id; their answers would overwrite each other', 'Remove one and add it again'),
  'type-unknown': words('No kind of field is chosen', 'Choose one'),
  'options-missing': words('There are no options', 'Add options or choose a standard list'),
  'option-empty': words('An option is empty', 'Fill it in or remove it'),
  'option-twice': ({ name }) => [`Two options are “${name}”`, 'Remove or rename one'],
  'option-single': words('There is only one option', 'Add more, or ask yes or no'),
  'columns-missing': words('The table has no columns', 'Add columns'),
  'column-type': words('A table holds neither tables nor photos', 'Choose another kind'),
  'limit-missing': words('A long text without a limit', 'Set the most characters'),
  'limit-out-of-range': words(
    'A limit is out of range',
    'Text 1–20,000 characters, at most 500 rows, 100 files, 20 MB',
  ),
  'bounds-crossed': words('The least is more than the most', 'Correct them'),
  'formats-missing': words('A required attachment without formats', 'Choose PDF, JPG or PNG'),
  'format-unknown': words('A format that is not taken', 'PDF, JPG and PNG; photos JPG and PNG'),
  'condition-on-nothing': words('The condition looks at a field that is not there', 'Choose again or remove it'),
  'condition-on-itself': words('The condition looks at its own field', 'Choose an earlier field'),
  'condition-circle': ({ name }) => [`The condition and “${name}” wait for each other`, 'Remove one condition'],
  'condition-on-later': ({ name }) => [
    `The condition looks at “${name}”, which comes later`,
    'Move it up or change the condition',
  ],
  'condition-on-type': ({ name }) => [`“${name}” cannot be a condition`, 'Only choices and yes/no can'],
  'condition-empty': ({ name }) => [`No answer of “${name}” is chosen`, 'Choose one or more'],
  'condition-value': ({ name }) => [`“${name}” has no such answer any more`, 'Choose again'],
  'condition-never': ({ name }) => [`Whatever “${name}” is, the field is never shown`, 'Change the answers'],
};

const SPOKEN: Record<Language, Record<FindingCode, Said>> = { zh: ZH, en: EN };

export interface SaidFinding extends Pick<Finding, 'code' | 'severity' | 'where'> {
  sentence: string;
  fix: string;
}

/** A finding in words: where, what is wrong, and what to do about it. */
export function sayFinding(found: Finding, language: Language = 'zh'): SaidFinding {
  const { code, severity, where } = found;
  const [sentence, fix] = SPOKEN[language][code]({ name: found.name ?? '', count: found.count ?? 0 });
  return { code, severity, where, sentence, fix };
}
