/** The choices of 单位信息 (manual, figures 4-1 and 4-2). Stored is the `value`, shown the `label`. */
export interface Choice {
  value: string;
  label: string;
}

/** 单位性质: the manual mixes nature and ownership (国有企业), so does this list; the value is the label. */
export const UNIT_NATURES = [
  '机关',
  '事业单位',
  '国有企业',
  '集体企业',
  '民营企业',
  '外商及港澳台投资企业',
  '社会团体',
  '民办非企业单位',
  '基金会',
  '其他',
] as const;
export type UnitNature = (typeof UNIT_NATURES)[number];

/** 单位状态 (AB01 aae119); the manual shows the first. */
export const UNIT_STATES = ['登记在册', '迁出', '停业', '吊销未注销', '注销', '撤销'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** 工商登记执照种类 (AB01 aab006; 社会保险登记表指标解释). */
export const LICENCE_KINDS: readonly Choice[] = [
  { value: '1', label: '企业法人营业执照' },
  { value: '2', label: '企业营业执照' },
  { value: '3', label: '中华人民共和国企业法人营业执照' },
  { value: '4', label: '中华人民共和国企业营业执照' },
  { value: '5', label: '个人独资企业营业执照' },
  { value: '6', label: '合伙企业营业执照' },
  { value: '7', label: '个体工商户营业执照' },
  { value: '9', label: '其它' },
];

/** 经济类型 (AB01 aab020), GB/T 12402-2000. */
export const ECONOMIC_TYPES: readonly Choice[] = [
  { value: '110', label: '国有全资' },
  { value: '120', label: '集体全资' },
  { value: '130', label: '股份合作' },
  { value: '141', label: '国有联营' },
  { value: '142', label: '集体联营' },
  { value: '143', label: '国有与集体联营' },
  { value: '149', label: '其他联营' },
  { value: '151', label: '国有独资（公司）' },
  { value: '159', label: '其他有限责任（公司）' },
  { value: '160', label: '股份有限（公司）' },
  { value: '171', label: '私有独资' },
  { value: '172', label: '私有合伙' },
  { value: '173', label: '私营有限责任（公司）' },
  { value: '174', label: '私营股份有限（公司）' },
  { value: '175', label: '个体经营' },
  { value: '179', label: '其他私有' },
  { value: '190', label: '其他内资' },
  { value: '210', label: '内地和港、澳、台合资' },
  { value: '220', label: '内地和港、澳、台合作' },
  { value: '230', label: '港、澳、台独资' },
  { value: '240', label: '港、澳、台投资股份有限（公司）' },
  { value: '290', label: '其他港、澳、台投资' },
  { value: '310', label: '中外合资' },
  { value: '320', label: '中外合作' },
  { value: '330', label: '外资' },
  { value: '340', label: '国外投资股份有限（公司）' },
  { value: '390', label: '其他国外投资' },
  { value: '900', label: '其他' },
];

const COMPANIES: ReadonlySet<string> = new Set<UnitNature>([
  '国有企业',
  '集体企业',
  '民营企业',
  '外商及港澳台投资企业',
]);

/**
 * Who is registered with the market regulator fills the licence block, everybody else the approval block
 * (社会保险登记表: 非工商登记成立的单位填批准成立信息).
 */
export const isRegisteredCompany = (nature: string | null | undefined): boolean =>
  typeof nature === 'string' && COMPANIES.has(nature);
