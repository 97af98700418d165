import { fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** How a crowd is cut: a unit always has 500 declarations; the provincial bureau was reached by three of ten. */
const PER_UNIT = 500;

export interface Running {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** A server in a process of its own that tells its address, like scripts/testbed.ts and scripts/bench/bare.ts. */
export function start(entry: string, env: Record<string, string>, words: string[] = []): Promise<Running> {
  const child = fork(join(__dirname, entry), words, { env: { ...process.env, ...env, NODE_ENV: 'production' } });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
  };
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const { baseUrl } = message as { baseUrl: string };
      resolve({ url: baseUrl, pid: child.pid ?? 0, stop });
    });
    child.once('exit', (code) => reject(new Error(`${entry} ended with ${code}`)));
  });
}

export interface Crowd {
  databaseUrl: string;
  dataDir: string;
  sql: Client;
  /** A unit of the crowd, with its region's bureau. */
  unitId: number;
  planId: string;
  drop(): Promise<void>;
}

/** The demo world with `size` more declarations in it, written past the guards because 1,000,000 acts would take hours. */
export async function makeCrowd(adminUrl: string, size: number): Promise<Crowd> {
  const name = `shenbao_bench_${size}`;
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-bench-'));
  await (await start('../testbed.js', { DATABASE_URL: url.href, DATA_DIR: dataDir }, ['demo'])).stop();
  const sql = new Client({ connectionString: url.href });
  await sql.connect();
  await fill(sql, size);
  const { rows } = await sql.query<{ unit_id: number; plan_id: string }>(
    "select unit_id, plan_id from declarations where person_key = 'crowd-1'",
  );
  const drop = async (): Promise<void> => {
    await sql.end();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  };
  return { databaseUrl: url.href, dataDir, sql, unitId: rows[0]?.unit_id ?? 0, planId: rows[0]?.plan_id ?? '', drop };
}

async function fill(sql: Client, size: number): Promise<void> {
  const guarded = ['declarations', 'flow_entries', 'workflow_visits'];
  for (const table of guarded) await sql.query(`alter table ${table} disable trigger user`);
  const units = Math.ceil(size / PER_UNIT);
  await sql.query(
    `insert into units (document_id, name, credit_code, region_code, enabled, version)
     select workflow_document_id(), '单位' || i, 'BENCH' || lpad(i::text, 13, '0'), '340100', true, 1 from generate_series(1, $1::int) i`,
    [units],
  );
  await sql.query(
    `insert into declarations (document_id, plan_id, plan_version_id, year, category, batch, applicant_id, applicant_name, id_number_masked,
       phone_masked, person_key, unit_id, unit_name, region_code, state, desk, authority_id, revision, version, submitted_at, answers, created_at,
       updated_at, published_at)
     select workflow_document_id(), p.plan_id, p.id, p.year, 'leader', '第十批', a.id, '申报人' || i, '340104********' || lpad((i % 10000)::text, 4, '0'),
       '138****' || lpad((i % 10000)::text, 4, '0'), 'crowd-' || i, u.id, u.name, '340100', s.state, s.desk, case when s.desk = 'province' then b.id end,
       1, 2, now() - (i % 2000000) * interval '1 second', '{}', now(), now(), now()
     from generate_series(1, $1::int) i
     join units u on u.credit_code = 'BENCH' || lpad(((i - 1) / ${PER_UNIT} + 1)::text, 13, '0')
     cross join (select * from plan_versions order by year desc, number desc offset 1 limit 1) p
     cross join (select id from applicants order by id limit 1) a
     cross join (select id from authorities where kind = 'bureau' and region_code = '340000') b
     cross join lateral (select case when i % 10 < 5 then 'in-review' when i % 10 < 7 then 'in-review' when i % 10 < 8 then 'approved' else 'returned' end as state,
       case when i % 10 < 5 then 'unit' when i % 10 < 7 then 'province' end as desk) s`,
    [size],
  );
  await sql.query(
    `insert into workflow_visits (authority_id, declaration_id)
     select b.id, d.id from declarations d, (select id from authorities where kind = 'bureau' and region_code = '340000') b
     where d.person_key like 'crowd-%' and (d.desk = 'province' or d.state = 'approved') on conflict do nothing`,
  );
  await sql.query('delete from workflow_tallies');
  await sql.query(
    `insert into workflow_tallies (authority_id, plan_id, state, desk, held, shard, n)
     select v.authority_id, d.plan_id, d.state, coalesce(d.desk, ''), coalesce(d.authority_id = v.authority_id, false), 0, count(*)
     from workflow_visits v join declarations d on d.id = v.declaration_id group by 1, 2, 3, 4, 5`,
  );
  for (const table of guarded) await sql.query(`alter table ${table} enable trigger user`);
  await sql.query('vacuum analyze');
}

/** Signs in by password; gives the token. The account is moved to the crowd's unit where one is named. */
export async function tokenOf(url: string, login: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: login, password: process.env.DEMO_PASSWORD ?? 'Shenbao-2026' }),
  });
  return ((await response.json()) as { jwt: string }).jwt;
}
