import type { Refusal } from '../domain/refusals';
import { loadFlow, type FlowRecord } from '../store';

/** Who did what last, and when. */
export type LatestAct = Pick<FlowRecord, 'actorName' | 'organisation' | 'act' | 'revision' | 'at'>;

/** Somebody was a moment earlier: only these refusals are explained by what was done last. */
const OVERTAKEN: ReadonlySet<string> = new Set(['stale', 'not-your-desk', 'not-in-review']);

/** The act that came first, for who may see the declaration; null where the refusal has another reason. */
export async function overtakenBy(id: number, refusals: readonly Refusal[]): Promise<LatestAct | null> {
  if (!refusals.some(({ code }) => OVERTAKEN.has(code))) return null;
  const last = (await loadFlow(id)).at(-1);
  if (!last) return null;
  const { actorName, organisation, act, revision, at } = last;
  return { actorName, organisation, act, revision, at };
}
