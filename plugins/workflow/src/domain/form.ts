/** The form of a plan: what an applicant is asked, in the shape of contract §4.2. */
export const FIELD_TYPES = [
  'text',
  'long-text',
  'number',
  'date',
  'month',
  'choice',
  'choices',
  'region',
  'yes-no',
  'table',
  'attachment',
  'photo',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface Option {
  value: string;
  label: string;
}

/** What an attachment may be; what arrives is told by its bytes, not by its name. */
export const FILE_FORMATS = ['pdf', 'jpg', 'png'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** MB: the door takes no larger file, whatever a plan says (contract §4.3). */
export const LARGEST_FILE = 20;

export const CONDITION_OPS = ['is', 'is-not'] as const;

/** Asked only when another answer is (or is not) one of the values. A yes/no question is compared with `yes` and `no`. */
export interface Condition {
  field: string;
  op: (typeof CONDITION_OPS)[number];
  values: string[];
}

/** `min` and `max` bound a number; `minRows` and `maxRows` a table; `maxRows` also the count of attachments; `maxSize` is in MB. */
export interface Field {
  id: string;
  label: string;
  type: FieldType;
  required: boolean;
  hint?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  options?: Option[];
  columns?: Field[];
  minRows?: number;
  maxRows?: number;
  accept?: FileFormat[];
  maxSize?: number;
  showIf?: Condition;
}

export interface Section {
  id: string;
  label: string;
  fields: Field[];
}

export interface Form {
  sections: Section[];
}

/** One cell: text, number, yes/no, several choices, or attachment ids. */
export type Scalar = string | number | boolean | null | string[] | number[];
export type Row = Record<string, Scalar>;
/** Flat, by field id. A table's answer is an array of rows by column id, an attachment's an array of attachment ids. */
export type Answer = Scalar | Row[];
export type Answers = Record<string, Answer>;

export const isAttachment = (field: Field): boolean => field.type === 'attachment' || field.type === 'photo';

export const fieldsOf = (form: Form): Field[] => form.sections.flatMap((section) => section.fields);
