import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptSecrets } from '../secrets';
import type { Secrets } from '../secrets';
import { openEmbedded } from './embedded';

let dataDir = '';
let secrets: Secrets;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'shenbao-database-'));
  chmodSync(dataDir, 0o711);
  secrets = keptSecrets(dataDir);
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const pidFile = (): string => join(dataDir, 'postgres/cluster/postmaster.pid');
const postmaster = (): number => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** Opens the database in a process of its own and gives that process once the server answers. */
async function another(): Promise<ChildProcess> {
  const program = join(dataDir, 'another.js');
  const opener = join(__dirname, '../dist/postgres/embedded.js');
  writeFileSync(
    program,
    `const { openEmbedded } = require(${JSON.stringify(opener)});
     const secrets = ${JSON.stringify(secrets)};
     openEmbedded(${JSON.stringify(dataDir)}, secrets, true).then(() => process.send('open'));
     setInterval(() => {}, 1000);`,
  );
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

test("the application's role is no superuser, may clone, and its text is UTF-8", async () => {
  const { url, close } = await openEmbedded(dataDir, secrets, true);
  expect(
    await ask(
      url,
      "SELECT rolsuper, rolcreatedb, current_setting('server_encoding') AS encoding FROM pg_roles WHERE rolname = current_user",
    ),
  ).toEqual({ rolsuper: false, rolcreatedb: true, encoding: 'UTF8' });
  expect(readFileSync(join(dataDir, 'database-url'), 'utf8').trim()).toBe(url);
  await close();
  expect(existsSync(pidFile())).toBe(false);
});

test('after kill -9 of its user the server is adopted, and stopped by the adopter', async () => {
  const dead = await another();
  dead.kill('SIGKILL');
  await once(dead, 'exit');
  const before = postmaster();
  const { url, close } = await openEmbedded(dataDir, secrets, true);
  expect(postmaster()).toBe(before);
  expect(await ask(url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  await close();
  expect(existsSync(pidFile())).toBe(false);
});

test('the last of two users stops it', async () => {
  const first = await another();
  const { url, close } = await openEmbedded(dataDir, secrets, true);
  await close();
  expect(await ask(url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  first.kill('SIGKILL');
  await once(first, 'exit');
  await (await openEmbedded(dataDir, secrets, true)).close();
  expect(existsSync(pidFile())).toBe(false);
});

test('a process file left by a dead machine, whose number is now somebody else, is no obstacle', async () => {
  writeFileSync(pidFile(), `${process.pid}\n${dataDir}/postgres/cluster\n1700000000\n5432\n`);
  const { url, close } = await openEmbedded(dataDir, secrets, true);
  expect(await ask(url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  await close();
});

test('with other secrets the data is left alone and the person is told', async () => {
  await expect(openEmbedded(dataDir, { ...secrets, POSTGRES_PASSWORD: 'x' }, true)).rejects.toThrow('secrets.json');
  expect(existsSync(pidFile())).toBe(false);
});
