import type { UnitRow } from 'workbench/contract';

type UnitWord = Exclude<keyof UnitRow, 'id' | 'regionCode' | 'version'>;

const fields: Record<UnitWord, string> = {
  name: '单位名称',
  creditCode: '统一社会信用代码',
  legalRepresentative: '法定代表人姓名',
  legalRepresentativePhone: '法定代表人电话',
  nature: '单位性质',
  contact: '单位联系人',
  contactPhone: '手机号码',
  fax: '传真号码',
  email: '电子邮箱',
  address: '单位通讯地址',
  regionName: '属地',
  centralUnit: '中央驻皖单位',
  industryCode: '行业代码',
  state: '单位状态',
  economicType: '经济类型',
  taxNumber: '税号',
  licenceKind: '工商登记执照种类',
  licenceNumber: '工商登记执照号码',
  licenceIssuedOn: '工商登记发照日期',
  licenceYears: '工商登记有效期限(年)',
  approvalNumber: '批准文号',
  approvedOn: '批准日期',
  approvedBy: '批准成立单位',
};

export const zh = {
  title: '单位信息',
  basic: '单位基本信息',
  more: '单位详细信息',
  lost: '找不到单位信息',
  fields,
};

export const en: typeof zh = {
  title: 'Unit',
  basic: 'Basic information',
  more: 'Details',
  lost: 'The unit cannot be found',
  fields: {
    name: 'Name',
    creditCode: 'Unified credit code',
    legalRepresentative: 'Legal representative',
    legalRepresentativePhone: 'Their phone',
    nature: 'Nature',
    contact: 'Contact',
    contactPhone: 'Mobile phone',
    fax: 'Fax',
    email: 'E-mail',
    address: 'Address',
    regionName: 'Region',
    centralUnit: 'Central unit in Anhui',
    industryCode: 'Industry code',
    state: 'Registration state',
    economicType: 'Economic type',
    taxNumber: 'Tax number',
    licenceKind: 'Licence kind',
    licenceNumber: 'Licence number',
    licenceIssuedOn: 'Licence issued on',
    licenceYears: 'Licence valid (years)',
    approvalNumber: 'Approval number',
    approvedOn: 'Approved on',
    approvedBy: 'Approved by',
  },
};
