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

/** `min` and `max` bound a number; `minRows` and `maxRows` a table; `maxRows` also the count of attachments. */
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
