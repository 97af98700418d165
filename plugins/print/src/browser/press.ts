import type { Page } from 'puppeteer';
import { openSession, type Session } from './session';
import { openTurns } from '../turns';
import { PrintUnavailable } from '../unavailable';

export interface PressOptions {
  cacheDir: string;
  log(line: string): void;
  /** Milliseconds after which the browser of a job is killed. A long form takes 200; 20,000 is a page that never ends. */
  deadline?: number;
  /** Milliseconds without a job after which the browser, some 150 MB, is let go. */
  idle?: number;
  /** Called with the page before each job: how a test makes one hang. */
  beforeJob?(page: Page): Promise<void>;
}

export interface Press {
  print(html: string): Promise<Buffer>;
  /** Starts the browser, so that the first job need not wait for it. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** Two pages at a time keep two cores busy; a hundred waiting are 10 to 20 seconds of work, more would only time out. */
const AT_ONCE = 2;
const WAITING = 100;

// Tags would double the time and the size; the order of the text is the order on paper without them.
const PAPER = { format: 'A4', printBackground: true, preferCSSPageSize: true, tagged: false, timeout: 0 } as const;

/**
 * HTML in, PDF out, in one warm browser with one page a job. Puppeteer's own timeouts do not stop a busy page, so a clock
 * outside kills the browser; the job beside the stuck one is then printed again in the next.
 */
export function openPress(options: PressOptions): Press {
  const deadline = options.deadline ?? 20_000;
  const turn = openTurns(AT_ONCE, WAITING);
  let session: Promise<Session> | null = null;
  let closed = false;
  let rest: NodeJS.Timeout | undefined;

  async function current(): Promise<Session> {
    for (;;) {
      if (closed) throw new PrintUnavailable('closed', 'the printer is closed');
      const opening = (session ??= openSession(options.cacheDir, (line) => options.log(line)));
      const open = await opening.catch((error: unknown) => {
        if (session === opening) session = null;
        throw error;
      });
      if (open.isAlive()) return open;
      if (session === opening) session = null;
    }
  }

  async function dismiss(): Promise<void> {
    const open = await session?.catch(() => null);
    session = null;
    await open?.close();
  }

  async function onePage(html: string): Promise<Buffer> {
    const open = await current();
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      options.log(`print: a job took longer than ${deadline} ms; the browser was killed`);
      open.kill();
    }, deadline);
    try {
      const page = await open.page();
      open.prepare();
      await options.beforeJob?.(page);
      await page.setContent(html, { waitUntil: 'load', timeout: 0 });
      const pdf = Buffer.from(await page.pdf(PAPER));
      void page.close().catch(() => undefined);
      return pdf;
    } catch (error) {
      if (late) throw new PrintUnavailable('too-long', `the form could not be printed within ${deadline} ms`);
      throw error;
    } finally {
      clearTimeout(clock);
    }
  }

  /** An error that is not ours is a browser that went away (another job's watchdog, a crash): once more, in a fresh one. */
  async function job(html: string): Promise<Buffer> {
    try {
      return await onePage(html);
    } catch (error) {
      if (error instanceof PrintUnavailable) throw error;
    }
    try {
      return await onePage(html);
    } catch (error) {
      throw error instanceof PrintUnavailable ? error : new PrintUnavailable('failed', String(error));
    }
  }

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    clearTimeout(rest);
    try {
      return await turn(work);
    } finally {
      clearTimeout(rest);
      if (!closed) rest = setTimeout(() => void dismiss(), options.idle ?? 300_000).unref();
    }
  }

  return {
    print: (html) => inTurn(() => job(html)),
    warm: () => inTurn(async () => (await current()).prepare()),
    async close() {
      closed = true;
      clearTimeout(rest);
      await dismiss();
    },
  };
}
