/** Everything that the check of a plan can find. An error keeps it from being published, a warning is for a person to weigh. */
export const FINDINGS = {
  'name-missing': 'error',
  'year-in-use': 'error',
  'year-elsewhere': 'warning',
  'description-missing': 'warning',
  'day-missing': 'error',
  'declaration-backwards': 'error',
  'review-too-early': 'error',
  'resubmission-too-late': 'error',
  'resubmission-early': 'warning',
  'deadline-taken-back': 'error',
  'deadline-shortened': 'warning',
  'return-never': 'warning',
  'categories-missing': 'error',
  'category-key': 'error',
  'category-twice': 'error',
  'category-text': 'error',
  'category-in-use': 'error',
  'age-implausible': 'warning',
  'age-unasked': 'warning',
  'hint-without-source': 'warning',
  'region-without-desk': 'error',
  'no-department': 'error',
  'sections-missing': 'error',
  'section-unnamed': 'error',
  'section-empty': 'error',
  'label-missing': 'error',
  'label-twice': 'warning',
  'id-missing': 'error',
  'id-twice': 'error',
  'type-unknown': 'error',
  'options-missing': 'error',
  'option-empty': 'error',
  'option-twice': 'error',
  'option-single': 'warning',
  'columns-missing': 'error',
  'column-type': 'error',
  'limit-missing': 'warning',
  'limit-out-of-range': 'error',
  'bounds-crossed': 'error',
  'formats-missing': 'error',
  'format-unknown': 'error',
  'condition-on-nothing': 'error',
  'condition-on-itself': 'error',
  'condition-circle': 'error',
  'condition-on-later': 'error',
  'condition-on-type': 'error',
  'condition-empty': 'error',
  'condition-value': 'error',
  'condition-never': 'error',
} as const;

export type FindingCode = keyof typeof FINDINGS;
export type Severity = (typeof FINDINGS)[FindingCode];

export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** The place in the staff's own words: 一、基本情况 › 照片. Empty for the plan as a whole. */
  where: string;
  /** What the sentence names: another field, an option, a day, regions. */
  name?: string;
  count?: number;
}

export const finding = (code: FindingCode, where: string, more: { name?: string; count?: number } = {}): Finding => ({
  code,
  severity: FINDINGS[code],
  where,
  ...more,
});
