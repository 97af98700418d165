import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { Halt, step } from '../say';
import { as } from './account';
import type { Binaries } from './binaries';
import type { Place } from './place';

/**
 * Makes the cluster if there is none: UTF-8 and the built-in C.UTF-8, which sorts alike on every machine. It grows under
 * another name and is renamed when it is whole, so that a kill in between leaves nothing half-made.
 */
export async function makeCluster(place: Place, binaries: Binaries, password: string, mayLose: boolean): Promise<void> {
  if (existsSync(join(place.folder, 'cluster', 'PG_VERSION'))) return;
  await step('建立数据库', '约 3 秒', () => Promise.resolve(initialise(place, binaries, password, mayLose)));
}

function initialise({ folder, account }: Place, { initdb }: Binaries, password: string, mayLose: boolean): void {
  const cluster = join(folder, 'cluster');
  const draft = mkdtempSync(join(folder, 'making-'));
  const passwordFile = join(draft, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  const words = [
    '-U',
    'postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
  ];
  words.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(mayLose ? ['--no-sync'] : []));
  const made = spawnSync(initdb, ['-D', join(draft, 'cluster'), ...words], { ...as(account), encoding: 'utf8' });
  try {
    if (made.status !== 0) throw new Halt(`内置数据库没有建成：\n${made.error?.message ?? made.stderr}`);
    renameSync(join(draft, 'cluster'), cluster);
  } catch (error) {
    // Another start beside this one was first: its cluster is as good as ours.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * The application's role owns its database and may clone databases (the tests do), and is no superuser: triggers and
 * constraints hold against it.
 */
export async function makeRole(superuser: Client, password: string): Promise<void> {
  const secret = escapeLiteral(password);
  const { rowCount: roles } = await superuser.query("SELECT FROM pg_roles WHERE rolname = 'shenbao'");
  if (!roles) await superuser.query(`CREATE ROLE shenbao LOGIN CREATEDB PASSWORD ${secret}`).catch(unlessThere);
  const { rowCount: databases } = await superuser.query("SELECT FROM pg_database WHERE datname = 'shenbao'");
  const create = `CREATE DATABASE ${escapeIdentifier('shenbao')} OWNER shenbao`;
  if (!databases) await superuser.query(create).catch(unlessThere);
}

/** Two first starts at once: 42710 and 42P04 say that it exists, 23505 that it is just being made by the other. */
function unlessThere(error: { code?: string }): void {
  if (!['42710', '42P04', '23505'].includes(error.code ?? '')) throw error as Error;
}
