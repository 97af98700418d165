import { isDay, type Day } from './day';

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as the notices write them: 九, 十, 十一, 二十三. */
export function inNumerals(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]);
}

/** The number behind 十一 or 11; null for what is none. */
export function fromNumerals(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!found || text === '' || (!found[2] && found[1] && found[3])) return null;
  const digit = (sign: string | undefined): number => (sign ? DIGITS.indexOf(sign) : 0);
  if (!found[2]) return digit(found[1]) + digit(found[3]);
  return (found[1] ? digit(found[1]) : 1) * 10 + digit(found[3]);
}

/** 第十批 → 第十一批, 第14批 → 第15批; a batch that is not counted stays as it is. */
export function nextBatch(batch: string): string {
  return batch.replace(/第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*批/, (whole, number: string) => {
    const value = fromNumerals(number);
    if (value === null) return whole;
    return `第${/^\d/.test(number) ? value + 1 : inNumerals(value + 1)}批`;
  });
}

/** The same day a year later; 29 February becomes the 28th. */
export function yearLater(day: Day): Day {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return isDay(later) ? later : `${later.slice(0, 8)}28`;
}

interface Copied {
  year: number;
  name: string;
  categories?: { batch?: string | null; bornSince?: Day | null }[] | null;
  declareFrom?: Day | null;
  declareUntil?: Day | null;
  reviewUntil?: Day | null;
  resubmitUntil?: Day | null;
}

const later = (day: Day | null | undefined): Day | null => (day && isDay(day) ? yearLater(day) : null);

/**
 * The plan of the year after: the year, every day, the batches and the age cut-offs one further; everything else, the ids of
 * the form above all, as it is. A year in the name moves too.
 */
export function planOfNextYear<P extends Copied>(plan: P): P {
  return {
    ...plan,
    year: plan.year + 1,
    name: plan.name.replaceAll(String(plan.year), String(plan.year + 1)),
    categories: (plan.categories ?? []).map((category) => ({
      ...category,
      batch: category.batch ? nextBatch(category.batch) : category.batch,
      bornSince: later(category.bornSince),
    })),
    declareFrom: later(plan.declareFrom),
    declareUntil: later(plan.declareUntil),
    reviewUntil: later(plan.reviewUntil),
    resubmitUntil: later(plan.resubmitUntil),
  };
}
