import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Halt } from '../say';
import { as } from './account';
import type { Binaries } from './binaries';
import type { Place } from './place';
import { isAlive, isServing, pidFile, readPidFile, stopServer } from './postmaster';
import type { Server } from './postmaster';

/** Recovery after a power cut replays at most max_wal_size (1 GB): well under a minute on a slow disk. */
const patience = 90_000;

const settings = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['max_connections', '200'],
  ['shared_buffers', '256MB'],
  ['timezone', 'UTC'],
  ['jit', 'off'],
  // Statements and the DETAIL of an error carry personal data, which no log may hold.
  ['log_min_error_statement', 'panic'],
  ['log_error_verbosity', 'terse'],
];
/** For tests only: their data may be lost with the machine. */
const careless = [
  ['fsync', 'off'],
  ['synchronous_commit', 'off'],
  ['full_page_writes', 'off'],
];

/**
 * The server of this place: the one that is running (it outlives a kill -9 of ours), else a new one. It runs in a process
 * group of its own, so that a Ctrl-C in the terminal does not reach it before Strapi has finished with it.
 */
export async function runningServer(
  place: Place,
  binaries: Binaries,
  password: string,
  log: string,
  mayLose: boolean,
): Promise<Server> {
  const cluster = join(place.folder, 'cluster');
  const until = Date.now() + patience;
  let tries = 0;
  while (Date.now() < until) {
    const found = readPidFile(cluster);
    if (found && isServing(found.pid, cluster)) {
      const answer = await ask(found.port, password, cluster);
      if (answer === 'ours') return found;
      if (answer === 'locked-out') {
        if (tries > 0) await stopServer(found, cluster);
        throw new Halt(`数据库 ${cluster} 不认 secrets.json 里的口令。请从备份恢复 secrets.json。`);
      }
      await pause(50);
      continue;
    }
    if (found && isAlive(found.pid)) rmSync(pidFile(cluster), { force: true });
    if (!found && existsSync(pidFile(cluster))) {
      // Being written, or cut off by a power cut; PostgreSQL itself refuses to judge.
      if (Date.now() - statSync(pidFile(cluster)).mtimeMs > 3_000) rmSync(pidFile(cluster), { force: true });
      await pause(100);
      continue;
    }
    if (++tries > 5) break;
    const port = await freePort(tries === 1 ? place.port : null);
    const ended = launch(place, binaries, cluster, port, log, mayLose);
    while (!ended() && !readPidFile(cluster)) await pause(20);
  }
  throw new Halt(`内置数据库没有启动，原因见 ${log}。`);
}

/** Every value is given: PGHOST, PGSSLMODE and their like in the person's environment are meant for other servers. */
export function superuser(port: number, password: string): Client {
  const [host, user, database] = ['127.0.0.1', 'postgres', 'postgres'];
  const client = new Client({ host, port, user, password, database, ssl: false, application_name: 'shenbao-scripts' });
  // Without a listener a lost connection would end this process.
  client.on('error', () => {});
  return client;
}

async function ask(port: number, password: string, cluster: string): Promise<'ours' | 'locked-out' | 'not-yet'> {
  const client = superuser(port, password);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === cluster ? 'ours' : 'not-yet';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'locked-out' : 'not-yet';
  } finally {
    await client.end().catch(() => {});
  }
}

/** Answers whether the process has ended. A port taken in the meantime ends it at once; the caller tries another. */
function launch(
  place: Place,
  { postgres }: Binaries,
  cluster: string,
  port: number,
  log: string,
  mayLose: boolean,
): () => boolean {
  if (existsSync(log)) renameSync(log, `${log}.previous`);
  const output = openSync(log, 'a', 0o600);
  const words = [...settings, ...(mayLose ? careless : [])].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(postgres, ['-D', cluster, '-p', String(port), ...words], {
    ...as(place.account),
    detached: true,
    stdio: ['ignore', output, output],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  });
  closeSync(output);
  let ended = false;
  child.on('exit', () => (ended = true));
  child.on('error', () => (ended = true));
  child.unref();
  return () => ended;
}

async function freePort(wanted: number | null): Promise<number> {
  const probe = createServer();
  const listening = (port: number): Promise<boolean> =>
    new Promise((done) => {
      probe.once('error', () => done(false));
      probe.listen(port, '127.0.0.1', () => done(true));
    });
  if (!(wanted && (await listening(wanted)))) await listening(0);
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (!address || typeof address === 'string') throw new Halt('找不到空闲的端口给内置数据库。');
  return address.port;
}
