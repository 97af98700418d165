import { useTranslate } from 'react-admin';
import type { Verdict } from 'workflow/domain';
import { monthDay } from '../../elements/dates';
import { useReview } from '../context';

/** What follows from a verdict, in one line under its button. */
export function useConsequence(verdict: Verdict): string {
  const t = useTranslate();
  const { record, me, items } = useReview();
  const { next } = record;
  const words: Record<Verdict, () => string> = {
    pass: () => {
      if (next.chooseDepartment) return t('review.passChoose');
      return next.authorityName ? t('review.passTo', { name: next.authorityName }) : t('review.passLast');
    },
    return: () => {
      const follows = me.unit
        ? t('review.returnFollows', { day: monthDay(t, record.resubmitUntil) })
        : t('review.returnUpper');
      const { length } = items.all;
      return length === 0 ? follows : `${t('verdict.pointed', { count: length })}　${follows}`;
    },
    terminate: () => t('review.terminateFollows', { name: record.applicantName, year: record.year }),
  };
  return words[verdict]();
}
