import type { CodeList } from '../../../../plugins/workflow/src/domain/codeLists';
import type { Condition, FieldType, FileFormat } from '../../../../plugins/workflow/src/domain/form';

const TYPES: Record<FieldType, string> = {
  text: '单行文字',
  'long-text': '多行文字',
  number: '数字',
  date: '日期',
  month: '年月',
  choice: '单选',
  choices: '多选',
  region: '属地（省、市、县）',
  'yes-no': '是／否',
  table: '表格（可加行）',
  attachment: '附件',
  photo: '照片',
};
const OPS: Record<Condition['op'], string> = { is: '是下面的答案之一', 'is-not': '不是下面的任何一个' };
const CODES: Record<CodeList, string> = {
  ethnicity: '民族（GB/T 3304）',
  politics: '政治面貌（GB/T 4762）',
  discipline: '一级学科（GB/T 13745）',
};
const FORMATS: Record<FileFormat, string> = { pdf: 'PDF', jpg: 'JPG', png: 'PNG' };

/** A table has no tables and no photographs in its cells. */
const { table: _table, photo: _photo, ...CELLS } = TYPES;

export interface Word {
  value: string;
  label: string;
}

const words = (list: Record<string, string>): Word[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }));

/** By the `options.list` of the attribute (cms/src/components/plan). */
const LISTS: Record<string, Word[]> = {
  types: words(TYPES),
  'column-types': words(CELLS),
  ops: words(OPS),
  'code-lists': words(CODES),
  formats: words(FORMATS),
};

export const listOf = (name: string | undefined): Word[] => LISTS[name ?? ''] ?? [];
