import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { KeyTaken, Refused } from 'workflow/service';
import { answerTo, keepAnswer, type RequestKey } from 'workflow/store';
import { BadInput } from './edge';
import { personIn } from './policies';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** How long a second request waits for the answer of the first, in steps of 100 ms. */
const PATIENCE = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * R15: with an `Idempotency-Key` the act happens once, and the same request gets the same answer again. The key is taken in
 * the act's own transaction; a refused act takes none, so it may be tried again when what was missing is there.
 */
export async function once(
  ctx: Context,
  payload: unknown,
  act: (key: RequestKey | null) => Promise<{ status: number; body: unknown }>,
): Promise<void> {
  const given = ctx.get('idempotency-key');
  const answer = (status: number, body: unknown): void => {
    ctx.set('Cache-Control', 'no-store');
    ctx.status = status;
    ctx.body = body;
  };
  if (given === '') {
    const { status, body } = await act(null);
    return answer(status, body);
  }
  if (!KEY.test(given)) throw new BadInput([{ field: 'Idempotency-Key', problem: 'invalid' }]);
  const requestSha256 = createHash('sha256')
    .update(JSON.stringify([ctx.method, ctx.path, payload]))
    .digest('hex');
  const key: RequestKey = { userId: personIn(ctx).userId, key: given, requestSha256 };
  const before = await known(key);
  if (before) return answer(before.status, before.body);
  try {
    const { status, body } = await act(key);
    await keepAnswer(key, status, body);
    answer(status, body);
  } catch (error) {
    if (!(error instanceof KeyTaken) && !(error instanceof Refused)) throw error;
    // Two of the same at once: the other one took the key and acted, so that this one came too late (stale, already-declared
    // …). Its answer is this one's too.
    const after = await known(key);
    if (!after) throw error;
    answer(after.status, after.body);
  }
}

/** Whether this key has acted already: then the kept answer is due, and the rules are not asked again. */
export async function isAnswered(ctx: Context): Promise<boolean> {
  const given = ctx.get('idempotency-key');
  return KEY.test(given) && (await answerTo(personIn(ctx).userId, given)) !== null;
}

async function known(key: RequestKey): Promise<{ status: number; body: unknown } | null> {
  for (let step = 0; step < PATIENCE; step += 1) {
    const given = await answerTo(key.userId, key.key);
    if (!given) return null;
    if (given.requestSha256 !== key.requestSha256) throw new Refused({ code: 'idempotency-key-reused' });
    if (given.status !== null) return { status: given.status, body: given.body };
    await pause(100);
  }
  return null;
}
