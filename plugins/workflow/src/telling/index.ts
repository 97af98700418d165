import { boss, onActed, row } from '../store';
import { openMail, openMailQueue, type Post } from './mail';
import { remind } from './remind';
import { clearAway, workOff } from './workOff';

const TELLING = 'telling';
const REMINDING = 'reminding';

/** Acts of one moment are worked off together. */
const PAUSE_MS = 300;
const ZONE = { tz: 'Asia/Shanghai' };

let nudge: NodeJS.Timeout | null = null;

interface Means {
  /** Null without a mail server. */
  post: Post | null;
  publicUrl: string;
  say: (line: string) => void;
}

/** The product's clock: tests and the demo world replace it. */
const productNow = async (): Promise<number> =>
  (await row<{ now: Date }>({ text: 'select workflow_now() as now' }))?.now.getTime() ?? 0;

/**
 * Works off the outbox a moment after each act, and once a minute whatever another process left. The queue sees to it
 * that a process which ends in the middle is no harm.
 */
export async function startTelling({ post, publicUrl, say }: Means): Promise<void> {
  openMail(post, publicUrl);
  await openMailQueue();
  const queue = boss();
  // "short": at most one waits, however many acts ask for it.
  await queue.createQueue(TELLING, { name: TELLING, policy: 'short', retryLimit: 0 });
  await queue.createQueue(REMINDING, { name: REMINDING, policy: 'short', retryLimit: 3, retryDelay: 60 });
  const worker = await queue.work(TELLING, { pollingIntervalSeconds: 2 }, () =>
    logged(say, '消息没有全部发出，稍后再试', workOff),
  );
  await queue.work(REMINDING, { pollingIntervalSeconds: 30 }, () =>
    logged(say, '提醒没有发出，稍后再试', async () => {
      await remind(await productNow());
      await clearAway();
    }),
  );
  await queue.schedule(TELLING, '* * * * *');
  // Hourly in the daytime: a product that stood still in the morning reminds at noon, and nobody twice.
  await queue.schedule(REMINDING, '5 8-20 * * *', {}, ZONE);
  onActed(() => {
    if (nudge) return;
    nudge = setTimeout(() => {
      nudge = null;
      queue
        .send(TELLING, {})
        .then(() => queue.notifyWorker(worker))
        // The next minute's turn finds it.
        .catch(() => undefined);
    }, PAUSE_MS);
    nudge.unref();
  });
}

export function stopTelling(): void {
  onActed(() => undefined);
  if (nudge) clearTimeout(nudge);
  nudge = null;
}

/** What went wrong stands in the log once, without names: the queue tries again. */
async function logged(say: (line: string) => void, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    say(`${what}：${error instanceof Error ? error.message : '原因不明'}`);
    throw error;
  }
}
