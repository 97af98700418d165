/**
 * The fields of 单位信息 (manual, figures 1-5, 4-1, 4-2), with their names and the most characters each may have: at least
 * the widths of AB01, from which the manual's fields come; names of people are wider, for foreign ones.
 */
interface Place {
  zh: string;
  en: string;
  /** In characters; absent where a list or a shape bounds the value. */
  most?: number;
}

export const UNIT_FIELDS = {
  name: { zh: '单位名称', en: 'Unit name', most: 100 },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code', most: 18 },
  legalRepresentative: { zh: '法定代表人姓名', en: 'Legal representative', most: 50 },
  legalRepresentativePhone: { zh: '法定代表人电话', en: 'Phone of the legal representative', most: 20 },
  contact: { zh: '单位联系人', en: 'Contact', most: 50 },
  contactPhone: { zh: '手机号码', en: 'Mobile number', most: 20 },
  nature: { zh: '单位性质', en: 'Nature' },
  email: { zh: '电子邮箱', en: 'E-mail', most: 100 },
  fax: { zh: '传真号码', en: 'Fax', most: 20 },
  address: { zh: '单位通讯地址', en: 'Address', most: 80 },
  regionCode: { zh: '属地', en: 'Region' },
  centralUnit: { zh: '中央驻皖单位', en: 'Central unit in Anhui' },
  industryCode: { zh: '行业代码', en: 'Industry' },
  state: { zh: '单位状态', en: 'State' },
  economicType: { zh: '经济类型', en: 'Economic type' },
  taxNumber: { zh: '税号', en: 'Tax number', most: 40 },
  licenceKind: { zh: '工商登记执照种类', en: 'Kind of licence' },
  licenceNumber: { zh: '工商登记执照号码', en: 'Licence number', most: 50 },
  licenceIssuedOn: { zh: '工商登记发照日期', en: 'Licence issued on' },
  licenceYears: { zh: '工商登记有效期限（年）', en: 'Licence valid for (years)' },
  approvalNumber: { zh: '批准文号', en: 'Approval number', most: 50 },
  approvedOn: { zh: '批准日期', en: 'Approved on' },
  approvedBy: { zh: '批准成立单位', en: 'Approved by', most: 100 },
} as const satisfies Record<string, Place>;

export type UnitField = keyof typeof UNIT_FIELDS;

export const isUnitField = (name: string): name is UnitField => Object.hasOwn(UNIT_FIELDS, name);

/** What the history of a unit names beside its fields. */
const EVENTS: Record<string, Place> = {
  enabled: { zh: '启用', en: 'Enabled' },
  mergedInto: { zh: '并入单位', en: 'Merged into' },
  mergedFrom: { zh: '并入的单位', en: 'Merged with' },
  administrator: { zh: '管理员', en: 'Administrator' },
};

/** The name of a field, or of what else a unit's history tells. */
export const unitLabel = (field: string, language: 'zh' | 'en' = 'zh'): string =>
  (isUnitField(field) ? UNIT_FIELDS[field] : EVENTS[field])?.[language] ?? field;

export const mostOf = (field: UnitField): number | null => (UNIT_FIELDS[field] as Place).most ?? null;

/** 单位详细信息: what is filled in after the registration. */
export const UNIT_DETAILS = [
  'industryCode',
  'state',
  'economicType',
  'taxNumber',
  'licenceKind',
  'licenceNumber',
  'licenceIssuedOn',
  'licenceYears',
  'approvalNumber',
  'approvedOn',
  'approvedBy',
] as const satisfies readonly UnitField[];

/** Starred in figure 1-5. */
export const REGISTRATION_REQUIRED = [
  'contact',
  'contactPhone',
  'nature',
  'email',
  'regionCode',
] as const satisfies readonly UnitField[];

/** Starred in figure 4-2. */
export const CHANGE_REQUIRED = ['contact', 'address', 'regionCode'] as const satisfies readonly UnitField[];

/** Sealed at rest and masked everywhere (R19). */
export const UNIT_PHONES = ['legalRepresentativePhone', 'contactPhone'] as const satisfies readonly UnitField[];

export const isUnitPhone = (field: string): field is (typeof UNIT_PHONES)[number] =>
  (UNIT_PHONES as readonly string[]).includes(field);

export type UnitValue = string | number | boolean | null;
/** What is named; what is not, is not asked about. */
export type UnitValues = { [field in UnitField]?: UnitValue | undefined };

/** Starred fields stay filled: those of figure 4-2 whenever they are changed, those of figure 1-5 once they are there. */
export const requiredInChange = (changed: UnitValues, before: Readonly<UnitValues>): UnitField[] => [
  ...CHANGE_REQUIRED.filter((field) => field in changed),
  ...REGISTRATION_REQUIRED.filter((field) => field in changed && (before[field] ?? null) !== null),
];
