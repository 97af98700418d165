import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act, declarationOf, people, recommend } from '../world/paperwork';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
let id = 0;
/** Everything of every guarded table, as digests: whatever a hand changed would show. */
async function whole(): Promise<string> {
  const digest = (name: string): string =>
    `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t)`;
  const { rows } = await world.sql.query<{ all: string }>(
    `select concat_ws(' ', ${GUARDED.map(digest).join(', ')}) as all`,
  );
  return rows[0]?.all ?? '';
}
let before = '';

const GUARDED = [
  'declarations',
  'flow_entries',
  'revisions',
  'recommendations',
  'plan_versions',
  'workflow_visits',
  'workflow_looks',
  'registrations',
  'attachments',
];
const APPEND_ONLY = GUARDED.slice(1);

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  ({ id } = await declarationOf(await as('applicant.4')));
  // Every guarded table has rows to attack: one declaration at an upper desk, with a look at the ID number.
  await recommend(await as('unit.city'), id);
  await (await as('unit.city')).get(`/declarations/${id}/identity`);
  await act(await as('unit.city'), id, 'pass', { opinion: '同意' });
  before = await whole();
});
afterAll(() => world.close());
/** What a refused hand left would be found by the test after it. */
beforeEach(async () => {
  if ((await whole()) !== before) throw new Error('The test before this one changed a guarded table.');
});

/** The statements as one transaction of the application's own role; the SQLSTATE that ended it, or what it did. */
async function hand(...statements: string[]): Promise<string> {
  try {
    await world.sql.query('begin');
    let touched = 0;
    for (const statement of statements) touched = (await world.sql.query(statement)).rowCount ?? 0;
    await world.sql.query('commit');
    return `done: ${touched} rows`;
  } catch (error) {
    await world.sql.query('rollback');
    return String((error as { code?: string }).code);
  }
}

const columnsOf = async (table: string): Promise<string[]> =>
  (
    await world.sql.query<{ name: string }>(
      'select column_name as name from information_schema.columns where table_name = $1 order by 1',
      [table],
    )
  ).rows.map((row) => row.name);

describe('R17, R18: by SQL as the application role', () => {
  test.each(GUARDED)('no column of %s can be changed, no row deleted, and it cannot be emptied', async (table) => {
    const columns = await columnsOf(table);
    expect(columns.length).toBeGreaterThan(2);
    for (const column of columns) {
      const generated = table === 'workflow_looks' && column === 'id';
      expect([column, await hand(`update ${table} set ${column} = ${generated ? 'default' : column}`)]).toEqual([
        column,
        'WF403',
      ]);
    }
    expect(await hand(`delete from ${table}`)).toMatch(/^(WF403|23503)$/);
    expect(await hand(`truncate ${table}`)).toMatch(/^(WF403|0A000)$/);
    expect(await hand(`truncate ${table} cascade`)).toBe('WF403');
  });

  test.each(['authorities', 'units', 'applicants'])('nor through what it points to: %s', async (table) => {
    expect(await hand(`delete from ${table}`)).toMatch(/^(WF403|23503)$/);
  });

  test('nothing is added by a plain insert', async () => {
    for (const table of ['flow_entries', 'revisions', 'recommendations', 'workflow_visits', 'plan_versions']) {
      const rest = (await columnsOf(table)).filter((name) => name !== 'id').join(', ');
      expect([table, await hand(`insert into ${table} (${rest}) select ${rest} from ${table} limit 1`)]).toEqual([
        table,
        'WF403',
      ]);
    }
    const rest = (await columnsOf('declarations')).filter((name) => name !== 'id').join(', ');
    expect(await hand(`insert into declarations (${rest}) select ${rest} from declarations limit 1`)).toBe('WF403');
  });
});

