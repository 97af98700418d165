import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { Pool } from 'pg';
import { CASE } from 'workflow/store';

/**
 * What we are measured against: bare Fastify and pg. The token is looked up in the database, then the very same SQL runs over
 * the very same data, and the rows go out as they come. No rule, no shape, no rights.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const TOKEN = `select user_id from strapi_sessions where session_id = $1 and status = 'active' and expires_at > now() at time zone 'utc'`;

interface Wanted {
  name?: string;
  text: string;
  values: unknown[];
}

const wanted = JSON.parse(process.env.BENCH_STATEMENTS ?? '{}') as Record<string, Wanted>;

async function known(authorization: string | undefined): Promise<boolean> {
  const session = authorization?.split(' ')[1] ?? '';
  return (await pool.query({ name: 'token', text: TOKEN, values: [session] })).rowCount === 1;
}

const app = fastify();

app.get<{ Params: { name: string } }>('/list/:name', async (request, reply) => {
  if (!(await known(request.headers.authorization))) return reply.code(401).send({});
  const statement = wanted[request.params.name];
  return statement ? (await pool.query<Record<string, unknown>>(statement)).rows : [];
});

app.get<{ Params: { id: string } }>('/one/:id', async (request, reply) => {
  if (!(await known(request.headers.authorization))) return reply.code(401).send({});
  return (await pool.query({ name: 'case', text: CASE, values: [Number(request.params.id), 0, 0] })).rows[0] ?? {};
});

const REVISION = 'select * from revisions where declaration_id = $1 and number = $2';

/** A transition in the same statements as the product's: look, move and log, and read the record again for the answer. */
app.post<{ Params: { id: string }; Body: { version: number } }>('/verdict/:id', async (request, reply) => {
  if (!(await known(request.headers.authorization))) return reply.code(401).send({});
  const id = Number(request.params.id);
  const { rows } = await pool.query<Record<string, unknown>>({ name: 'case', text: CASE, values: [id, 0, 0] });
  const found = rows[0];
  if (!found || found.version !== request.body.version) return reply.code(409).send({});
  const act = JSON.parse(process.env.BENCH_MOVE ?? '{}') as Record<string, Record<string, unknown>>;
  const { createHash } = await import('node:crypto');
  const content = JSON.stringify([id, 'return', found.version]);
  const previousHash = '0'.repeat(64);
  const hash = createHash('sha256').update(`${previousHash}\n${content}`, 'utf8').digest('hex');
  const move = {
    id,
    version: found.version,
    from_state: 'in-review',
    decided_at: new Date().toISOString(),
    declaration: { ...found, ...act.declaration },
    entry: {
      ...act.entry,
      declaration_id: id,
      version: Number(found.version) + 1,
      at: new Date().toISOString(),
      content,
      previous_hash: previousHash,
      hash,
    },
  };
  await pool.query({ name: 'move', text: 'select workflow_move($1::jsonb) as value', values: [JSON.stringify(move)] });
  const [after, revision] = await Promise.all([
    pool.query<Record<string, unknown>>({ name: 'case', text: CASE, values: [id, 0, 0] }),
    pool.query<Record<string, unknown>>({ name: 'revision', text: REVISION, values: [id, 1] }),
  ]);
  return { ...after.rows[0], ...revision.rows[0] };
});

void app.listen({ port: 0, host: '127.0.0.1' }).then(() => {
  process.send?.({ baseUrl: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` });
});
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
