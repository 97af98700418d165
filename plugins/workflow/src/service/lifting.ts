import { missing } from '../domain/answers';
import type { Actor } from '../domain/permits';
import { barredIn, loadCase, type BarredRecord, type RequestKey } from '../store';
import { performOn, type ActInput } from './acts';
import { notFound } from './refused';

const isProvince = (actor: Actor): boolean => actor.role === 'reviewer' && actor.desk === 'province';

/**
 * Who was terminated in a plan, for the province alone. It is the one list that shows declarations which never reached its desk
 * (R8): nobody else could lift their bar.
 */
export async function barred(
  planId: string,
  actor: Actor,
  page: { offset: number; limit: number },
): Promise<{ rows: BarredRecord[]; total: number }> {
  if (!isProvince(actor)) throw notFound();
  return barredIn(planId, page);
}

/**
 * Ends the bar of a year that a termination laid on a person (R6). The declaration stays terminated; the person may declare
 * again, in the same plan too.
 * @throws Refused not-found, own-declaration, stale, not-barred, opinion-required, opinion-too-long
 */
export async function lift(id: number, actor: Actor, input: ActInput, key: RequestKey | null): Promise<BarredRecord> {
  const found =
    isProvince(actor) && Number.isSafeInteger(id) && id < 2 ** 31 ? await loadCase(id, actor, null, missing) : null;
  if (!found || found.entry.state !== 'terminated') throw notFound();
  await performOn(found, 'lift', actor, input, key);
  const [row] = (await barredIn(found.entry.planId, { offset: 0, limit: 1 }, id)).rows;
  if (!row) throw notFound();
  return row;
}
