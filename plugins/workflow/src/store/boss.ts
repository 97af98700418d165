import PgBoss from 'pg-boss';
import { Pool } from 'pg';
import { parsers } from './pool';

let running: { boss: PgBoss; pool: Pool } | null = null;

/** The queue of jobs, in the schema `pgboss` of the product's own database. */
export function boss(): PgBoss {
  if (!running) throw new Error('The queue is not open.');
  return running.boss;
}

/** Nobody waits for a job in a request, so a small pool of its own keeps the acts' connections free. */
const CONNECTIONS = 3;
const HOUR_S = 3600;

export async function openBoss(connectionString: string, say: (line: string) => void): Promise<void> {
  const pool = new Pool({
    connectionString,
    application_name: 'shenbao-jobs',
    max: CONNECTIONS,
    statement_timeout: 60_000,
    // Strapi changes pg's parsers for the whole process; a job's data must come back as an object.
    types: parsers,
  });
  pool.on('error', () => undefined);
  const made = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
    schema: 'pgboss',
    archiveCompletedAfterSeconds: HOUR_S,
    deleteAfterDays: 2,
  });
  made.on('error', (error) => say(`任务队列：${error.message}`));
  running = { boss: made, pool };
  await made.start();
}

/** Waits for jobs that run, a few seconds at most: what is not finished is done again at the next start. */
export async function closeBoss(): Promise<void> {
  const closing = running;
  running = null;
  if (!closing) return;
  await closing.boss.stop({ graceful: true, wait: true, timeout: 4000 }).catch(() => undefined);
  await closing.pool.end().catch(() => undefined);
}
