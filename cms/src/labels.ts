import type { Core } from '@strapi/strapi';

/** What staff read in the admin panel: the fields of our types in Chinese. */
const LABELS: Record<string, string> = {
  name: '名称',
  code: '代码',
  level: '级别',
  parentCode: '上级代码',
  reportsToProvince: '直接报省',
  shortName: '简称',
  kind: '类型',
  regionCode: '属地代码',
  enabled: '启用',
  creditCode: '统一社会信用代码',
  legalRepresentative: '法定代表人姓名',
  legalRepresentativePhone: '法定代表人电话',
  contact: '单位联系人',
  contactPhone: '手机号码',
  contactPhoneMasked: '手机号码',
  legalRepresentativePhoneMasked: '法定代表人电话',
  nature: '单位性质',
  email: '电子邮箱',
  fax: '传真号码',
  address: '单位通讯地址',
  centralUnit: '中央驻皖单位',
  industryCode: '行业代码',
  economicType: '经济类型',
  taxNumber: '税号',
  licenceKind: '工商登记执照种类',
  licenceNumber: '工商登记执照号码',
  licenceIssuedOn: '工商登记发照日期',
  licenceYears: '工商登记有效期限（年）',
  approvalNumber: '批准文号',
  approvedOn: '批准日期',
  approvedBy: '批准成立单位',
  mergedInto: '并入单位',
  fieldName: '变更项目',
  before: '变更前',
  after: '变更后',
  source: '来源',
  version: '修改次数',
  year: '年度',
  description: '说明',
  categories: '申报类别与批次',
  declareFrom: '申报开始日期',
  declareUntil: '申报截止日期',
  reviewUntil: '审核截止日期',
  resubmitUntil: '重新提交截止日期',
  returnItems: '退回必须逐项指出问题',
  returnDays: '退回后至少留几天',
  returnRules: '退回要求',
  form: '申报表',
  planId: '计划',
  number: '版本号',
  publishedOn: '发布时间',
  planVersion: '计划版本',
  category: '申报类别',
  batch: '批次',
  applicant: '申报人',
  applicantName: '申报人姓名',
  idNumberMasked: '证件号码',
  phoneMasked: '手机号码',
  unit: '用人单位',
  unitName: '单位名称',
  state: '状态',
  desk: '审核节点',
  authority: '审核机构',
  revision: '版本',
  recommendedRevision: '推荐意见版本',
  barLifted: '年度限制已解除',
  submittedAt: '提交时间',
  registeredAt: '注册时间',
  decidedAt: '审核时间',
  decidedBy: '审核人',
  opinion: '意见',
  declaration: '申报',
  verificationCode: '校验码',
  fileName: '文件名',
  size: '大小（字节）',
  pages: '页数',
  uploadedAt: '上传时间',
  uploadedBy: '上传人',
  seq: '序号',
  act: '动作',
  actorName: '办理人',
  organisation: '机构',
  nextDesk: '下一节点',
  nextName: '下一机构',
  items: '逐项说明',
  at: '时间',
  fieldId: '栏目',
  type: '类型',
  title: '标题',
  body: '正文',
  pinned: '置顶',
  place: '排列顺序',
  documentId: '编号',
  createdAt: '创建时间',
  updatedAt: '更新时间',
};

/** Fields of a type that share their name with another's and mean something else. */
const OWN_LABELS: Record<string, Record<string, string>> = {
  'api::security-event.security-event': { kind: '事件', way: '登录方式', detail: '原因代码', address: '来源地址' },
};

/** The columns of a list and the field that names a record, where Strapi's own guess (the first fields) tells staff nothing. */
const LISTS: Record<string, { mainField: string; columns: string[] }> = {
  'api::plan.plan': { mainField: 'name', columns: ['year', 'name', 'declareFrom', 'declareUntil', 'reviewUntil'] },
  'api::plan-version.plan-version': { mainField: 'name', columns: ['year', 'name', 'number', 'publishedOn'] },
  'api::notice.notice': { mainField: 'title', columns: ['title', 'kind', 'pinned', 'publishedOn'] },
  'api::unit.unit': { mainField: 'name', columns: ['name', 'creditCode', 'regionCode', 'enabled'] },
  'api::unit-change.unit-change': {
    mainField: 'fieldName',
    columns: ['unit', 'at', 'fieldName', 'before', 'after', 'actorName', 'source'],
  },
  'api::authority.authority': { mainField: 'name', columns: ['name', 'kind', 'regionCode', 'enabled'] },
  'api::region.region': { mainField: 'name', columns: ['code', 'name', 'level', 'parentCode'] },
  'api::applicant.applicant': { mainField: 'name', columns: ['name', 'idNumberMasked', 'phoneMasked'] },
  'api::declaration.declaration': {
    mainField: 'applicantName',
    columns: ['applicantName', 'unitName', 'year', 'batch', 'state', 'desk', 'submittedAt'],
  },
  'api::registration.registration': { mainField: 'id', columns: ['applicant', 'unit', 'state', 'registeredAt'] },
  'api::flow-entry.flow-entry': {
    mainField: 'actorName',
    columns: ['declaration', 'at', 'actorName', 'organisation', 'act'],
  },
  'api::security-event.security-event': { mainField: 'kind', columns: ['at', 'kind', 'way', 'detail', 'address'] },
};

/** Sealed, hashed or bulky: nothing that staff could read or should write. */
const HIDDEN: ReadonlySet<string> = new Set([
  'idNumber',
  'phone',
  'contactPhone',
  'legalRepresentativePhone',
  'personKey',
  'answers',
  'attachments',
  'content',
]);

/** Follows from other fields: shown, not typed. */
const DERIVED: ReadonlySet<string> = new Set(['contactPhoneMasked', 'legalRepresentativePhoneMasked', 'version']);

interface Configuration {
  settings: { mainField: string };
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
  metadatas: Record<string, { edit: { label?: string; editable?: boolean }; list: { label?: string } }>;
}

/** The two functions of the content manager that we use; Strapi types its services as `any`. */
interface ContentTypes {
  findConfiguration(type: unknown): Promise<Configuration>;
  updateConfiguration(type: unknown, configuration: Configuration): Promise<void>;
}

/** Sets labels and columns that staff have not changed yet: a label that still is the field's own English name. */
export async function nameInChinese(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('content-manager').service('content-types') as ContentTypes;
  for (const [uid, type] of Object.entries(strapi.contentTypes)) {
    if (!uid.startsWith('api::')) continue;
    const configuration = await service.findConfiguration(type);
    let changed = false;
    for (const [field, { edit, list }] of Object.entries(configuration.metadatas)) {
      if (DERIVED.has(field)) edit.editable = false;
      const label = OWN_LABELS[uid]?.[field] ?? LABELS[field];
      if (!label) continue;
      for (const place of [edit, list]) {
        if (place.label !== undefined && place.label.toLowerCase() === field.toLowerCase()) {
          place.label = label;
          changed = true;
        }
      }
    }
    const list = LISTS[uid];
    if (changed && list) {
      configuration.settings.mainField = list.mainField;
      configuration.layouts.list = list.columns;
    }
    const shown = configuration.layouts.edit
      .map((row) => row.filter(({ name }) => !HIDDEN.has(name)))
      .filter((row) => row.length > 0);
    if (changed) configuration.layouts.edit = shown;
    if (changed) await service.updateConfiguration(type, configuration);
  }
}
