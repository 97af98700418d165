import { dayOf } from '../domain/day';
import { judgeReminder, latePairs } from '../domain/late';
import type { Actor } from '../domain/permits';
import { keepReminders, lateDesks, type LateDesk, type LateScope } from '../store/reminders';
import type { RequestKey } from '../store/moves';
import { KeyTaken } from './acts';
import { planOfProvince } from './province';
import { refuse } from './refused';

export interface LateDesks {
  rows: LateDesk[];
  total: number;
  /** Today in Shanghai: who was reminded on this day is not reminded again. */
  day: string;
}

/** Which desks hold what will miss the review deadline, and when each was reminded last. `not-found` for every other desk. */
export async function lateDesksOf(
  planId: string,
  actor: Actor,
  scope: LateScope,
  page: { offset: number; limit: number },
): Promise<LateDesks> {
  const { now, ...facts } = await planOfProvince(planId, actor);
  const pairs = latePairs(facts.regions, facts.reviewUntil, now.getTime());
  return { ...(await lateDesks(facts.planId, pairs, scope, page)), day: dayOf(now.getTime()) };
}

export interface Reminded {
  day: string;
  /** Told now, and told on this day before: these get no second message. */
  sent: LateDesk[];
  already: LateDesk[];
}

/**
 * 提醒办理: one message to each late desk of the scope, through the outbox and once a desk and day. Nobody late is nobody told.
 * @throws Refused not-found for who does not sit at the province's desk; review-closed; KeyTaken
 */
export async function remindLate(
  planId: string,
  actor: Actor,
  scope: LateScope,
  key: RequestKey | null,
): Promise<Reminded> {
  const { now, ...facts } = await planOfProvince(planId, actor);
  refuse(judgeReminder(facts.reviewUntil, now.getTime()));
  const pairs = latePairs(facts.regions, facts.reviewUntil, now.getTime());
  const { rows: desks } = await lateDesks(facts.planId, pairs, scope, null);
  const day = dayOf(now.getTime());
  const told = await keepReminders(
    {
      planId: facts.planId,
      day,
      desks,
      userId: actor.userId,
      actorName: actor.name,
      organisation: actor.organisation,
    },
    key,
  );
  if (told === null) throw new KeyTaken();
  const isNew = ({ kind, id }: LateDesk): boolean => told.has(`${kind}-${id}`);
  return { day, sent: desks.filter(isNew), already: desks.filter((desk) => !isNew(desk)) };
}
