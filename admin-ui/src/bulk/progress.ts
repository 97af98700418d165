import { useTranslate } from 'react-admin';
import type { BulkRow } from 'workbench/contract';

/** How a bulk ended: how many were done, and how many were not. */
export const outcomeOf = (job: BulkRow): { done: number; left: number } => {
  const done = job.results.filter(({ ok }) => ok).length;
  return { done, left: job.total - done };
};

/** Said at each quarter: a live count would talk without end. */
const STEPS = 4;

/** What a screen reader hears while it runs: the start, then each quarter. */
export function useProgressWords(job: BulkRow): string {
  const t = useTranslate();
  const quarter = Math.floor((STEPS * job.done) / job.total);
  const running = t(`bulk.running.${job.verdict}`);
  return quarter === 0 ? running : t('bulk.percent', { running, percent: (100 / STEPS) * quarter });
}
