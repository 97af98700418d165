import type { Refusal } from './refusals';
import type { Day } from './day';
import { daysLeft } from './waiting';

/** What a plan asks of a return beyond R11. Without any, a return is an opinion and nothing else. */
export interface ReturnRules {
  /** 逐项指出: at least one place with what is wrong there, so that the applicant is led to it. */
  itemsRequired: boolean;
  /** Whole days after today that must be left until `resubmitUntil`; null for no such rule. */
  leastDays: number | null;
}

export const NO_RETURN_RULES: ReturnRules = { itemsRequired: false, leastDays: null };

/** What is pointed out with a return: a place of the form, and what is wrong there. */
export interface PointedOut {
  field: string;
  note: string;
}

/** A return that leaves no time to answer would end the declaration without saying so. */
export function judgeReturnTime({ leastDays }: ReturnRules, resubmitUntil: Day, now: number): Refusal[] {
  if (leastDays === null || daysLeft(resubmitUntil, now) - 1 >= leastDays) return [];
  return [{ code: 'return-too-late', days: leastDays, until: resubmitUntil }];
}

/** A note of blanks points out nothing. */
export function judgeItems({ itemsRequired }: ReturnRules, items: readonly PointedOut[]): Refusal[] {
  return itemsRequired && !items.some(({ note }) => note.trim() !== '') ? [{ code: 'items-required' }] : [];
}
