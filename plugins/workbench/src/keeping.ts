import { createHash } from 'node:crypto';
import { files } from './paper';

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const turns = new Map<string, Promise<unknown>>();

/**
 * Stores a file together with what names it. A refused act leaves nothing behind, unless the same file was there before;
 * files are named by their content, so uploads of the same bytes take turns: else the refused one of two would take away what
 * the other has just kept.
 */
export async function keeping<T>(bytes: Buffer, record: (sha256: string) => Promise<T>): Promise<T> {
  const sha256 = sha256Of(bytes);
  const turn = (turns.get(sha256) ?? Promise.resolve()).then(() => keep(bytes, sha256, record));
  const ended = turn.catch(() => undefined);
  turns.set(sha256, ended);
  try {
    return await turn;
  } finally {
    if (turns.get(sha256) === ended) turns.delete(sha256);
  }
}

async function keep<T>(bytes: Buffer, sha256: string, record: (sha256: string) => Promise<T>): Promise<T> {
  const known = await files().has(sha256);
  await files().put(bytes);
  try {
    return await record(sha256);
  } catch (error) {
    if (!known) await files().delete(sha256);
    throw error;
  }
}
