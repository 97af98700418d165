import { dayOf, isDay, type Day } from './day';
import type { Refusal } from './refusals';
import type { Language } from './sentences';

/** The days of a running plan that staff may move, only ever to later ones. In the order in which they pass. */
export const DEADLINES = ['declareUntil', 'resubmitUntil', 'reviewUntil'] as const;
export type Deadline = (typeof DEADLINES)[number];
export type Deadlines = Record<Deadline, Day>;

export const DEADLINE_WORDS: Record<Deadline, Record<Language, string>> = {
  declareUntil: { zh: '申报截止日期', en: 'The end of the declaration' },
  resubmitUntil: { zh: '重新提交截止日期', en: 'The end of the resubmission' },
  reviewUntil: { zh: '审核截止日期', en: 'The end of the review' },
};

export const deadlinesOf = ({ declareUntil, resubmitUntil, reviewUntil }: Deadlines): Deadlines => ({
  declareUntil,
  resubmitUntil,
  reviewUntil,
});

/** Characters, by code point: as an opinion (contract §3). */
export const LONGEST_REASON = 500;

export type Extended = { ok: true; deadlines: Deadlines; reason: string } | { ok: false; refusals: Refusal[] };

/**
 * The days of a running plan after an extension, or every reason against it. What people were promised is never shortened
 * here, and the order of the days stays: nothing is submitted after the last verdict (R2, R3).
 *
 * @param asked what is left out stays; the same day again is no change
 * @param now epoch milliseconds of the database's clock
 */
export function extend(before: Deadlines, asked: Partial<Deadlines>, reason: string, now: number): Extended {
  const today = dayOf(now);
  const changed = DEADLINES.filter((deadline) => asked[deadline] !== undefined && asked[deadline] !== before[deadline]);
  // R2: where people resubmit until the review ends, they still do.
  const follows = asked.resubmitUntil === undefined && before.resubmitUntil === before.reviewUntil;
  const moved: Deadlines = { ...before, ...asked };
  const deadlines: Deadlines = follows ? { ...moved, resubmitUntil: moved.reviewUntil } : moved;
  const why = reason.trim();
  const refusals: Refusal[] = changed.flatMap((deadline): Refusal[] => {
    const day = deadlines[deadline];
    if (!isDay(day) || day < before[deadline])
      return [{ code: 'deadline-not-later', deadline, than: before[deadline] }];
    return day < today ? [{ code: 'deadline-over', deadline, today }] : [];
  });
  if (changed.length === 0) refusals.push({ code: 'nothing-extended' });
  if (refusals.length === 0 && deadlines.reviewUntil < deadlines.declareUntil)
    refusals.push({ code: 'deadlines-crossed', earlier: 'reviewUntil', later: 'declareUntil' });
  if (refusals.length === 0 && deadlines.reviewUntil < deadlines.resubmitUntil)
    refusals.push({ code: 'deadlines-crossed', earlier: 'reviewUntil', later: 'resubmitUntil' });
  if (why === '' || [...why].length > LONGEST_REASON) refusals.push({ code: 'reason-required', most: LONGEST_REASON });
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, deadlines, reason: why };
}
