import type { RegisterSheet } from 'print/service';
import { dayOf } from 'workflow/domain';
import type { Results } from 'workflow/service';
import type { ResultRow } from './contract';

type Shown = Exclude<keyof ResultRow, 'id' | 'category'>;

interface Column {
  label: string;
  of: Shown | readonly Shown[];
  /** Characters in the spreadsheet. */
  wide: number;
  /** Millimetres on paper; what has none stands in the spreadsheet only. */
  paper?: number;
  centred?: boolean;
}

/** The columns of the 简明登记表 (one person a line): the paper joins what the spreadsheet keeps apart. */
export const COLUMNS: readonly Column[] = [
  { label: '序号', of: 'number', wide: 6, paper: 11, centred: true },
  { label: '姓名', of: 'name', wide: 12, paper: 20, centred: true },
  { label: '性别', of: 'sex', wide: 6, paper: 11, centred: true },
  { label: '出生年月', of: 'born', wide: 11, paper: 20, centred: true },
  { label: '身份证件号码', of: 'idNumber', wide: 21 },
  { label: '学历学位', of: 'education', wide: 18, paper: 26 },
  { label: '工作单位', of: 'unitName', wide: 30 },
  { label: '行政职务', of: 'post', wide: 16 },
  { label: '单位及职务', of: ['unitName', 'post'], wide: 0, paper: 52 },
  { label: '专业技术资格', of: 'title', wide: 18 },
  { label: '资格取得时间', of: 'titleOn', wide: 13 },
  { label: '专业技术资格及时间', of: ['title', 'titleOn'], wide: 0, paper: 34 },
  { label: '从事专业', of: 'discipline', wide: 18, paper: 28 },
  { label: '近5年主要业绩', of: 'achievements', wide: 60, paper: 88 },
  { label: '奖项', of: 'awards', wide: 40, paper: 56 },
  { label: '申报类别', of: 'categoryName', wide: 16 },
  { label: '批次', of: 'batch', wide: 12 },
  { label: '属地', of: 'regionName', wide: 12, paper: 22, centred: true },
  { label: '审核通过日期', of: 'approvedAt', wide: 14 },
  { label: '备注', of: [], wide: 16, paper: 20 },
];

export const tableColumns = COLUMNS.filter(({ wide }) => wide > 0);

export const resultRow = ({
  line,
  idNumberMasked,
  applicantName,
  approvedAt,
  ...one
}: Results['rows'][number]): ResultRow => ({
  ...line,
  id: one.id,
  number: one.number,
  name: applicantName,
  idNumber: idNumberMasked,
  unitName: one.unitName,
  regionName: one.regionName,
  category: one.category,
  categoryName: one.categoryName,
  batch: one.batch,
  approvedAt: approvedAt.toISOString(),
});

/** One cell: a number stays a number, an instant is its day in Asia/Shanghai. */
export function cellOf(row: ResultRow, { of }: Column): string | number {
  if (typeof of !== 'string')
    return of
      .map((field) => row[field])
      .filter(Boolean)
      .join('\n');
  return of === 'approvedAt' ? dayOf(Date.parse(row.approvedAt)) : row[of];
}

export function registerSheet(plan: { name: string; year: number }, rows: ResultRow[], now: number): RegisterSheet {
  const columns = COLUMNS.filter(({ paper }) => paper !== undefined);
  const groups = [...new Set(rows.map(({ categoryName, batch }) => `${categoryName}${batch}`))];
  return {
    title: '推荐人选简明登记表（示例样式）',
    note: [`${plan.year}年度`, plan.name, groups.join('、'), `共${rows.length}人`, `制表日期${dayOf(now)}`]
      .filter(Boolean)
      .join('　'),
    columns: columns.map(({ label, paper = 0, centred = false }) => ({ label, width: paper, centred })),
    rows: rows.map((row) => columns.map((column) => String(cellOf(row, column)))),
  };
}
