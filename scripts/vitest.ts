import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { buildBoth, buildScreens } from './build';
import { node, tool } from './child';
import { openDatabase } from './database';
import { Halt } from './say';
import { asEnvironment, readSettings, root } from './settings';
import { stopOrderly } from './stopping';

/**
 * Runs vitest with everything it needs: a role that may clone databases in TEST_DATABASE_URL, the secrets, the screens.
 * Gives vitest's exit code.
 */
export async function runTests(args: string[]): Promise<number> {
  // Tests live in a data folder and a cluster of their own: what `npm start` holds is not touched.
  const DATA_DIR = join(process.env.DATA_DIR?.trim() || '.data', 'test');
  const settings = readSettings('test', { ...process.env, DATA_DIR });
  const database = await openDatabase(settings);
  stopOrderly([() => database.close()], 130);
  try {
    if (settings.databaseUrl) await mayClone(settings.databaseUrl);
    if (runsAny(args, 'browser')) await buildBoth();
    else if (runsAny(args, 'whole')) await buildScreens();
    const env: NodeJS.ProcessEnv = { ...process.env, ...asEnvironment(settings, ''), TEST_DATABASE_URL: database.url };
    // Only clones are written to: a test that forgets to make one finds no database instead of somebody's own.
    delete env.DATABASE_URL;
    env.NODE_ENV = 'test';
    // Vite announces a change of how it will read configuration files one day.
    env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
    const { code } = await node([tool('vitest', 'vitest.mjs'), 'run', ...args], { env, show: true });
    return code;
  } finally {
    await database.close();
  }
}

/**
 * vitest takes a test file when its path contains one of the words. Those of `whole` ask for the product's pages, those of `browser`
 * open the staff's panel as well.
 */
function runsAny(args: string[], project: 'whole' | 'browser'): boolean {
  const words = args.filter((arg, n) => !arg.startsWith('-') && !args[n - 1]?.startsWith('-'));
  const projects = args.flatMap((arg, n) =>
    arg === '--project' ? [args[n + 1]] : (arg.match(/^--project=(.*)/)?.[1] ?? []),
  );
  if (projects.length > 0 && !projects.includes(project)) return false;
  return (
    words.length === 0 || testFiles(join('tests', project)).some((file) => words.some((word) => file.includes(word)))
  );
}

function testFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const found = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return found.filter((file) => file.endsWith('.test.ts')).map((file) => join(folder, file));
}

async function mayClone(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ may: boolean }>(
    'SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user',
  );
  await client.end();
  if (!rows[0]?.may)
    throw new Halt('测试要克隆数据库：请给 DATABASE_URL 里的角色 CREATEDB 权限（ALTER ROLE … CREATEDB）。');
}
