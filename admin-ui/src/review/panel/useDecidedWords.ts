import { useTranslate } from 'react-admin';
import type { Verdict } from 'workflow/domain';
import { useReview } from '../context';

/** `已通过，提交到安徽省市场监督管理局`: said by the panel and the toast alike, from the record after the act. */
export function useDecidedWords(verdict: Verdict): string {
  const t = useTranslate();
  const { record } = useReview();
  const words: Record<Verdict, () => string> = {
    pass: () => (record.authorityName ? t('review.passedTo', { name: record.authorityName }) : t('review.passedLast')),
    return: () => t('review.returned'),
    terminate: () => t('review.terminated'),
  };
  return words[verdict]();
}
