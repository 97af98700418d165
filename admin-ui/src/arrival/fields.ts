import type { Arrival } from 'workbench/contract';
import type { PlainField } from '../units/form/kinds';
import type { Typed } from '../units/form/typed';

/** 基础信息 of figure 1-5, in its order. */
export const BASICS = [
  'name',
  'creditCode',
  'legalRepresentative',
  'legalRepresentativePhone',
  'address',
] as const satisfies readonly (PlainField & keyof Arrival)[];

/** 完善单位详细信息 of figure 1-5; 属地 and 中央驻皖单位 have controls of their own. */
export const DETAILS = ['contact', 'contactPhone', 'nature', 'email'] as const satisfies readonly PlainField[];

/** What the provider has not sent is typed. */
export function startOf(arriving: Arrival): Typed {
  const start: Typed = { regionCode: '', centralUnit: false };
  for (const field of BASICS) if (arriving[field] === null) start[field] = '';
  for (const field of DETAILS) start[field] = '';
  return start;
}
