import { differences, type Change } from '../domain/differences';
import type { Actor } from '../domain/permits';
import { loadFlow, loadRevision, releaseClaim, takeClaim } from '../store';
import { openCase } from './cases';
import { notFound } from './refused';

/** Says to one's colleagues who is on a declaration. @throws Refused not-found */
export async function claim(id: number, actor: Actor, takeOver: boolean): Promise<void> {
  await openCase(id, actor);
  await takeClaim(id, actor, takeOver);
}

export async function release(id: number, actor: Actor): Promise<void> {
  await openCase(id, actor);
  await releaseClaim(id, actor);
}

export interface Changes {
  /** The revision compared with; null when this desk has seen none before. */
  from: number | null;
  to: number;
  changes: Change[];
}

/**
 * What is different since this desk last decided on the declaration (or since the given revision). An applicant compares with
 * the revision before.
 * @throws Refused not-found for a declaration, or a revision, that is none of theirs
 */
export async function changesOf(id: number, actor: Actor, since: number | null): Promise<Changes> {
  const { entry } = await openCase(id, actor);
  const to = entry.revision;
  if (since !== null && (since < 1 || since > to)) throw notFound();
  const from = since ?? (await lastSeen(id, actor, to));
  if (from === null || from === to) return { from, to, changes: [] };
  const [before, after] = await Promise.all([loadRevision(id, from), loadRevision(id, to)]);
  if (!before || !after) throw notFound();
  return { from, to, changes: differences(before, after) };
}

/** The revision on which this body gave its last verdict before the current one. */
async function lastSeen(id: number, actor: Actor, to: number): Promise<number | null> {
  if (actor.role === 'applicant') return to > 1 ? to - 1 : null;
  const own = (await loadFlow(id)).filter(
    ({ act, desk, organisation, revision }) =>
      (act === 'pass' || act === 'return') &&
      desk === actor.desk &&
      organisation === actor.organisation &&
      revision < to,
  );
  return own.at(-1)?.revision ?? null;
}
