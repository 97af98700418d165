import { readFileSync } from 'node:fs';
import { say } from './say';

/** What has to be stopped, in this order. */
type Stop = () => Promise<void>;

/** npm passes a Ctrl-C on to us although the terminal has sent it already: within this time both are one. */
const oneKeystroke_ms = 1_000;
/** Long enough for the longest request; a stop that takes longer is stuck. */
const patience_ms = 20_000;

/**
 * Ctrl-C, SIGTERM and a closed terminal stop everything in order and end with `code`; a second Ctrl-C ends at once. Also
 * when npm, which started us, is gone: nobody could stop us from there any more, and the next start needs the port.
 */
export function stopOrderly(stops: Stop[], code = 0): void {
  let since: number | null = null;
  const begin = (): void => {
    if (since !== null) {
      if (Date.now() - since < oneKeystroke_ms) return;
      say('强制停止。');
      process.exit(1);
    }
    since = Date.now();
    say('正在停止…');
    void (async () => {
      for (const stop of stops) {
        await Promise.race([stop(), new Promise((done) => setTimeout(done, patience_ms).unref())]).catch(console.error);
        // strapi.destroy() removes every listener of the process, ours included.
        listen();
      }
      say('已停止。');
      process.exit(code);
    })();
  };
  const listen = (): void => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.off(signal, begin);
      process.on(signal, begin);
    }
  };
  listen();
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = starters();
  const watch = setInterval(() => {
    if (starters() === before) return;
    clearInterval(watch);
    begin();
  }, 300);
  watch.unref();
}

/** The process that started us and, where that is only the shell npm puts in between, npm itself. */
function starters(): string {
  try {
    const [, name, , parent] =
      /^\d+ \((.*)\) (\S) (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return name === 'sh' ? `${process.ppid} ${parent}` : `${process.ppid}`;
  } catch {
    // No /proc (macOS), or gone this very moment: then our own parent changes as well.
    return `${process.ppid}`;
  }
}
