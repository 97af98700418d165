import { normaliseEmail, normaliseMobile } from './contact';
import { normaliseCreditCode } from './creditCode';
import type { UnitField, UnitValue, UnitValues } from './unitFields';

const HYPHENS = /[‐-―−－~～]/gu;

/** A landline keeps its hyphens, that is how people read it; a mobile number and its +86 lose theirs. */
function normalisePhone(text: string): string {
  const mobile = normaliseMobile(text);
  if (/^1\d{10}$/.test(mobile)) return mobile;
  return normaliseFax(text);
}

const normaliseFax = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(HYPHENS, '-')
    .replace(/\s/gu, '')
    .replace(/^\((\d+)\)/, '$1-')
    .replace(/转|#/gu, '-');

const normaliseCode = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();

/** One line without invisible characters: a name pasted from a table often brings its tabs. */
const normaliseText = (text: string): string => text.replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ').trim();

const NORMAL: { [field in UnitField]?: (text: string) => string } = {
  creditCode: normaliseCreditCode,
  contactPhone: normaliseMobile,
  legalRepresentativePhone: normalisePhone,
  email: normaliseEmail,
  fax: normaliseFax,
  taxNumber: normaliseCode,
  industryCode: normaliseCode,
  economicType: normaliseCode,
  licenceKind: normaliseCode,
  regionCode: normaliseCode,
};

/** The values as they are stored: one writing for each, nothing where there is only blank. */
export function normaliseUnit(values: UnitValues): UnitValues {
  const normal: UnitValues = {};
  for (const [field, value] of Object.entries(values) as [UnitField, UnitValue | undefined][]) {
    if (value === undefined) continue;
    normal[field] = typeof value === 'string' ? (NORMAL[field] ?? normaliseText)(value) || null : value;
  }
  return normal;
}