describe('R18: by SQL that knows the name of the hand', () => {
  const take = (name: string): string => `select set_config('workflow.hand', '${name}', true)`;
  const set = (columns: string): string => `update declarations set ${columns}, version = version + 1 where id = ${id}`;

  test.each([
    "state = 'approved', desk = null, authority_id = null",
    "state = 'terminated', desk = null, authority_id = null",
    "state = 'returned', desk = null, authority_id = null",
    "desk = 'province', authority_id = (select id from authorities where kind = 'bureau' and region_code = '340000')",
    "authority_id = (select id from authorities where kind = 'bureau' and region_code = '340200')",
    'revision = revision + 1',
    'recommended_revision = null',
    'unit_id = 1',
    "region_code = '340200'",
    "answers = '{}'",
    "submitted_at = submitted_at - interval '1 day'",
    "applicant_name = '别人'",
    'updated_at = now()',
  ])('no move without its flow entry: %s', async (columns) => {
    for (const name of ['move', 'save']) expect([name, await hand(take(name), set(columns))]).toEqual([name, 'WF403']);
  });

  test('no leap of the version, no other person, plan or year, no deletion', async () => {
    const wrong = [
      'version = version + 2',
      'version = version',
      "version = version + 1, person_key = 'x'",
      "version = version + 1, plan_id = 'x'",
      'version = version + 1, year = 1999',
    ];
    for (const columns of wrong)
      expect(await hand(take('move'), `update declarations set ${columns} where id = ${id}`)).toBe('WF403');
    expect(await hand(take('move'), `delete from declarations where id = ${id}`)).toBe('WF403');
    for (const table of APPEND_ONLY) expect(await hand(take('move'), `delete from ${table}`)).toBe('WF403');
  });

  /** A flow entry as the product would write it, on top of the real chain. */
  async function forged(change: {
    act: string;
    state: string;
    nextDesk?: string;
    version?: number;
    seq?: number;
    hash?: string;
  }): Promise<string> {
    const { rows } = await world.sql.query<{ seq: number; hash: string; version: number }>(
      'select f.seq, f.hash, d.version from flow_entries f join declarations d on d.id = f.declaration_id where d.id = $1 order by f.seq desc limit 1',
      [id],
    );
    const last = rows[0] as { seq: number; hash: string; version: number };
    const hash = change.hash ?? createHash('sha256').update(`${last.hash}\nforged`).digest('hex');
    return `insert into flow_entries (document_id, declaration_id, seq, act, desk, next_desk, state, revision, version, at, content, previous_hash, hash)
      values ('forged', ${id}, ${change.seq ?? last.seq + 1}, '${change.act}', 'city', ${change.nextDesk ? `'${change.nextDesk}'` : 'null'}, '${change.state}', 1,
      ${change.version ?? last.version + 1}, now(), 'forged', '${last.hash}', '${hash}')`;
  }

  test('no entry that breaks the chain, and none without its move', async () => {
    const entry = { act: 'pass', state: 'in-review', nextDesk: 'province' };
    expect(await hand(await forged(entry))).toBe('WF403');
    expect(await hand(take('move'), await forged({ ...entry, seq: 9 }))).toBe('WF409');
    expect(await hand(take('move'), await forged({ ...entry, hash: 'f'.repeat(64) }))).toBe('WF409');
    expect(await hand(take('move'), await forged(entry))).toBe('WF403');
  });

  test('no arrow that the machine does not have, even with a well-made entry', async () => {
    const approved = set("state = 'approved', desk = null, authority_id = null");
    expect(await hand(take('move'), await forged({ act: 'pass', state: 'approved' }), approved)).toBe('WF403');
    const backwards = set("desk = 'unit', authority_id = null");
    expect(
      await hand(take('move'), await forged({ act: 'pass', state: 'in-review', nextDesk: 'unit' }), backwards),
    ).toBe('WF403');
    const draft = set("state = 'draft', desk = null, authority_id = null");
    expect(await hand(take('move'), await forged({ act: 'withdraw', state: 'draft' }), draft)).toBe('WF403');
  });
});
