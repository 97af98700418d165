import { Pool, type PoolClient, type QueryResultRow, types } from 'pg';

/**
 * The workflow's own connections. Strapi's query engine stays out of the line: named prepared statements and one round trip
 * are several times as fast, and the guards stand in the database anyway.
 */
let pool: Pool | null = null;

/** Strapi changes pg's type parsers for the whole process (jsonb as text); this pool brings its own. */
export const parsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === types.builtins.JSONB || oid === types.builtins.JSON)
      return (text: string) => JSON.parse(text) as unknown;
    if (oid === types.builtins.DATE) return (text: string) => text;
    // Stored without a zone by Strapi, always UTC here (cms/src/index.ts sets the process's zone).
    if (oid === types.builtins.TIMESTAMP) return (text: string) => new Date(`${text.replace(' ', 'T')}Z`);
    if (oid === types.builtins.INT8) return Number;
    return types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown;
  },
};

export function openPool(connectionString: string): Pool {
  pool = new Pool({
    connectionString,
    application_name: 'shenbao-workflow',
    max: 10,
    // A request waits this long for a connection before it is told to try again (503).
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 0,
    statement_timeout: 30_000,
    types: parsers,
  });
  // A lost idle connection is not the process's end; the next request opens another.
  pool.on('error', () => undefined);
  return pool;
}

export async function closePool(): Promise<void> {
  const closing = pool;
  pool = null;
  await closing?.end();
}

function opened(): Pool {
  if (!pool) throw new Error('The workflow database is not open.');
  return pool;
}

export interface Statement {
  /** Names make the server keep the plan; leave it out where the best plan depends on the values. */
  name?: string;
  text: string;
}

export async function rows<R extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<R[]> {
  return (await opened().query<R>({ ...statement, values })).rows;
}

export async function row<R extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<R | null> {
  return (await rows<R>(statement, values))[0] ?? null;
}

/** One transaction; everything or nothing. */
export async function transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await opened().connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
