/** One input of the staff's panel: its label, how wide it is (of 12), and what to know before typing. */
export interface PlanInput {
  label: string;
  size: number;
  description?: string;
  placeholder?: string;
  /** Shown, not typed. */
  fixed?: boolean;
}

export interface PlanScreen {
  /** What a folded part is called. */
  mainField: string;
  /** Of a list: what stands first; a leading minus for the largest first. */
  sort?: string;
  rows: Record<string, PlanInput>[];
}

const whole = (label: string, description?: string): PlanInput => ({
  label,
  size: 12,
  ...(description ? { description } : {}),
});
const half = (label: string, description?: string): PlanInput => ({ ...whole(label, description), size: 6 });
const third = (label: string, description?: string): PlanInput => ({ ...whole(label, description), size: 4 });
const made = (label: string): PlanInput => ({
  ...half(label, '保存时由系统生成，以后不变：改名称不影响已填的内容'),
  fixed: true,
});

const LABEL = whole('名称', '申报人看到的文字，随时可以改');
const TYPE = half('填写方式');
const REQUIRED = half('必填');
const HINT = whole('填写说明', '显示在名称下面，如“填到县（市、区）”');
const OPTION_ROWS: Record<string, PlanInput>[] = [
  { optionList: half('标准代码表', '选了就不用写选项') },
  { options: whole('选项') },
  { newOptions: whole('批量加选项', '一行一个，保存后变成选项') },
];
const LIMITS: Record<string, PlanInput>[] = [
  { maxLength: half('最多字数', '1至20000') },
  { min: half('最小值'), max: half('最大值') },
];
const FILES: Record<string, PlanInput> = {
  formats: half('文件格式', '不选就都收'),
  maxSize: half('单个文件不超过（MB）', '1至20，不填是20'),
};

/** Every screen on which a plan is built (cms/src/api/plan, cms/src/components/plan), in the order in which staff think of it. */
export const PLAN_SCREENS: Record<string, PlanScreen> = {
  'api::plan.plan': {
    mainField: 'name',
    sort: '-year',
    rows: [
      { year: third('年度'), name: { ...whole('计划名称', '不用写年度'), size: 8 } },
      { description: whole('说明', '范围、条件、程序、时间，申报人会看到') },
      { declareFrom: half('申报开始日期'), declareUntil: half('申报截止日期', '含当天') },
      {
        reviewUntil: half('审核截止日期', '含当天，各级审核机构都以它为准'),
        resubmitUntil: half('重新提交截止日期', '被退回的申报最晚在这天重新提交；不填与审核截止日期相同'),
      },
      {
        returnItems: half('退回必须逐项指出问题', '开启后，退回时至少指出一处，只写意见不能退回，也不能批量退回'),
        returnDays: half('退回后至少留几天', '离重新提交截止不到这些天就不能再退回；不填不限'),
      },
      { categories: whole('申报类别与批次') },
      { sections: whole('申报表', '由若干部分组成，每部分有若干填写项') },
      { paper: whole('打印文字', '不填就用默认的') },
    ],
  },
  'plan.category': {
    mainField: 'name',
    rows: [
      { name: half('类别名称', '如“带头人”“后备人选”'), batch: half('批次', '如“第十批”') },
      { printTitle: whole('登记表标题', '印在封面，如“安徽省学术和技术带头人”') },
      {
        bornSince: half('出生日期不早于', '只作提示，不拦申报'),
        source: half('依据', '文件名称或文号，和提示一起显示'),
      },
      { titleHint: whole('职称要求提示', '只作提示，不拦申报') },
      { key: made('类别标识') },
    ],
  },
  'plan.section': {
    mainField: 'label',
    rows: [{ label: whole('标题', '如“一、基本情况”') }, { fields: whole('填写项') }, { sectionId: made('部分标识') }],
  },
  'plan.field': {
    mainField: 'label',
    rows: [
      { label: LABEL },
      { type: TYPE, required: REQUIRED },
      { hint: HINT },
      ...LIMITS,
      ...OPTION_ROWS,
      { columns: whole('表格的列') },
      { minRows: half('最少行数'), maxRows: half('最多行数或文件数') },
      FILES,
      { condition: whole('什么时候才填', '不加就总要填') },
      { fieldId: made('填写项标识') },
    ],
  },
  'plan.column': {
    mainField: 'label',
    rows: [
      { label: LABEL },
      { type: TYPE, required: REQUIRED },
      { hint: HINT },
      ...LIMITS,
      ...OPTION_ROWS,
      { maxRows: half('最多文件数') },
      FILES,
      { fieldId: made('列标识') },
    ],
  },
  'plan.option': {
    mainField: 'label',
    rows: [{ label: half('选项文字'), value: made('选项标识') }],
  },
  'plan.condition': {
    mainField: 'field',
    rows: [
      { field: half('看哪一项的答案', '单选、多选、是／否；新加的项目先保存再选'), op: half('怎么比') },
      { values: whole('答案') },
    ],
  },
  'plan.paper': {
    mainField: 'formName',
    rows: [
      { formName: whole('表名', '标题下面一行，默认“推荐人选情况登记表（示例样式）”') },
      { note: whole('封面说明') },
      { promise: whole('本人承诺') },
      { unitHeading: half('单位意见栏标题'), departmentHeading: half('主管部门意见栏标题') },
      { expertsHeading: half('专家意见栏标题'), provinceHeading: half('省厅意见栏标题') },
    ],
  },
};
