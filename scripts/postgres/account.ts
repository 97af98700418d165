import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Halt } from '../say';

/** The operating system's account PostgreSQL runs under. */
export interface Account {
  uid: number;
  gid: number;
  name: string;
}

/**
 * PostgreSQL refuses to run as root. For root it is the owner of the data that is already there (another account may
 * have been installed since), else the account a system PostgreSQL would have, else the one every Unix has. For an
 * ordinary user it is nobody else (null).
 */
export function databaseAccount(folder: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(folder) ? statSync(folder) : null;
  if (owner && owner.uid !== 0) return { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Halt(
    '以 root 运行时，内置数据库需要系统里有 postgres 或 nobody 账户。请用普通用户运行，或设置 DATABASE_URL。',
  );
}

/** What spawn needs to run as that account: a folder to stand in that it can read, and no privilege of ours. */
export function as(account: Account | null): { uid?: number; gid?: number; cwd: string } {
  return account ? { uid: account.uid, gid: account.gid, cwd: '/' } : { cwd: '/' };
}

/** Asked of the system itself: access rights, ACLs, read-only mounts and a closed home further up all count. */
export function maySettleIn(folder: string, account: Account | null): boolean {
  const words = ['-c', 'cd "$1" && test -w . && test -O .', 'sh', folder];
  return spawnSync('/bin/sh', words, { ...as(account), stdio: 'ignore' }).status === 0;
}
