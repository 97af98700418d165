import { CODE_LISTS, isCodeList } from '../../../../plugins/workflow/src/domain/codeLists';
import type { Word } from './lists';

/** The form of the edit view as far as conditions look at it: parts that were saved have their ids. */
interface FieldPart {
  fieldId?: string | null;
  label?: string | null;
  type?: string | null;
  optionList?: string | null;
  options?: { value?: string | null; label?: string | null }[] | null;
}
export interface PlanValues {
  sections?: { label?: string | null; fields?: FieldPart[] | null }[] | null;
}

/** As in the rules: what is answered on one hand can be looked at. */
const COMPARED: readonly string[] = ['choice', 'choices', 'yes-no'];

/** `sections.1.fields.3.condition.field` stands in the fourth field of the second section. */
const placeOf = (name: string): [section: number, field: number] => {
  const [, section, , field] = name.split('.');
  return [Number(section), Number(field)];
};

/** The questions before this one that a condition can look at. */
export function questionsBefore({ sections }: PlanValues, name: string): Word[] {
  const [ownSection, ownField] = placeOf(name);
  return (sections ?? []).flatMap((section, s) =>
    (section.fields ?? []).flatMap((field, f) => {
      const isBefore = s < ownSection || (s === ownSection && f < ownField);
      if (!isBefore || !field.fieldId || !COMPARED.includes(field.type ?? '')) return [];
      return [{ value: field.fieldId, label: `${section.label ?? ''} › ${field.label ?? ''}` }];
    }),
  );
}

/** The answers that the chosen question can have. */
export function answersOf({ sections }: PlanValues, name: string): Word[] {
  const [section, field] = placeOf(name);
  const own = sections?.[section]?.fields?.[field] as { condition?: { field?: string | null } | null } | undefined;
  const asked = own?.condition?.field;
  const other = (sections ?? []).flatMap(({ fields }) => fields ?? []).find(({ fieldId }) => fieldId === asked);
  if (!asked || !other) return [];
  if (other.type === 'yes-no')
    return [
      { value: 'yes', label: '是' },
      { value: 'no', label: '否' },
    ];
  if (isCodeList(other.optionList)) return [...CODE_LISTS[other.optionList]];
  return (other.options ?? []).flatMap(({ value, label }) => (value ? [{ value, label: label ?? '' }] : []));
}
