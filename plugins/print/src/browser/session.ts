import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { findBrowser } from './found';
import { jailedPage, startJailed } from './jail';
import { PrintUnavailable } from '../unavailable';

/** One running browser, with a page opened ahead of the next job: opening one costs as much as printing on it. */
export interface Session {
  isAlive(): boolean;
  page(): Promise<Page>;
  /** Opens the page of the next job, when none is waiting. */
  prepare(): void;
  /** At once, and whatever it is doing. */
  kill(): void;
  close(): Promise<void>;
}

const DAY = 86_400_000;

/** Profiles of browsers whose product was killed: nobody else would take them away. */
async function sweepOld(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (!/^(?:profile|unpacking)-/.test(name)) continue;
    const path = join(cacheDir, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > DAY) await rm(path, { recursive: true, force: true });
  }
}

/** Throws `PrintUnavailable` (`no-browser`) when there is none or it does not start. */
export async function openSession(cacheDir: string, log: (line: string) => void): Promise<Session> {
  const browser = await findBrowser(cacheDir, log);
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  await sweepOld(cacheDir).catch(() => undefined);
  const profile = await mkdtemp(join(cacheDir, 'profile-'));
  const sweep = () => rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  const running = await startJailed(browser, profile).catch(async (error: unknown) => {
    await sweep();
    if (error instanceof PrintUnavailable) throw error;
    throw new PrintUnavailable('no-browser', `${browser.executablePath} does not start: ${String(error)}`);
  });
  running.once('disconnected', () => void sweep());

  let spare: Promise<Page> | null = null;
  const kill = () => void running.process()?.kill('SIGKILL');
  return {
    isAlive: () => running.connected,
    page() {
      const page = spare ?? jailedPage(running);
      spare = null;
      return page;
    },
    prepare() {
      if (spare !== null || !running.connected) return;
      spare = jailedPage(running);
      spare.catch(() => undefined);
    },
    kill,
    async close() {
      await running.close().catch(kill);
      await sweep();
    },
  };
}
