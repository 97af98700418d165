import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Server {
  port: number;
  pid: number;
}

/** PostgreSQL's own record of its server, inside the cluster. */
export const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** postmaster.pid: the process on line 1, the port on line 4; null when absent or still being written. */
export function readPidFile(cluster: string): Server | null {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : null;
  } catch {
    return null;
  }
}

/**
 * After a restart of a machine or a container the number in a stale file may be anybody's, and PostgreSQL then refuses to
 * start; a number that is nobody's it clears away itself.
 */
export function isServing(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster);
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Fast shutdown: open transactions are rolled back and everything is written out. Its file goes last; its process may
 * stay on as a zombie where nobody collects the dead (a container without an init).
 */
export async function stopServer({ pid }: Server, cluster: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid) && readPidFile(cluster)?.pid === pid; waited += 20) {
    // Nothing is lost by an immediate stop: the next start replays the log.
    if (waited === 20_000) process.kill(pid, 'SIGQUIT');
    await pause(20);
  }
}
