import type { PlanRow } from 'workbench/contract';
import { dayOf } from 'workflow/domain';

/** What stands under the declaration window. */
export function windowWord(plan: PlanRow, now: number): 'ahead' | 'over' | 'today' | null {
  const today = dayOf(now);
  if (plan.declareFrom > today) return 'ahead';
  if (plan.declareUntil < today) return 'over';
  return plan.declareUntil === today ? 'today' : null;
}
