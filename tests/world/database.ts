import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startTestbed } from './testbed';

/**
 * One template with the demo world for the whole run, one clone a test file. The template is named after the run (the
 * vitest process), so that a stale one is never used. TEST_TEMPLATE_OF names another living process, for whoever runs one
 * file again and again and knows that the demo world has not changed in between.
 */
const RUN = Number(process.env.TEST_TEMPLATE_OF ?? process.ppid);
const TEMPLATE = `shenbao_template_${RUN}`;
const DATA = path.join(tmpdir(), `shenbao-template-${RUN}`);

function address(database: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  url.pathname = `/${database}`;
  return url.href;
}

export async function connect(database?: string): Promise<Client> {
  const client = new Client({ connectionString: database ? address(database) : process.env.TEST_DATABASE_URL });
  await client.connect();
  return client;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** What earlier runs left: their templates and clones carry their process id. */
async function sweep(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    "select datname as name from pg_database where datname ~ '^shenbao_(template|clone)_'",
  );
  for (const { name } of rows) {
    if (!isAlive(Number(name.split('_')[2]))) await admin.query(`drop database if exists ${name} with (force)`);
  }
}

/** Made by whichever worker comes first; the others wait at the lock. */
async function ensureTemplate(): Promise<void> {
  const admin = await connect();
  try {
    await admin.query('select pg_advisory_lock(7260001)');
    const found = await admin.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (found.rowCount) return;
    await sweep(admin);
    const making = `shenbao_clone_${RUN}_making`;
    await admin.query(`drop database if exists ${making} with (force)`);
    await admin.query(`create database ${making}`);
    rmSync(DATA, { recursive: true, force: true });
    const testbed = await startTestbed({ DATABASE_URL: address(making), DATA_DIR: DATA }, ['demo']);
    await testbed.stop();
    await admin.query(`alter database ${making} rename to ${TEMPLATE}`);
  } finally {
    await admin.end();
  }
}

export interface Clone {
  name: string;
  url: string;
  dataDir: string;
  drop(): Promise<void>;
}

let clones = 0;

export async function cloneWorld(): Promise<Clone> {
  await ensureTemplate();
  clones += 1;
  const name = `shenbao_clone_${RUN}_${process.pid}_${clones}`;
  const admin = await connect();
  // Two workers may copy the template at once only one after the other.
  await admin.query('select pg_advisory_lock(7260002)');
  await admin.query(`create database ${name} template ${TEMPLATE}`);
  await admin.end();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shenbao-world-'));
  if (existsSync(DATA)) cpSync(DATA, dataDir, { recursive: true });
  const drop = async (): Promise<void> => {
    const again = await connect();
    await again.query(`drop database if exists ${name} with (force)`);
    await again.end();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { name, url: address(name), dataDir, drop };
}
