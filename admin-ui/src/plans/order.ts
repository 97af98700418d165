import type { PlanRow } from 'workbench/contract';
import { dayOf } from 'workflow/domain';
import { isPast, untilEndOf } from '../elements/dates';

/** Open for review, nearest deadline first; then coming ones; then past ones, the latest first. */
export function inOrder(plans: PlanRow[], now: number): PlanRow[] {
  const rank = (plan: PlanRow): number => {
    if (isPast(plan.reviewUntil, now)) return 2;
    return plan.declareFrom > dayOf(now) ? 1 : 0;
  };
  return [...plans].sort((a, b) => {
    const apart = rank(a) - rank(b);
    if (apart !== 0) return apart;
    const near = untilEndOf(a.reviewUntil, now) - untilEndOf(b.reviewUntil, now);
    return rank(a) === 2 ? -near : near;
  });
}

/** What stands under the declaration window. */
export function windowWord(plan: PlanRow, now: number): 'ahead' | 'over' | 'today' | null {
  const today = dayOf(now);
  if (plan.declareFrom > today) return 'ahead';
  if (plan.declareUntil < today) return 'over';
  return plan.declareUntil === today ? 'today' : null;
}
