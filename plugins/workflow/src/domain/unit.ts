import { checkEmail, checkMobile } from './contact';
import { creditCodeCheck } from './creditCode';
import { dayOf, isDay, type Day } from './day';
import { industryOf } from './industries';
import { mostOf, UNIT_DETAILS, UNIT_FIELDS, type UnitField, type UnitValue, type UnitValues } from './unitFields';
import {
  ECONOMIC_TYPES,
  isRegisteredCompany,
  LICENCE_KINDS,
  UNIT_NATURES,
  UNIT_STATES,
  type Choice,
} from './unitLists';
import { normaliseUnit } from './unitWriting';

/** What may be wrong with a field of 单位信息, with what its sentence needs (unitSentences.ts). */
export type UnitProblem = { field: UnitField } & (
  | { problem: 'required' | 'not-on-list' | 'not-a-day' | 'in-future' | 'bad-years' }
  | { problem: 'too-long'; most: number; length: number }
  | { problem: 'mobile-length'; length: number }
  | { problem: 'mobile-digits' | 'mobile-start' | 'bad-phone' | 'bad-fax' }
  | { problem: 'email-at' | 'email-blank' | 'bad-email' }
  | { problem: 'tax-length'; length: number }
  | { problem: 'tax-characters' }
  | { problem: 'code-length'; length: number }
  | { problem: 'code-characters' | 'code-region' | 'code-check' }
  | { problem: 'vouched' }
);
/** One of them, without the field it is about. */
type Found = UnitProblem extends infer One ? (One extends { field: UnitField } ? Omit<One, 'field'> : never) : never;

function mobileProblem(mobile: string): Found | null {
  if (checkMobile(mobile) === null) return null;
  if (!/^\d+$/.test(mobile)) return { problem: 'mobile-digits' };
  return mobile.length === 11 ? { problem: 'mobile-start' } : { problem: 'mobile-length', length: mobile.length };
}

/** Landline or fax of the mainland, the area code with or without its hyphen, perhaps with an extension. */
const LANDLINE = /^(0\d{2,3}-?)?[1-9]\d{6,7}(-\d{1,6})?$/;

function phoneProblem(phone: string): Found | null {
  if (/^1\d{9,11}$/.test(phone)) return mobileProblem(phone);
  return LANDLINE.test(phone) ? null : { problem: 'bad-phone' };
}

function emailProblem(email: string): Found | null {
  if (/\s/u.test(email)) return { problem: 'email-blank' };
  if (!email.includes('@')) return { problem: 'email-at' };
  return checkEmail(email) === null ? null : { problem: 'bad-email' };
}

/** Since 三证合一 (2015) the credit code; before, 15 to 20 characters. */
function taxProblem(number: string): Found | null {
  if (!/^[0-9A-Z]+$/.test(number)) return { problem: 'tax-characters' };
  return [15, 17, 18, 20].includes(number.length) ? null : { problem: 'tax-length', length: number.length };
}

/** GB 32100-2015, for what somebody types; what the provider sends is never asked (codes in use exist that break it). */
function codeProblem(code: string): Found | null {
  if (code.length !== 18) return { problem: 'code-length', length: [...code].length };
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return { problem: 'code-characters' };
  if (!/^..\d{6}/.test(code)) return { problem: 'code-region' };
  return creditCodeCheck(code.slice(0, 17)) === code[17] ? null : { problem: 'code-check' };
}

const listed =
  (list: readonly (string | Choice)[]) =>
  (value: string): Found | null =>
    list.some((one) => (typeof one === 'string' ? one : one.value) === value) ? null : { problem: 'not-on-list' };

const dayProblem = (day: string, today: Day): Found | null =>
  !isDay(day) || day < '1800' ? { problem: 'not-a-day' } : day > today ? { problem: 'in-future' } : null;

const RULES: { [field in UnitField]?: (text: string, today: Day) => Found | null } = {
  creditCode: codeProblem,
  contactPhone: mobileProblem,
  legalRepresentativePhone: phoneProblem,
  nature: listed(UNIT_NATURES),
  email: emailProblem,
  fax: (fax) => (LANDLINE.test(fax) ? null : { problem: 'bad-fax' }),
  regionCode: (code) => (/^\d{6}$/.test(code) ? null : { problem: 'not-on-list' }),
  state: listed(UNIT_STATES),
  industryCode: (code) => (industryOf(code) ? null : { problem: 'not-on-list' }),
  economicType: listed(ECONOMIC_TYPES),
  taxNumber: taxProblem,
  licenceKind: listed(LICENCE_KINDS),
  licenceIssuedOn: dayProblem,
  approvedOn: dayProblem,
};

function problemOf(field: UnitField, value: UnitValue, today: Day): Found | null {
  if (field === 'licenceYears') {
    const years = typeof value === 'string' ? Number(value) : value;
    const wellMade = typeof years === 'number' && Number.isInteger(years) && years >= 0 && years <= 999;
    return wellMade ? null : { problem: 'bad-years' };
  }
  if (typeof value !== 'string') return null;
  const [most, { length }] = [mostOf(field), [...value]];
  const found = RULES[field]?.(value, today) ?? null;
  if (found) return found;
  return most !== null && length > most ? { problem: 'too-long', most, length } : null;
}

/**
 * What is wrong with the values of a unit, in the order of the screen. Only what is named is checked, and what `required`
 * names must be there. `now` in epoch milliseconds: no date of a unit lies in the future.
 */
export function checkUnit(
  values: UnitValues,
  { required, now }: { required: readonly string[]; now: number },
): UnitProblem[] {
  const normal = normaliseUnit(values);
  return (Object.keys(UNIT_FIELDS) as UnitField[]).flatMap((field): UnitProblem[] => {
    const value = normal[field] ?? null;
    if (value === null) return required.includes(field) ? [{ field, problem: 'required' }] : [];
    const found = problemOf(field, value, dayOf(now));
    return found ? [{ field, ...found }] : [];
  });
}

/** The block that a unit of this nature fills in. */
const BLOCK = {
  company: ['licenceKind', 'licenceNumber', 'licenceIssuedOn'],
  other: ['approvalNumber', 'approvedOn', 'approvedBy'],
} as const satisfies Record<string, readonly UnitField[]>;

export const blockOf = (nature: string | null | undefined): readonly UnitField[] =>
  isRegisteredCompany(nature) ? BLOCK.company : BLOCK.other;

/**
 * The conditional rule of 变更单位信息: who changes the nature or fills in any of 单位详细信息 leaves the block of that nature
 * complete; who only changes the contact is asked for nothing. `changed` is what this change alters, `after` the whole outcome.
 */
export function missingBlock(changed: UnitValues, after: UnitValues): UnitField[] {
  const touched = ['nature' as const, ...UNIT_DETAILS].some((field) => (changed[field] ?? null) !== null);
  if (!touched) return [];
  const nature = after.nature;
  return blockOf(typeof nature === 'string' ? nature : null).filter((field) => (after[field] ?? null) === null);
}
