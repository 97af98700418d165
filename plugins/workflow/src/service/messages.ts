import type { Actor } from '../domain/permits';
import { readMessage, type MessageRecord } from '../store';
import { notFound } from './refused';

export { countUnread, listMessages, readAllMessages } from '../store';
export { remind } from '../telling/remind';
export { workOff } from '../telling/workOff';

/** @throws Refused `not-found` for another's message and for none, alike */
export async function readOwnMessage(id: number, actor: Actor): Promise<MessageRecord> {
  const found = Number.isSafeInteger(id) ? await readMessage(id, actor) : null;
  if (!found) throw notFound();
  return found;
}
