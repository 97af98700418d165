import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneWorld, connect, type Clone } from '../world/database';
import { startTestbed } from '../world/testbed';
import { openWorld, type World } from '../world/world';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const health = async (): Promise<number> => (await fetch(`${world.baseUrl}/_health`)).status;

describe('GET /_health', () => {
  test('answers 204 when everything is in place', async () => {
    expect(await health()).toBe(204);
  });

  /** What somebody with the application's role could do to the database, and how it is undone. */
  const MISSING: [string, string, string][] = [
    [
      'a trigger that is switched off',
      'alter table declarations disable trigger declarations_guard',
      'alter table declarations enable trigger declarations_guard',
    ],
    [
      'all triggers switched off',
      'alter table flow_entries disable trigger user',
      'alter table flow_entries enable trigger user',
    ],
    ['a trigger that is gone', 'drop trigger declarations_moved on declarations', 'DEFINITION'],
    ['a constraint that is gone', 'alter table declarations drop constraint declarations_desk', 'DEFINITION'],
    ['a unique index that is gone', 'drop index declarations_one_per_person', 'DEFINITION'],
    ['a function that is gone', 'drop function workflow_save(jsonb)', 'DEFINITION'],
  ];

  test.each(MISSING)('answers 503 with %s, and 204 when it is there again', async (_, breaking, mending) => {
    const [undo] = mending === 'DEFINITION' ? await definitionOf(breaking) : [mending];
    await world.sql.query(breaking);
    const broken = await fetch(`${world.baseUrl}/_health`);
    expect([broken.status, broken.headers.get('retry-after')]).toEqual([503, '5']);
    await world.sql.query(undo ?? '');
    expect(await health()).toBe(204);
  });

  /** The statement that makes again what the given one drops, as PostgreSQL writes it. */
  async function definitionOf(breaking: string): Promise<string[]> {
    const [, name = ''] = /(?:trigger|constraint|index|function) (\w+)/.exec(breaking) ?? [];
    const { rows } = await world.sql.query<{ sql: string }>(
      `select pg_get_triggerdef(oid) as sql from pg_trigger where tgname = $1
       union all select 'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
         where conname = $1 and contype = 'c'
       union all select indexdef from pg_indexes where indexname = $1
       union all select pg_get_functiondef(oid) from pg_proc where proname = $1`,
      [name],
    );
    return rows.map((row) => row.sql);
  }
});

describe('the product refuses to boot', () => {
  const HOOK = path.resolve(import.meta.dirname, '../world/without-plugin.cjs');
  let clone: Clone;
  beforeAll(async () => void (clone = await cloneWorld()));
  afterAll(() => clone.drop());

  const boot = (more: Record<string, string>) =>
    startTestbed({ DATABASE_URL: clone.url, DATA_DIR: clone.dataDir, ...more });

  test.each(['workflow', 'print', 'gov-sso', 'workbench'])(
    'without the plugin %s, which Strapi would skip silently',
    async (plugin) => {
      await expect(boot({ NODE_OPTIONS: `--require ${HOOK}`, WITHOUT_PLUGIN: plugin })).rejects.toThrow(
        new RegExp(`plugin::${plugin}|"${plugin}"`),
      );
    },
  );

  test('with an identity key that cannot read what is stored, and does with the right one, as often as it likes', async () => {
    await expect(boot({ IDENTITY_KEY: Buffer.alloc(31).toString('base64') })).rejects.toThrow('IDENTITY_KEY');
    const sql = await connect(clone.name);
    await sql.query('drop trigger declarations_moved on declarations; alter table flow_entries disable trigger user');
    const everything = async () =>
      (await sql.query<{ all: string }>("select md5(string_agg(d::text, '' order by id)) as all from declarations d"))
        .rows;
    const before = await everything();
    for (let start = 0; start < 2; start += 1) {
      const testbed = await boot({});
      expect((await fetch(`${testbed.baseUrl}/_health`)).status).toBe(204);
      await testbed.stop();
    }
    expect(await everything()).toEqual(before);
    await sql.end();
  });
});
