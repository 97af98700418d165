import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../settings';
import { line } from './load';

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Seconds from the command to the first 204 of /_health; then it is stopped as with Ctrl-C. */
async function start(dataDir: string): Promise<number> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: '', DATABASE_URL: '' };
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), 'start'], { env, stdio: 'ignore' });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const answers = async (): Promise<boolean> => {
    const answer = await fetch(`http://127.0.0.1:${port}/_health`).catch(() => null);
    return answer?.status === 204;
  };
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    await pause(50);
  }
  const seconds = (performance.now() - began) / 1000;
  child.kill('SIGINT');
  await gone;
  return seconds;
}

/** The first start with packages and builds there (database, migrations, demo world), and the second. */
export async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-start-'));
  try {
    line('first start, packages and builds there', `${(await start(dataDir)).toFixed(1)} s`);
    line('second start', `${(await start(dataDir)).toFixed(1)} s`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
