import { conditionFindings } from './conditionCheck';
import { FIELD_TYPES, FILE_FORMATS, LARGEST_FILE, type Field, type Form, type Section } from './form';
import { finding, type Finding } from './planFindings';

/** Bounds of the answers themselves (answers.ts): a plan cannot ask for more. */
const LONGEST = 20_000;
const MOST_ROWS = 500;
const MOST_FILES = 100;

const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => value !== '' && values.indexOf(value) !== i)),
];

function optionFindings(field: Field, where: string): Finding[] {
  if (field.type !== 'choice' && field.type !== 'choices') return [];
  const options = field.options ?? [];
  if (options.length === 0) return [finding('options-missing', where)];
  const labels = options.map(({ label }) => label);
  return [
    ...(labels.some((label) => label === '') || options.some(({ value }) => value === '')
      ? [finding('option-empty', where)]
      : []),
    ...twice(labels).map((name) => finding('option-twice', where, { name })),
    ...(twice(options.map(({ value }) => value)).length > 0 && twice(labels).length === 0
      ? [finding('id-twice', where)]
      : []),
    ...(options.length === 1 ? [finding('option-single', where)] : []),
  ];
}

const isOutside = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && !(Number.isInteger(value) && value >= least && value <= most);

function limitFindings(field: Field, where: string): Finding[] {
  const files = field.type === 'attachment' || field.type === 'photo';
  const most = files ? MOST_FILES : MOST_ROWS;
  const wrong =
    isOutside(field.maxLength, 1, LONGEST) ||
    isOutside(field.minRows, 0, MOST_ROWS) ||
    isOutside(field.maxRows, 1, most) ||
    isOutside(field.maxSize, 1, LARGEST_FILE);
  const crossed =
    (field.min ?? -Infinity) > (field.max ?? Infinity) || (field.minRows ?? 0) > (field.maxRows ?? MOST_ROWS);
  return [
    ...(wrong ? [finding('limit-out-of-range', where)] : []),
    ...(crossed ? [finding('bounds-crossed', where)] : []),
    ...(field.type === 'long-text' && field.maxLength === undefined ? [finding('limit-missing', where)] : []),
  ];
}

function fileFindings(field: Field, where: string): Finding[] {
  if (field.type !== 'attachment' && field.type !== 'photo') return [];
  const strange = (field.accept ?? []).some((format) => !FILE_FORMATS.includes(format));
  const photographed = field.type === 'photo' && (field.accept ?? []).includes('pdf');
  return [
    ...(strange || photographed ? [finding('format-unknown', where)] : []),
    ...(field.type === 'attachment' && field.required && !field.accept ? [finding('formats-missing', where)] : []),
  ];
}

function columnFindings(field: Field, where: string): Finding[] {
  if (field.type !== 'table') return [];
  const columns = field.columns ?? [];
  if (columns.length === 0) return [finding('columns-missing', where)];
  return [
    ...(twice(columns.map(({ id }) => id)).length > 0 ? [finding('id-twice', where)] : []),
    ...twice(columns.map(({ label }) => label)).map((name) => finding('label-twice', where, { name })),
    ...columns.flatMap((column, i) => {
      const place = `${where} › ${column.label || `第${i + 1}列`}`;
      return column.type === 'table' || column.type === 'photo'
        ? [finding('column-type', place)]
        : fieldFindings(column, place);
    }),
  ];
}

const fieldFindings = (field: Field, where: string): Finding[] => [
  ...(field.label === '' ? [finding('label-missing', where)] : []),
  ...(field.id === '' ? [finding('id-missing', where)] : []),
  ...(FIELD_TYPES.includes(field.type) ? [] : [finding('type-unknown', where)]),
  ...optionFindings(field, where),
  ...limitFindings(field, where),
  ...fileFindings(field, where),
  ...columnFindings(field, where),
];

const nameOf = (section: Section, n: number): string => section.label || `第${n + 1}部分`;

/** Everything in a form that would leave applicants before a question that cannot be answered. */
export function formFindings(form: Form): Finding[] {
  const { sections } = form;
  if (sections.length === 0) return [finding('sections-missing', '')];
  const all = sections.flatMap((section) => section.fields);
  const ids = [...sections.map(({ id }) => `section ${id}`), ...all.map(({ id }) => id)];
  return [
    ...(twice(ids).length > 0 ? [finding('id-twice', '')] : []),
    ...sections.flatMap((section, n): Finding[] => {
      const where = nameOf(section, n);
      return [
        ...(section.label === '' ? [finding('section-unnamed', where)] : []),
        ...(section.id === '' ? [finding('id-missing', where)] : []),
        ...(section.fields.length === 0 ? [finding('section-empty', where)] : []),
        ...twice(section.fields.map(({ label }) => label)).map((name) => finding('label-twice', where, { name })),
        ...section.fields.flatMap((field, i) => fieldFindings(field, `${where} › ${field.label || `第${i + 1}项`}`)),
      ];
    }),
    ...conditionFindings(form),
  ];
}
