import { fieldsOf, type Answer, type Answers, type Field, type Form, type Row } from './form';
import { isDay } from './day';

/**
 * The lines of the 简明登记表, one person a line. What a plan's form calls its questions is the staff's; a question is found by the
 * stable id that the product's own form gives it (a copied plan keeps it), else by the words of its label, else the cell is blank.
 */
const SOURCES = {
  sex: { ids: ['gender', 'sex'], label: /^性别$/ },
  born: { ids: ['birthDate'], label: /出生(日期|年月)/ },
  education: { ids: ['education'], label: /学历/ },
  degree: { ids: ['degree'], label: /学位/ },
  post: { ids: ['post'], label: /职务/ },
  title: { ids: ['titleName'], label: /资格名称|职称/ },
  titleOn: { ids: ['titleOn'], label: /(资格|职称)取得时间/ },
  discipline: { ids: ['subDiscipline', 'discipline'], label: /二级学科|从事专业/ },
  achievements: { ids: ['mainAchievements'], label: /主要业绩/ },
  awards: { ids: ['awards'], label: /获奖|奖项/ },
} as const;

type Source = keyof typeof SOURCES;
export type RegisterLine = Record<Exclude<Source, 'degree'>, string>;

/** Characters of 近5年主要业绩 that one line has room for (domain: ≤n字); what is cut ends in an ellipsis. */
export const LONGEST_ACHIEVEMENTS = 120;
/** Awards named in a line; the rest is counted. */
const MOST_AWARDS = 3;

function fieldFor(form: Form, source: Source): Field | null {
  const { ids, label } = SOURCES[source];
  const fields = fieldsOf(form).filter((field) => field.type !== 'attachment' && field.type !== 'photo');
  for (const id of ids) {
    const field = fields.find((one) => one.id === id);
    if (field) return field;
  }
  return fields.find((field) => label.test(field.label)) ?? null;
}

const labelOf = (field: Field, value: string): string =>
  field.options?.find((option) => option.value === value)?.label ?? value;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** An answer in one line of text; a table by its rows' longest-standing columns is `awardsIn`'s matter. */
function inLine(field: Field | null, answer: Answer | undefined): string {
  if (!field || answer === undefined || answer === null || typeof answer === 'boolean') return '';
  const words = Array.isArray(answer)
    ? answer.filter((one): one is string | number => !isRow(one)).map((one) => labelOf(field, String(one)))
    : [labelOf(field, String(answer))];
  return words.join('、').replace(/\s+/gu, ' ').trim();
}

/** `2012-06` from a day or a month. */
const month = (text: string): string => (isDay(text) || /^\d{4}-\d{2}$/.test(text) ? text.slice(0, 7) : text);

/** Each award as 奖项 等级 年份, as far as the table has such columns. */
function awardsIn(field: Field | null, answer: Answer | undefined): string {
  if (!field || !Array.isArray(answer)) return inLine(field, answer);
  const columns = (field.columns ?? []).filter(
    ({ id, label }) => ['award', 'grade', 'year'].includes(id) || /^(奖项名称|等级|年份)$/.test(label),
  );
  const rows = (answer as unknown[]).filter(isRow);
  const named = rows.slice(0, MOST_AWARDS).map((row) =>
    columns
      .map((column) => inLine(column, row[column.id]))
      .filter(Boolean)
      .join(' '),
  );
  return [...named.filter(Boolean), ...(rows.length > MOST_AWARDS ? [`等${rows.length}项`] : [])].join('；');
}

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > LONGEST_ACHIEVEMENTS ? `${characters.slice(0, LONGEST_ACHIEVEMENTS - 1).join('')}…` : text;
};

/** What the frozen answers of one declaration say to the columns of the 简明登记表; blank where the form does not ask. */
export function registerLine(form: Form, answers: Answers): RegisterLine {
  const answer = (source: Source): string => {
    const field = fieldFor(form, source);
    return inLine(field, field ? answers[field.id] : undefined);
  };
  const [education, degree] = [answer('education'), answer('degree')];
  const awards = fieldFor(form, 'awards');
  return {
    sex: answer('sex'),
    born: month(answer('born')),
    education: education === degree ? education : [education, degree].filter(Boolean).join('、'),
    post: answer('post'),
    title: answer('title'),
    titleOn: month(answer('titleOn')),
    discipline: answer('discipline'),
    achievements: shortened(answer('achievements')),
    awards: awardsIn(awards, awards ? answers[awards.id] : undefined),
  };
}
