import { ECONOMIC_TYPES, LICENCE_KINDS, UNIT_NATURES, UNIT_STATES, type Choice, type UnitField } from 'workflow/domain';

/** How a field of a unit is typed: its control, and what helps the browser and a phone's keyboard. */
export type Kind =
  | { kind: 'line'; inputMode?: 'tel' | 'email' | 'numeric'; autoComplete?: string }
  | { kind: 'day' }
  | { kind: 'list'; choices: readonly Choice[] }
  | { kind: 'industry' };

const named = (names: readonly string[]): Choice[] => names.map((name) => ({ value: name, label: name }));
const line: Kind = { kind: 'line' };
const day: Kind = { kind: 'day' };
const phone: Kind = { kind: 'line', inputMode: 'tel', autoComplete: 'off' };

/** All but 属地 and 中央驻皖单位, which have controls of their own. */
export type PlainField = Exclude<UnitField, 'regionCode' | 'centralUnit'>;

export const KINDS: Record<PlainField, Kind> = {
  name: line,
  creditCode: line,
  legalRepresentative: line,
  legalRepresentativePhone: phone,
  contact: line,
  contactPhone: phone,
  nature: { kind: 'list', choices: named(UNIT_NATURES) },
  email: { kind: 'line', inputMode: 'email', autoComplete: 'off' },
  fax: { kind: 'line', inputMode: 'tel', autoComplete: 'off' },
  address: line,
  industryCode: { kind: 'industry' },
  state: { kind: 'list', choices: named(UNIT_STATES) },
  economicType: { kind: 'list', choices: ECONOMIC_TYPES },
  taxNumber: line,
  licenceKind: { kind: 'list', choices: LICENCE_KINDS },
  licenceNumber: line,
  licenceIssuedOn: day,
  licenceYears: { kind: 'line', inputMode: 'numeric' },
  approvalNumber: line,
  approvedOn: day,
  approvedBy: line,
};

/** Where the focus goes when this field stands in the way. */
export const inputId = (field: UnitField): string => `unit-${field}`;

export function focusField(field: UnitField): void {
  const input = document.getElementById(inputId(field));
  input?.scrollIntoView({ block: 'center' });
  input?.focus();
}
