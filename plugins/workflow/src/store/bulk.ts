import type { Refusal } from '../domain/refusals';
import type { Act, Role } from '../domain/words';
import { boss } from './boss';
import { index, table, type Guard } from './guard';
import type { RequestKey } from './moves';
import { row, rows, transaction } from './pool';

/** One verdict on many declarations: what was asked for, by whom, and what came of each. Names are read with it, not kept. */
export const BULK_GUARDS: readonly Guard[] = [
  table(
    'workflow_bulk',
    `id integer generated always as identity primary key, user_id integer not null, actor jsonb not null, verdict text not null,
     opinion text not null, department_id integer, items jsonb not null, results jsonb not null default '[]',
     state text not null default 'running', created_at timestamptz not null default clock_timestamp()`,
    // When the person took note of how it ended.
    'add column if not exists noted_at timestamptz',
  ),
  index('workflow_bulk', 'workflow_bulk_running', "(id) where state = 'running'"),
];

export const BULK_VERDICTS = ['pass', 'return'] as const;
export type BulkVerdict = (typeof BULK_VERDICTS)[number];

/** Who asked, and for whom; who acts for another body since, or another person at the same account, is another reviewer (R16). */
export interface BulkActor {
  name: string;
  /** Missing in jobs of before. */
  personKey?: string | null;
  role: Role;
  unitId: number | null;
  authorityId: number | null;
}

export interface BulkItem {
  id: number;
  /** The version that was on the person's screen (R14). */
  version: number;
}

export interface NewBulk {
  userId: number;
  actor: BulkActor;
  verdict: BulkVerdict;
  opinion: string;
  departmentId: number | null;
  items: BulkItem[];
}

/** No refusals: it was done. */
export interface BulkResult {
  id: number;
  refusals: Refusal[];
  /** Who was earlier, when that is why it was not done; \`at\` in ISO 8601. */
  latest?: { actorName: string; organisation: string; act: Act; revision: number; at: string | Date };
}

export interface BulkRecord extends NewBulk {
  id: number;
  results: BulkResult[];
  state: 'running' | 'finished';
}

export const BULK_QUEUE = 'bulk';

/**
 * The bulk, its job and the request's key, all or nothing.
 * @returns its id; null when the key has been taken already (R15)
 */
export async function keepBulk(bulk: NewBulk, key: RequestKey | null): Promise<number | null> {
  return transaction(async (client) => {
    if (key) {
      const taken = await client.query(
        'insert into workflow_answers (user_id, key, request_sha256) values ($1, $2, $3) on conflict do nothing',
        [key.userId, key.key, key.requestSha256],
      );
      if (taken.rowCount === 0) return null;
    }
    const kept = await client.query<{ id: number }>(
      `insert into workflow_bulk (user_id, actor, verdict, opinion, department_id, items)
       values ($1, $2::jsonb, $3, $4, $5, $6::jsonb) returning id`,
      [
        bulk.userId,
        JSON.stringify(bulk.actor),
        bulk.verdict,
        bulk.opinion,
        bulk.departmentId,
        JSON.stringify(bulk.items),
      ],
    );
    const id = kept.rows[0]?.id ?? 0;
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    await boss().send(BULK_QUEUE, { id }, { db });
    return id;
  });
}

export const loadBulk = (id: number): Promise<BulkRecord | null> =>
  row<BulkRecord>(
    {
      name: 'bulk',
      text: `select id, user_id as "userId", actor, verdict, opinion, department_id as "departmentId", items, results, state
        from workflow_bulk where id = $1`,
    },
    [id],
  );

/** One result an item, however often the job comes back to it. */
export const addResults = (id: number, results: readonly BulkResult[]): Promise<unknown> =>
  row(
    {
      name: 'bulk-result',
      text: `update workflow_bulk b set results = b.results || (select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements($2::jsonb) r
        where not b.results @> jsonb_build_array(jsonb_build_object('id', r->'id'))) where id = $1`,
    },
    [id, JSON.stringify(results)],
  );

export const finishBulk = (id: number): Promise<unknown> =>
  row({ name: 'bulk-finish', text: "update workflow_bulk set state = 'finished' where id = $1" }, [id]);

/** Only so many can be of use to whom a window was closed; each new one is read before the older. */
const MOST_OPEN = 5;

export const openBulkIds = async (userId: number): Promise<number[]> =>
  (
    await rows<{ id: number }>(
      {
        name: 'bulk-open',
        text: `select id from workflow_bulk where user_id = $1 and (state = 'running' or noted_at is null) order by id desc limit ${MOST_OPEN}`,
      },
      [userId],
    )
  ).map(({ id }) => id);

export const noteBulks = (userId: number, upTo: number): Promise<unknown> =>
  row(
    {
      name: 'bulk-note',
      text: `update workflow_bulk set noted_at = clock_timestamp()
        where user_id = $1 and id <= $2 and state = 'finished' and noted_at is null`,
    },
    [userId, upTo],
  );

export const runningBulks = async (): Promise<number[]> =>
  (await rows<{ id: number }>({ text: "select id from workflow_bulk where state = 'running' order by id" })).map(
    ({ id }) => id,
  );

/** Each act stands in its declaration's flow; the list of one afternoon is only of use for a while. */
export const forgetOldBulks = (): Promise<unknown> =>
  row({
    text: "delete from workflow_bulk where state = 'finished' and created_at < clock_timestamp() - interval '30 days'",
  });

/** The names of declarations, for who was allowed to see them. */
export async function namesOf(ids: readonly number[]): Promise<Map<number, string>> {
  const found = await rows<{ id: number; name: string }>(
    { name: 'bulk-names', text: 'select id, applicant_name as name from declarations where id = any($1::int[])' },
    [ids],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
