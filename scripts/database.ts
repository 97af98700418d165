import { Client } from 'pg';
import { openEmbedded } from './postgres/embedded';
import type { OpenDatabase } from './postgres/embedded';
import { Halt } from './say';
import type { Settings } from './settings';

/** PostgreSQL 15 brought UNIQUE NULLS NOT DISTINCT and MERGE; older ones are not tested. */
const oldest = 15;

/**
 * The database of these settings: DATABASE_URL's, checked, or the embedded one, started. Gives the address of the
 * application's role. Close it after everything that uses it.
 */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    await check(settings.databaseUrl);
    return { url: settings.databaseUrl, close: () => Promise.resolve() };
  }
  if (!settings.kept) throw new Halt('生产环境需要 DATABASE_URL：自己的 PostgreSQL（15 或更新）的地址。');
  return openEmbedded(settings.dataDir, settings.kept, settings.mode === 'test');
}

/** The password is in the address, so the address is never printed whole. */
const without = (url: string): string => url.replace(/\/\/([^:@/]*):[^@]*@/, '//$1:***@');

async function check(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding",
    );
    const { version, encoding } = rows[0] ?? { version: 0, encoding: '' };
    if (version < oldest)
      throw new Halt(`数据库是 PostgreSQL ${version}，需要 ${oldest} 或更新的版本：${without(url)}`);
    if (encoding !== 'UTF8') throw new Halt(`数据库的编码是 ${encoding}，应为 UTF8：${without(url)}`);
  } catch (error) {
    if (error instanceof Halt) throw error;
    const why = error instanceof Error && error.message ? error.message : '没有应答';
    throw new Halt(
      `连不上 DATABASE_URL 指定的数据库 ${without(url)}：${why}。请检查它是否已启动，以及地址、用户名和口令。`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
