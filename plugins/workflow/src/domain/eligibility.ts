import { isDay, type Day } from './day';
import { fieldsOf, type Answers, type Form } from './form';
import type { Language } from './sentences';

/** What a category of a plan says of who may declare in it. Both are hints: a person who does not fit may still submit. */
export interface Conditions {
  name: string;
  /** Born on this day or later; the notice's own 「1966年1月1日以后出生」 includes the day itself. */
  bornSince?: Day | null;
  /** The professional title, in the words of the notice. */
  titleHint?: string | null;
  /** Where it is written: 皖人社秘〔2021〕139号. Shown with every hint. */
  source?: string | null;
}

export interface Hint {
  code: 'born-before' | 'title';
  sentence: string;
  source: string | null;
}

const inWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** The question that asks for the day of birth, if the form has one. */
export const birthField = (form: Form) =>
  fieldsOf(form).find((field) => field.type === 'date' && (field.id === 'birthDate' || field.label.includes('出生'))) ??
  null;

/** The question that asks for the professional title, if the form has one. */
export const titleField = (form: Form) =>
  fieldsOf(form).find(
    (field) =>
      ['text', 'choice'].includes(field.type) && (field.id === 'titleName' || /资格名称|职称/.test(field.label)),
  ) ?? null;

/** Beside which question each hint stands while somebody fills the form. */
export function hintPlaces(form: Form): ReadonlyMap<string, Hint['code']> {
  const [born, title] = [birthField(form), titleField(form)];
  return new Map<string, Hint['code']>([
    ...(born ? [[born.id, 'born-before'] as const] : []),
    ...(title ? [[title.id, 'title'] as const] : []),
  ]);
}

/** The day of birth as it was answered; null while it was not. */
export function bornOn(form: Form, answers: Answers): Day | null {
  const field = birthField(form);
  const answer = field && answers[field.id];
  return typeof answer === 'string' && isDay(answer) ? answer : null;
}

/**
 * What somebody should look at before submitting or passing: warnings with their source, never a block, because the
 * notices know exceptions (系列未设正高级的除外).
 */
export function eligibilityHints(category: Conditions, born: Day | null, language: Language = 'zh'): Hint[] {
  const source = category.source?.trim() || null;
  const hints: Hint[] = [];
  if (category.bornSince && born !== null && born < category.bornSince) {
    hints.push({
      code: 'born-before',
      sentence:
        language === 'zh'
          ? `${category.name}一般要求${inWords(category.bornSince)}以后出生，填写的出生日期是${inWords(born)}，请核对`
          : `${category.name} is meant for people born on or after ${category.bornSince}; the form says ${born}. Please check.`,
      source,
    });
  }
  const title = category.titleHint?.trim();
  if (title)
    hints.push({ code: 'title', sentence: language === 'zh' ? title : `Professional title: ${title}`, source });
  return hints;
}
