import type { UnitField } from 'workflow/domain';

/** 单位基本信息, in the order of the manual's figure 4-1. */
export const BASIC: readonly UnitField[] = [
  'name',
  'creditCode',
  'legalRepresentative',
  'legalRepresentativePhone',
  'nature',
  'contact',
  'contactPhone',
  'fax',
  'email',
  'address',
  'regionCode',
  'centralUnit',
];

/** 单位详细信息, in the order of the manual's figure 4-1. */
export const MORE: readonly UnitField[] = [
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
];
