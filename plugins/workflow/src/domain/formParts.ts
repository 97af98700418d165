import { CODE_LISTS, codeListOf, isCodeList } from './codeLists';
import {
  isAttachment,
  type Condition,
  type Field,
  type FieldType,
  type FileFormat,
  type Form,
  type Option,
} from './form';

/**
 * A form as staff build it, part by part (cms/src/components/plan): everything may still be missing. Ids are the server's;
 * an attribute that the field's type does not have is left from before a change of type, and does not count.
 */
export interface OptionPart {
  value?: string | null;
  label?: string | null;
}

export interface ColumnPart {
  fieldId?: string | null;
  label?: string | null;
  type?: string | null;
  required?: boolean | null;
  hint?: string | null;
  maxLength?: number | null;
  min?: number | null;
  max?: number | null;
  minRows?: number | null;
  maxRows?: number | null;
  formats?: string[] | null;
  maxSize?: number | null;
  optionList?: string | null;
  options?: OptionPart[] | null;
}

export interface FieldPart extends ColumnPart {
  columns?: ColumnPart[] | null;
  condition?: { field?: string | null; op?: string | null; values?: string[] | null } | null;
}

export interface SectionPart {
  sectionId?: string | null;
  label?: string | null;
  fields?: FieldPart[] | null;
}

const choosing: readonly string[] = ['choice', 'choices'];
const filing: readonly string[] = ['attachment', 'photo'];
const counting: readonly string[] = ['table', 'attachment', 'photo'];

const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined && value !== '';

/** Only what is there, and only where the type has it. */
const put = <K extends keyof Field>(
  key: K,
  value: Field[K] | null | undefined,
  applies: boolean,
): Pick<Field, K> | object => (applies && given(value) ? { [key]: value } : {});

const optionsOf = ({ optionList, options }: ColumnPart): Option[] =>
  isCodeList(optionList)
    ? [...CODE_LISTS[optionList]]
    : (options ?? []).map(({ value, label }) => ({ value: value ?? '', label: (label ?? '').trim() }));

const conditionOf = (part: FieldPart['condition']): Condition | undefined =>
  part ? { field: part.field ?? '', op: part.op === 'is-not' ? 'is-not' : 'is', values: part.values ?? [] } : undefined;

function fieldOf(part: FieldPart): Field {
  const type = (part.type ?? 'text') as FieldType;
  return {
    id: part.fieldId ?? '',
    label: (part.label ?? '').trim(),
    type,
    required: part.required ?? false,
    ...put('hint', part.hint?.trim(), true),
    ...put('maxLength', part.maxLength, type === 'text' || type === 'long-text'),
    ...put('min', part.min, type === 'number'),
    ...put('max', part.max, type === 'number'),
    ...put('options', optionsOf(part), choosing.includes(type)),
    ...put('columns', (part.columns ?? []).map(fieldOf), type === 'table'),
    ...put('minRows', part.minRows, type === 'table'),
    ...put('maxRows', part.maxRows, counting.includes(type)),
    ...put('accept', part.formats as FileFormat[] | null, filing.includes(type) && (part.formats?.length ?? 0) > 0),
    ...put('maxSize', part.maxSize, filing.includes(type)),
    ...put('showIf', conditionOf(part.condition), true),
  };
}

/** The form on the wire (contract §4.2), as publishing freezes it. */
export const formOfParts = (parts: readonly SectionPart[] | null | undefined): Form => ({
  sections: (parts ?? []).map((part) => ({
    id: part.sectionId ?? '',
    label: (part.label ?? '').trim(),
    fields: (part.fields ?? []).map(fieldOf),
  })),
});

function partOf({ id, options, columns, accept, showIf, ...rest }: Field): FieldPart {
  const optionList = options ? codeListOf(options) : null;
  return {
    fieldId: id,
    ...rest,
    ...(accept ? { formats: accept } : {}),
    ...(options ? (optionList ? { optionList } : { options }) : {}),
    ...(columns ? { columns: columns.map(partOf) } : {}),
    ...(showIf ? { condition: showIf } : {}),
  };
}

/** The way back: a form as it was frozen, as parts that staff can change. */
export const partsOfForm = (form: Form): SectionPart[] =>
  form.sections.map(({ id, label, fields }) => ({ sectionId: id, label, fields: fields.map(partOf) }));

/** Whether a field holds files; with the formats that it takes when the plan names none. */
export const formatsOf = (field: Field): readonly FileFormat[] =>
  field.accept ?? (isAttachment(field) && field.type === 'photo' ? ['jpg', 'png'] : ['pdf', 'jpg', 'png']);
