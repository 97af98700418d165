import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Halt } from '../say';
import type { Say } from '../say';
import { databaseAccount, maySettleIn } from './account';
import type { Account } from './account';

/** Where the embedded database of one data folder lives; kept in DATA_DIR/postgres.json. */
export interface Place {
  /** Holds `cluster` (the data) and belongs to the database's account. */
  folder: string;
  /** The port of the last run, so that a connection somebody saved goes on working. */
  port: number | null;
  account: Account | null;
}

interface Pointer {
  /** Only when the database could not live under DATA_DIR itself, which may then be moved about freely. */
  folder?: string;
  port?: number;
}

const pointerPath = (dataDir: string): string => join(dataDir, 'postgres.json');

export function remember(dataDir: string, pointer: Pointer): void {
  writeFileSync(pointerPath(dataDir), `${JSON.stringify({ ...read(dataDir), ...pointer })}\n`);
}

function read(dataDir: string): Pointer {
  return existsSync(pointerPath(dataDir)) ? (JSON.parse(readFileSync(pointerPath(dataDir), 'utf8')) as Pointer) : {};
}

/** Where root may put what the database's account must reach: the first outlives a restart of the machine. */
export function outside(): string[] {
  return ['/var/lib/shenbao', join(tmpdir(), 'shenbao-root')].filter((base) => {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 });
      // Anybody can make a folder in /tmp: what another user made is not ours to run programs from.
      return statSync(base).uid === 0;
    } catch {
      return false;
    }
  });
}

export function databasePlace(dataDir: string, say: Say): Place {
  const pointer = read(dataDir);
  const port = pointer.port ?? null;
  const own = join(dataDir, 'postgres');
  const folder = pointer.folder ?? own;
  const account = databaseAccount(folder);
  if (existsSync(folder) || pointer.folder) {
    if (maySettleIn(folder, account)) return { folder, port, account };
    const remedy = '请用当初启动它的系统账户运行，或恢复这个目录；数据可以不要时，删除数据目录重新开始。';
    throw new Halt(`数据库目录 ${folder} 不在了，或者属于另一个系统账户（数据目录：${dataDir}）。${remedy}`);
  }
  if (settle(() => (mkdirSync(own, { mode: 0o700 }), own), account)) return { folder: own, port, account };
  for (const base of account ? outside() : []) {
    const room = settle(() => mkdtempSync(join(base, 'data-')), account);
    if (!room) continue;
    remember(dataDir, { folder: room });
    const where = `数据放在 ${room}（位置记在 ${pointerPath(dataDir)}）`;
    say(`内置数据库以系统账户 ${account?.name} 运行，进不了 ${dataDir}，${where}。`);
    return { folder: room, port, account };
  }
  throw new Halt(`找不到能存放数据库的目录（试过 ${own}）。请用 DATA_DIR=… 换一个目录，或设置 DATABASE_URL。`);
}

/** Makes a folder of the account's own; null where the account cannot reach it or the file system forbids it. */
function settle(make: () => string, account: Account | null): string | null {
  let folder: string | null = null;
  try {
    folder = make();
    if (account) chownSync(folder, account.uid, account.gid);
    if (maySettleIn(folder, account)) return folder;
  } catch {
    // Said by the caller, who knows what else there is to try.
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
  return null;
}
