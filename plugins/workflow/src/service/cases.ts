import { missing } from '../domain/answers';
import { maySee, type Actor } from '../domain/permits';
import { loadCase, type Case } from '../store';
import { notFound } from './refused';

/**
 * The declaration as this person may see it, with everything a rule asks for.
 * @throws Refused `not-found` for an unknown id and for one that does not exist for this person (R8), alike
 */
export async function openCase(id: number, actor: Actor, departmentId: number | null = null): Promise<Case> {
  const found = Number.isSafeInteger(id) && id < 2 ** 31 ? await loadCase(id, actor, departmentId, missing) : null;
  if (!found || !maySee(found.entry, actor, found.reached)) throw notFound();
  return found;
}
