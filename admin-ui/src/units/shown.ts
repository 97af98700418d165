import type { UnitRow } from 'workbench/contract';
import { ECONOMIC_TYPES, industryOf, LICENCE_KINDS, type Choice, type UnitField } from 'workflow/domain';

type Translate = (key: string) => string;

const named = (list: readonly Choice[], value: string): string => {
  const label = list.find((choice) => choice.value === value)?.label;
  return label === undefined ? value : `${label}（${value}）`;
};

/** A stored value as people read it: codes by their names. Empty where there is none. */
export function shownValue(t: Translate, field: UnitField, value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
  const text = value === null ? '' : String(value);
  if (text === '') return '';
  switch (field) {
    case 'industryCode': {
      const division = industryOf(text);
      return division ? `${text}　${division.label}` : text;
    }
    case 'economicType':
      return named(ECONOMIC_TYPES, text);
    case 'licenceKind':
      return named(LICENCE_KINDS, text);
    // The history keeps a tick as text.
    case 'centralUnit':
      return text === 'true' ? t('word.yes') : text === 'false' ? t('word.no') : text;
    default:
      return text;
  }
}

/** A region is shown by its name; everything else as it is stored. */
export const shownField = (t: Translate, field: UnitField, unit: UnitRow): string =>
  field === 'regionCode' ? unit.regionName : shownValue(t, field, unit[field]);
