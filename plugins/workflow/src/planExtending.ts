import type { Core } from '@strapi/types';
import { deadlinesOf, extend, type Deadlines } from './domain/extending';
import type { Refusal } from './domain/refusals';
import { Refused } from './service/refused';
import { keepExtension, runningPlan } from './store';
import { staffActor } from './upkeep/actor';

export interface AskedExtension extends Partial<Deadlines> {
  /** The plan version whose days were on the screen. */
  number: number;
  reason: string;
}

/**
 * Extends the deadlines of a running plan: they hold at once for everything in it, are logged with the reason, and told to
 * those with something open. Gives the number of the new version; null for a plan that is none.
 * @throws Refused plan-not-running, stale, deadline-not-later, deadline-over, deadlines-crossed, nothing-extended, reason-required
 */
export async function extendPlan(strapi: Core.Strapi, planId: string, asked: AskedExtension): Promise<number | null> {
  const running = await runningPlan(planId);
  if (!running) return null;
  if (!running.live) throw new Refused({ code: 'plan-not-running' });
  const stale = { code: 'stale', version: running.number, state: '', about: 'plan' } as const;
  if (asked.number !== running.number) throw new Refused(stale);
  const { number: _shown, reason, ...days } = asked;
  const ruling = extend(deadlinesOf(running), days, reason, running.now.getTime());
  if (!ruling.ok) {
    const [first, ...rest] = ruling.refusals as [Refusal, ...Refusal[]];
    throw new Refused(first, ...rest);
  }
  const { deadlines } = ruling;
  const actor = staffActor(strapi);
  const made = await keepExtension({ planId, number: running.number, deadlines, reason: ruling.reason, actor });
  if (made === null) throw new Refused(stale);
  return made;
}
