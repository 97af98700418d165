import { expect, it } from 'vitest';
import type { UnitRow } from 'workbench/contract';
import { carriedOver, changedIn, typedOf } from './typed';

const unit: UnitRow = {
  id: 1,
  name: '合肥市第九人民医院',
  creditCode: '12340100485001238X',
  legalRepresentative: '余望舒',
  legalRepresentativePhone: '138****8000',
  contact: '石小满',
  contactPhone: '139****0001',
  nature: '事业单位',
  email: 'office@example.com',
  fax: null,
  address: '合肥市庐阳区1号',
  regionCode: '340100',
  regionName: '合肥市',
  centralUnit: false,
  state: '登记在册',
  industryCode: 'Q84',
  economicType: null,
  taxNumber: null,
  licenceKind: null,
  licenceNumber: null,
  licenceIssuedOn: null,
  licenceYears: 20,
  approvalNumber: null,
  approvedOn: null,
  approvedBy: null,
  version: 3,
};

it('sends nothing when nothing was changed, the masked phones included', () => {
  expect(changedIn(typedOf(unit), unit)).toEqual({});
});

it('sends only what differs, as it is stored', () => {
  const typed = {
    ...typedOf(unit),
    contact: ' 卢思齐 ',
    fax: '',
    contactPhone: '１３８ 0000 1234',
    licenceYears: '30',
  };
  expect(changedIn(typed, unit)).toEqual({ contact: '卢思齐', contactPhone: '13800001234', licenceYears: 30 });
});

it('sends null for what was emptied, but never for a phone', () => {
  expect(changedIn({ ...typedOf(unit), email: '', contactPhone: '' }, unit)).toEqual({ email: null });
});

it('leaves a wrong number as it was typed, for the rule to name it', () => {
  expect(changedIn({ ...typedOf(unit), licenceYears: '二十' }, unit)).toEqual({ licenceYears: '二十' });
});

it('carries what was typed over to a newer version, and marks what both changed', () => {
  const typed = { ...typedOf(unit), contact: '卢思齐', fax: '0551-62999999' };
  const theirs: UnitRow = { ...unit, contact: '方立言', address: '合肥市庐阳区2号', version: 4 };
  const carried = carriedOver(typed, unit, theirs);
  expect(carried.clashing).toEqual(['contact']);
  expect(carried.typed).toMatchObject({ contact: '卢思齐', fax: '0551-62999999', address: '合肥市庐阳区2号' });
  expect(changedIn(carried.typed, theirs)).toEqual({ contact: '卢思齐', fax: '0551-62999999' });
});

it('marks nothing when both wrote the same', () => {
  const typed = { ...typedOf(unit), contact: '方立言' };
  expect(carriedOver(typed, unit, { ...unit, contact: '方立言', version: 4 }).clashing).toEqual([]);
});
