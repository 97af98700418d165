import { dayOf, endOf } from '../domain/day';
import { tell } from '../domain/telling';
import { dueOn, keepMessages, transaction } from '../store';
import { queueMails } from './mail';

/** Three days before, to get something done; one day before, to hurry. */
const DAYS_BEFORE = [3, 1] as const;
const DAY_MS = 86_400_000;

/** Reminds everybody who has something open in a plan that closes soon. Once a day, however often it is called. */
export async function remind(now: number): Promise<void> {
  const days = DAYS_BEFORE.map((before) => dayOf(now + before * DAY_MS));
  await transaction(async (client) => {
    const due = await dueOn(client, days);
    const tellings = due.flatMap(({ toKind, toId, day, ...about }) => {
      const daysLeft = Math.round((endOf(day) - endOf(dayOf(now))) / DAY_MS);
      return tell({ kind: 'reminder', ...about, day, daysLeft, to: { kind: toKind, id: toId } });
    });
    const at = new Date(now);
    await queueMails(
      client,
      await keepMessages(
        client,
        tellings.map((telling) => ({ ...telling, at })),
      ),
    );
  });
}
