import { dayOf, endOf, type Day } from 'workflow/domain';
import type { PlanRecord } from 'workflow/store';

export const PHASES = ['declaring', 'reviewing', 'coming', 'over'] as const;
export type Phase = (typeof PHASES)[number];

type Window = Pick<PlanRecord, 'declareFrom' | 'declareUntil' | 'reviewUntil'>;

/** Where a plan stands at an instant (epoch milliseconds): days are Asia/Shanghai's, end days are included (contract §3). */
export function phaseOf(plan: Window, now: number): Phase {
  const today = dayOf(now);
  if (today < plan.declareFrom) return 'coming';
  if (today <= plan.declareUntil) return 'declaring';
  return today <= plan.reviewUntil ? 'reviewing' : 'over';
}

const DAY_MS = 24 * 3_600_000;
/** Whole days from the day of `now` to another: 0 is today. */
export const daysUntil = (day: Day, now: number): number => Math.round((endOf(day) - endOf(dayOf(now))) / DAY_MS);

/** The nearest open deadline first, then what comes, then what is over, the latest first (screens §7, plan-list). */
export function inOrder<P extends Window>(plans: readonly P[], now: number): { current: P[]; past: P[] } {
  const of = (...phases: Phase[]): P[] => plans.filter((plan) => phases.includes(phaseOf(plan, now)));
  const by = (rows: P[], key: keyof Window): P[] => rows.sort((a, b) => a[key].localeCompare(b[key]));
  return {
    current: [...by(of('declaring', 'reviewing'), 'reviewUntil'), ...by(of('coming'), 'declareFrom')],
    past: by(of('over'), 'reviewUntil').reverse(),
  };
}
