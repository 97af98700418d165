import type { Actor } from '../domain/permits';
import type { Refusal } from '../domain/refusals';
import { choosesDepartment, decide, judgeOpinion } from '../domain/review';
import {
  keepBulk,
  loadBulk,
  namesOf,
  noteBulks,
  openBulkIds,
  type BulkItem,
  type BulkRecord,
  type BulkVerdict,
  type RequestKey,
} from '../store';
import { KeyTaken } from './acts';
import { openCase } from './cases';
import { overtakenBy, type LatestAct } from './latest';
import { notFound, refuse, Refused } from './refused';

export interface BulkRequest {
  verdict: BulkVerdict;
  departmentId?: number | null | undefined;
  items: BulkItem[];
}

export interface BulkCheck {
  allowed: { id: number; applicantName: string }[];
  /** Without a name where the declaration does not exist for this person (R8). */
  refused: { id: number; applicantName: string; refusals: Refusal[]; latest: LatestAct | null }[];
  /** Whether the unit still has to choose a 省直主管部门 for this pass (R10). */
  chooseDepartment: boolean;
}

/** Asked before the words are written and the department is chosen. */
const LATER: ReadonlySet<string> = new Set(['opinion-required', 'department-required']);

async function checkOne(
  item: BulkItem,
  request: BulkRequest,
  actor: Actor,
): Promise<{ id: number; applicantName: string; refusals: Refusal[]; latest: LatestAct | null; chooses: boolean }> {
  try {
    const { entry, region, seats, now } = await openCase(item.id, actor, request.departmentId ?? null);
    const decision = { version: item.version, departmentId: request.departmentId };
    const outcome = decide(request.verdict, entry, actor, decision, region, seats, now);
    const refusals = outcome.ok ? [] : outcome.refusals.filter(({ code }) => !LATER.has(code));
    const chooses = request.verdict === 'pass' && region !== null && choosesDepartment(entry, region);
    const latest = await overtakenBy(item.id, refusals);
    return { id: item.id, applicantName: entry.applicantName, refusals, latest, chooses };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { id: item.id, applicantName: '', refusals: error.refusals, latest: null, chooses: false };
  }
}

/** So many declarations are read at once: half of the store's connections stay free for everybody else. */
const AT_ONCE = 5;

/** Which of these could be passed or returned now, and why the others cannot. Nothing happens. */
export async function checkBulk(request: BulkRequest, actor: Actor): Promise<BulkCheck> {
  const checked: Awaited<ReturnType<typeof checkOne>>[] = [];
  for (let from = 0; from < request.items.length; from += AT_ONCE) {
    const portion = request.items.slice(from, from + AT_ONCE);
    checked.push(...(await Promise.all(portion.map((item) => checkOne(item, request, actor)))));
  }
  const can = checked.filter(({ refusals }) => refusals.length === 0);
  return {
    allowed: can.map(({ id, applicantName }) => ({ id, applicantName })),
    refused: checked
      .filter(({ refusals }) => refusals.length > 0)
      .map(({ id, applicantName, refusals, latest }) => ({ id, applicantName, refusals, latest })),
    chooseDepartment: can.some(({ chooses }) => chooses),
  };
}

export interface BulkProgress extends BulkRecord {
  names: Map<number, string>;
}

/**
 * Takes one verdict on many declarations; each is given by the job that was kept with it. What cannot be done is no refusal
 * here but a result of its own.
 * @throws Refused opinion-required, opinion-too-long; KeyTaken
 */
export async function startBulk(
  request: BulkRequest & { opinion?: string | undefined },
  actor: Actor,
  key: RequestKey | null,
): Promise<BulkProgress> {
  const opinion = (request.opinion ?? '').trim();
  refuse(judgeOpinion(request.verdict, opinion));
  const { userId, name, personKey, role, unitId, authorityId } = actor;
  const id = await keepBulk(
    {
      userId,
      actor: { name, personKey, role, unitId, authorityId },
      verdict: request.verdict,
      opinion,
      departmentId: request.departmentId ?? null,
      items: request.items,
    },
    key,
  );
  if (id === null) throw new KeyTaken();
  return bulkProgress(id, actor);
}

/** How far one's own bulk is. @throws Refused `not-found` for another's and for none, alike */
export async function bulkProgress(id: number, actor: Actor): Promise<BulkProgress> {
  const found = Number.isSafeInteger(id) && id < 2 ** 31 ? await loadBulk(id) : null;
  if (!found || found.userId !== actor.userId) throw notFound();
  const seen = found.results.filter(({ refusals }) => refusals[0]?.code !== 'not-found');
  return { ...found, names: await namesOf(seen.map((result) => result.id)) };
}

/** What runs and what ended without being noted, the newest first: for a window that was closed and opened again. */
export async function openBulksOf(actor: Actor): Promise<BulkProgress[]> {
  const ids = await openBulkIds(actor.userId);
  return Promise.all(ids.map((id) => bulkProgress(id, actor)));
}

/** The person took note of how this one ended, and of those before it. @throws Refused `not-found` */
export async function noteBulk(id: number, actor: Actor): Promise<BulkProgress> {
  const found = await bulkProgress(id, actor);
  await noteBulks(actor.userId, found.id);
  return found;
}
