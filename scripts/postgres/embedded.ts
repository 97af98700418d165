import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { say } from '../say';
import type { Secrets } from '../secrets';
import { runnableBinaries } from './binaries';
import { makeCluster, makeRole } from './cluster';
import { databasePlace, outside, remember } from './place';
import { stopServer } from './postmaster';
import type { Server } from './postmaster';
import { runningServer, superuser } from './server';

export interface OpenDatabase {
  url: string;
  /** Stops the server if nobody else (a second command on the same data folder) is using it. */
  close: () => Promise<void>;
}

/** Every user holds this advisory lock shared; who can take it alone was the last one. It dies with its connection. */
const lease = 5_307_001;

/** `mayLose`: faster, at the price of the data when the machine goes down. For tests. */
export async function openEmbedded(dataDir: string, secrets: Secrets, mayLose = false): Promise<OpenDatabase> {
  const place = databasePlace(dataDir, say);
  const binaries = runnableBinaries(place.account, place.account ? outside() : [dataDir]);
  await makeCluster(place, binaries, secrets.POSTGRES_PASSWORD, mayLose);
  const log = join(dataDir, 'postgres.log');
  const { server, holder } = await joinServer(
    () => runningServer(place, binaries, secrets.POSTGRES_PASSWORD, log, mayLose),
    secrets.POSTGRES_PASSWORD,
  );
  if (server.port !== place.port) remember(dataDir, { port: server.port });
  await makeRole(holder, secrets.SHENBAO_PASSWORD);
  const url = `postgresql://shenbao:${encodeURIComponent(secrets.SHENBAO_PASSWORD)}@127.0.0.1:${server.port}/shenbao`;
  writeFileSync(join(dataDir, 'database-url'), `${url}\n`, { mode: 0o600 });
  let closing = false;
  holder.on('error', () => {
    if (!closing) say(`内置数据库意外停止，原因见 ${log}。请按 Ctrl-C 后重新启动。`);
  });
  // The last resort, when something ends this process without asking: the server does not stay behind.
  const lastResort = (): void => {
    try {
      if (!closing) process.kill(server.pid, 'SIGINT');
    } catch {
      // It is gone already.
    }
  };
  process.on('exit', lastResort);
  return {
    url,
    async close() {
      if (closing) return;
      closing = true;
      process.off('exit', lastResort);
      if (await isLast(holder)) await stopServer(server, join(place.folder, 'cluster'));
      await holder.end().catch(() => {});
    },
  };
}

/** A server that is just being stopped by its last user still answers for a moment: then a new one is started. */
async function joinServer(find: () => Promise<Server>, password: string): Promise<{ server: Server; holder: Client }> {
  for (let tries = 1; ; tries++) {
    const server = await find();
    const holder = superuser(server.port, password);
    try {
      await holder.connect();
      await holder.query('SELECT pg_advisory_lock_shared($1)', [lease]);
      return { server, holder };
    } catch (error) {
      if (tries === 5) throw error;
      await pause(200);
    }
  }
}

async function isLast(holder: Client): Promise<boolean> {
  try {
    await holder.query('SELECT pg_advisory_unlock_shared($1)', [lease]);
    const { rows } = await holder.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [lease]);
    return rows[0]?.last === true;
  } catch {
    // Our connection is lost: the server has gone, or is going, by itself.
    return false;
  }
}
