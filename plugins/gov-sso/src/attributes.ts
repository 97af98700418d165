import { checkMobile, isIdNumber, normaliseCreditCode, normaliseIdNumber, normaliseMobile } from 'workflow/domain';

/** What a provider says of who signed in: OpenID Connect claims, or CAS attributes (one that is repeated is an array). */
export type Claims = Readonly<Record<string, unknown>>;

export type Kind = 'unit' | 'person';

export interface UnitIdentity {
  kind: 'unit';
  creditCode: string;
  unitName: string;
  legalRepresentative: string | null;
  legalRepresentativePhone: string | null;
  address: string | null;
  /** Who acts for the unit (经办人), where the provider says so. */
  operatorName: string | null;
  operatorIdNumber: string | null;
}

export interface PersonIdentity {
  kind: 'person';
  name: string;
  idNumber: string;
  phone: string | null;
}

export type Identity = UnitIdentity | PersonIdentity;

/** Our attributes, each with the names it goes by: OpenID Connect's, the demo provider's, and those seen at provincial CAS services. */
export const USUAL_NAMES = {
  kind: ['kind', 'userType', 'user_type', 'accountType'],
  unitName: ['unitName', 'unit_name', 'CompanyName', 'companyName', 'corpName', 'orgName'],
  creditCode: ['creditCode', 'credit_code', 'uniscid', 'uscc', 'socialCreditCode'],
  legalRepresentative: ['legalRepresentative', 'legal_representative', 'CompanyLegRep', 'legalPersonName'],
  legalRepresentativePhone: ['legalRepresentativePhone', 'legal_representative_phone', 'legalPersonPhone'],
  address: ['unitAddress', 'address', 'CompanyAddress', 'companyAddress'],
  operatorName: ['operatorName', 'operator_name', 'attnName'],
  operatorIdNumber: ['operatorIdNumber', 'operator_id_number', 'attnIDNo'],
  name: ['name', 'realName', 'userName'],
  idNumber: ['idNumber', 'id_number', 'credentNo', 'idCard', 'idcard'],
  phone: ['phone', 'phone_number', 'bindPhone', 'mobile'],
} as const satisfies Record<string, readonly string[]>;

type Attribute = keyof typeof USUAL_NAMES;
export type AttributeMap = Readonly<Record<Attribute, readonly string[]>>;

/** SSO_ATTRIBUTES over the usual names; what it names replaces them. The settings have been checked before the start. */
export function attributeMap(json: string): AttributeMap {
  const own = (json === '' ? {} : JSON.parse(json)) as Partial<Record<Attribute, string | string[]>>;
  const named = Object.entries(own).map(([ours, theirs]) => [ours, typeof theirs === 'string' ? [theirs] : theirs]);
  return { ...USUAL_NAMES, ...(Object.fromEntries(named) as Partial<AttributeMap>) };
}

/** Longer than any name or address there is, and than the columns that hold them. */
const LONGEST = 200;

/** One line of storable text; null for everything else, an empty text included. */
function textIn(value: unknown): string | null {
  if (Array.isArray(value)) return textIn(value[0]);
  // OpenID Connect's own `address` claim is an object with a formatted line (Core §5.1.1).
  if (typeof value === 'object' && value !== null) return textIn((value as { formatted?: unknown }).formatted);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .trim();
  return text === '' ? null : [...text].slice(0, LONGEST).join('');
}

const UNIT_WORDS = new Set([
  'unit',
  'legal',
  'legalperson',
  'legal_person',
  'corp',
  'enterprise',
  '1',
  '法人',
  '法人用户',
  '单位',
]);
/** `userType` 0 is a natural person on 安徽政务服务网. */
const PERSON_WORDS = new Set(['person', 'natural', 'individual', 'personal', '0', '自然人', '个人', '个人用户']);

/** A provider that does not say which kind of account it is shows it: only a unit has a credit code. */
function kindOf(said: string | null, creditCode: string | null): Kind {
  const word = said?.toLowerCase() ?? '';
  if (UNIT_WORDS.has(word)) return 'unit';
  if (PERSON_WORDS.has(word)) return 'person';
  return creditCode ? 'unit' : 'person';
}

/** A masked or foreign number is no use to a unit that wants to call: the person types one then. */
function mobileIn(text: string | null): string | null {
  const mobile = normaliseMobile(text ?? '');
  return checkMobile(mobile) === null ? mobile : null;
}

/**
 * Who the claims are about. `identity` is null when what must be there is not: a credit code and a unit's name, or a name and a
 * well-made ID number. A credit code is normalised and otherwise taken as it is: the provider vouches for it.
 */
export function identityOf(claims: Claims, map: AttributeMap): { kind: Kind; identity: Identity | null } {
  const said = (ours: Attribute): string | null => {
    for (const theirs of map[ours]) {
      const text = Object.hasOwn(claims, theirs) ? textIn(claims[theirs]) : null;
      if (text !== null) return text;
    }
    return null;
  };
  const creditCode = normaliseCreditCode(said('creditCode') ?? '') || null;
  const kind = kindOf(said('kind'), creditCode);
  return { kind, identity: kind === 'unit' ? unitIn(said, creditCode) : personIn(said) };
}

function unitIn(said: (ours: Attribute) => string | null, creditCode: string | null): UnitIdentity | null {
  const unitName = said('unitName');
  if (!creditCode || !unitName) return null;
  const operatorIdNumber = normaliseIdNumber(said('operatorIdNumber') ?? '');
  return {
    kind: 'unit',
    creditCode,
    unitName,
    legalRepresentative: said('legalRepresentative'),
    legalRepresentativePhone: said('legalRepresentativePhone'),
    address: said('address'),
    operatorName: said('operatorName'),
    operatorIdNumber: isIdNumber(operatorIdNumber) ? operatorIdNumber : null,
  };
}

function personIn(said: (ours: Attribute) => string | null): PersonIdentity | null {
  const name = said('name');
  const idNumber = normaliseIdNumber(said('idNumber') ?? '');
  return name && isIdNumber(idNumber) ? { kind: 'person', name, idNumber, phone: mobileIn(said('phone')) } : null;
}
