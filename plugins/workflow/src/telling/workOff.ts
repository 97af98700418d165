import { tell } from '../domain/telling';
import { endWaiting, eventsOf, forgetTold, keepMessages, markDone, putBack, takeOutbox, transaction } from '../store';
import { queueMails } from './mail';

/** Rows taken at once: one transaction, a handful of statements. */
const PORTION = 200;

/** Messages, mails and the mark that it is done stand or fall together; a second time adds nothing, by the messages' keys. */
async function portion(most: number): Promise<number> {
  let first: string | undefined;
  try {
    return await transaction(async (client) => {
      const taken = await takeOutbox(client, most);
      first = taken[0]?.key;
      const happened = await eventsOf(
        client,
        taken.filter(({ old }) => !old),
      );
      const tellings = happened.flatMap(({ event, at }) => tell(event).map((telling) => ({ ...telling, at })));
      await queueMails(client, await keepMessages(client, tellings));
      await endWaiting(
        client,
        happened.flatMap(({ event }) => (event.kind === 'act' ? [event] : [])),
      );
      await markDone(
        client,
        taken.map(({ key }) => key),
      );
      return taken.length;
    });
  } catch (error) {
    const bad = first;
    if (bad === undefined) throw error;
    // One row that cannot be told must hold up no other: they go one by one, and it goes behind them.
    if (most > 1) return portion(1);
    await transaction((client) => putBack(client, bad));
    throw error;
  }
}

/** Works off what the acts left to be told, until nothing is left. */
export async function workOff(): Promise<void> {
  while ((await portion(PORTION)) > 0);
}

export const clearAway = (): Promise<void> => transaction(forgetTold);
