import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDatabase } from './database';
import { Halt } from './say';
import { asEnvironment, readSettings } from './settings';

/** A benchmark, scripts/bench/<name>.ts: prints its ratios. `databaseUrl` belongs to a role with CREATEDB. */
export interface Benchmark {
  bench(databaseUrl: string): Promise<void>;
}

/** `npm run bench`: all of them, or `npm run bench -- list` those whose name contains the word. */
export async function run(args: string[]): Promise<void> {
  const folder = join(__dirname, 'bench');
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
  const wanted = found.filter((name) => args.length === 0 || args.some((word) => name.includes(word))).sort();
  if (wanted.length === 0) throw new Halt(`没有这样的基准测试，可用的有：${found.join('、') || '无'}。`);
  // A cluster of its own, with a real disk behind every commit.
  const settings = readSettings('demo', {
    ...process.env,
    DATA_DIR: join(process.env.DATA_DIR?.trim() || '.data', 'bench'),
  });
  const database = await openDatabase(settings);
  try {
    Object.assign(process.env, asEnvironment(settings, database.url), { TEST_DATABASE_URL: database.url });
    for (const name of wanted) {
      const loaded = (await import(pathToFileURL(join(folder, name)).href)) as Partial<Benchmark>;
      // Files without bench() are parts of the others.
      await loaded.bench?.(database.url);
    }
  } finally {
    await database.close();
  }
  process.exit(0);
}
