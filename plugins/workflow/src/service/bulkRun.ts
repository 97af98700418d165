import type { Actor } from '../domain/permits';
import type { Refusal } from '../domain/refusals';
import {
  addResults,
  answerTo,
  boss,
  BULK_QUEUE,
  finishBulk,
  forgetOldBulks,
  loadBulk,
  reviewerNow,
  runningBulks,
  type BulkItem,
  type BulkRecord,
} from '../store';
import { KeyTaken, perform } from './acts';
import { overtakenBy } from './latest';
import { Refused } from './refused';

/** No request can bring a key with a space (workbench, once.ts), so none can stand for a job's act. */
const keyOf = (bulk: BulkRecord, item: BulkItem): string => `bulk ${bulk.id} ${item.id}`;

const isSameReviewer = (actor: Actor | null, { actor: asked }: BulkRecord): actor is Actor =>
  actor?.role === asked.role &&
  actor.unitId === asked.unitId &&
  actor.authorityId === asked.authorityId &&
  (asked.personKey === undefined || actor.personKey === asked.personKey);

/** Gives one verdict; no refusals when it stands, now or from before a restart. */
async function actOn(item: BulkItem, bulk: BulkRecord, actor: Actor): Promise<Refusal[]> {
  const key = { userId: bulk.userId, key: keyOf(bulk, item), requestSha256: '' };
  // The act and its key are one transaction: with the key there, the act was done and only its result was lost.
  const isDone = async (): Promise<boolean> => (await answerTo(key.userId, key.key)) !== null;
  if (await isDone()) return [];
  const { version } = item;
  const input = { version, opinion: bulk.opinion, departmentId: bulk.departmentId };
  try {
    await perform(bulk.verdict, item.id, actor, input, key);
    return [];
  } catch (error) {
    if (error instanceof KeyTaken) return [];
    if (!(error instanceof Refused)) throw error;
    return (await isDone()) ? [] : error.refusals;
  }
}

/** A fault that passes must not end the rest; one that stays is that item's result, for somebody to look at. */
async function refusalsOf(item: BulkItem, bulk: BulkRecord, actor: Actor): Promise<Refusal[]> {
  try {
    return await actOn(item, bulk, actor);
  } catch {
    return actOn(item, bulk, actor).catch(() => [{ code: 'not-done' }]);
  }
}

let stopping = false;

/**
 * Works off what is left of a bulk, one declaration after the other, each on its own as if pressed by hand. Whose account is
 * blocked meanwhile, acts for another body, or has another person at it (R16 asks for who decides), gives no further verdict.
 */
export async function runBulk(id: number): Promise<void> {
  const bulk = await loadBulk(id);
  if (!bulk || bulk.state !== 'running') return;
  const before = new Set(bulk.results.map((result) => result.id));
  const left = bulk.items.filter((item) => !before.has(item.id));
  for (const [place, item] of left.entries()) {
    if (stopping) throw new Error('The product is stopping.');
    const actor = await reviewerNow(bulk.userId);
    if (!isSameReviewer(actor, bulk)) {
      const refusals: Refusal[] = [{ code: 'reviewer-changed' }];
      await addResults(
        id,
        left.slice(place).map((one) => ({ id: one.id, refusals })),
      );
      break;
    }
    const refusals = await refusalsOf(item, bulk, actor);
    // Kept with the result: who was earlier is of use as it was then.
    const latest = await overtakenBy(item.id, refusals);
    await addResults(id, [{ id: item.id, refusals, ...(latest ? { latest } : {}) }]);
  }
  await finishBulk(id);
}

/** Two at a time: a long one keeps no colleague with a short one waiting. */
const WORKERS = 2;
/** 500 verdicts take well under a minute; a job that hangs is begun again, and acts on nothing twice. */
const PATIENCE = { retryLimit: 20, retryDelay: 5, retryBackoff: true, expireInMinutes: 15 };

let workers: string[] = [];

/** What a process that ended left unfinished goes on at once, instead of when its job would expire. */
export async function openBulks(say: (line: string) => void): Promise<void> {
  stopping = false;
  const queue = boss();
  await queue.createQueue(BULK_QUEUE, { name: BULK_QUEUE, policy: 'standard', ...PATIENCE });
  await forgetOldBulks();
  for (const id of await runningBulks()) await queue.send(BULK_QUEUE, { id });
  workers = [];
  for (let n = 0; n < WORKERS; n += 1) {
    const worker = await queue.work<{ id: number }>(BULK_QUEUE, { pollingIntervalSeconds: 2 }, async (jobs) => {
      for (const { data } of jobs) {
        await runBulk(data.id).catch((error: unknown) => {
          if (!stopping) say(`批量办理中断，稍后继续：${error instanceof Error ? error.message : '原因不明'}`);
          throw error;
        });
      }
    });
    workers.push(worker);
  }
}

/** So that the person who waits before the bar does not wait for the next turn of the queue. */
export const hurryBulks = (): void => workers.forEach((worker) => boss().notifyWorker(worker));

export function closeBulks(): void {
  stopping = true;
}
