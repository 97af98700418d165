import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { enrol } from 'workflow/service';
import { closePool, missingKeys, openPool, openSeal, personKeys, seal } from 'workflow/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneWorld, connect, type Clone } from '../world/database';
import { startTestbed, type Testbed } from '../world/testbed';
import { answer, type Answer } from '../world/world';

const PASSWORD = process.env.DEMO_PASSWORD ?? 'Shenbao-2026';
const OLD = process.env.IDENTITY_KEY ?? '';
const NEW = randomBytes(32).toString('base64');

let clone: Clone;
let sql: Client;
let testbed: Testbed | null = null;
let said = '';

beforeAll(async () => {
  clone = await cloneWorld();
  sql = await connect(clone.name);
});
afterAll(async () => {
  await testbed?.stop();
  await sql.end();
  await clone.drop();
});

async function start(identityKey: string): Promise<void> {
  await testbed?.stop();
  testbed = null;
  said = '';
  testbed = await startTestbed(
    { DATABASE_URL: clone.url, DATA_DIR: clone.dataDir, IDENTITY_KEY: identityKey },
    [],
    (text) => (said += text),
  );
}

const tokens = new Map<string, string>();
async function as<T = unknown>(login: string, method: string, path: string, body?: unknown): Promise<Answer<T>> {
  const ask = (address: string, sent: unknown, token?: string): Promise<Response> =>
    fetch(`${testbed?.baseUrl}${address}`, {
      method: token ? method : 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: sent === undefined ? null : JSON.stringify(sent),
    });
  if (!tokens.has(login)) {
    const entry = await answer<{ jwt: string }>(
      await ask('/api/auth/local', { identifier: login, password: PASSWORD }),
    );
    tokens.set(login, entry.body.jwt);
  }
  return answer<T>(await ask(`/api/workbench${path}`, body, tokens.get(login)));
}

interface Listed {
  id: number;
  planId: string;
  version: number;
  state: string;
}
const waiting = async (login: string, q: string): Promise<Listed> => {
  const filter = encodeURIComponent(JSON.stringify({ q }));
  const { body } = await as<Listed[]>(login, 'GET', `/declarations?filter=${filter}`);
  return body[0] as Listed;
};

/** As everything was sealed before keys had ids. */
function sealedAsBefore(text: string): string {
  const encryption = Buffer.from(hkdfSync('sha256', Buffer.from(OLD, 'base64'), 'shenbao', 'encryption', 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', encryption, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** How many sealed texts and accounts there are by the mark of their key. */
async function marks(): Promise<Record<string, number>> {
  const { rows } = await sql.query<{ mark: string; n: number }>(
    `select left(sealed, 12) as mark, count(*)::int as n from (
       select id_number as sealed from applicants union all select phone from applicants union all select id_number from revisions
       union all select phone from revisions union all select id_number from up_users) s where sealed is not null group by 1`,
  );
  return Object.fromEntries(rows.map(({ mark, n }) => [mark.startsWith('v1.') ? 'v1' : mark, n]));
}

const keyOf = async (name: string): Promise<string[]> =>
  (
    await sql.query<{ key: string }>(
      `select distinct key from (select person_key as key, name from applicants union all select person_key, applicant_name from declarations
       union all select person_key, name from up_users where person_key is not null) k where name = $1`,
      [name],
    )
  ).rows.map(({ key }) => key);

/** R5, R6, R16 and R19, whichever key seals: what a start with another key must not change. */
async function everythingHolds(): Promise<void> {
  const own = await waiting('unit.city.2', '林疏影');
  const pass = await as('unit.city.2', 'POST', `/declarations/${own.id}/pass`, {
    version: own.version,
    opinion: '同意',
  });
  expect(pass).toMatchObject({ status: 403, code: 'own-declaration' });
  const declared = await waiting('applicant.7', '毕苇');
  expect(declared.state).toBe('terminated');
  const again = await as('applicant.7', 'POST', '/declarations', { planId: declared.planId, category: 'leader' });
  expect(again).toMatchObject({ status: 422, code: 'barred-this-year' });
  const refusals = (again.body as unknown as { error: { details: { refusals: { code: string }[] } } }).error.details
    .refusals;
  expect(refusals.map(({ code }) => code)).toEqual(['barred-this-year', 'already-declared']);
  const looked = await as('unit.city', 'GET', `/declarations/${own.id}/identity?reason=verify`);
  expect(looked.body).toEqual({ name: '林疏影', idNumber: '340111197902260421', phone: '13856074519' });
  const form = await fetch(`${testbed?.baseUrl}/api/workbench/declarations/${own.id}/identity`);
  expect(form.status).toBe(401);
}

/** A person who comes again is the same person, and an account of theirs too. */
async function comesAgain(keys: string, name: string, idNumber: string): Promise<void> {
  const { rows } = await sql.query<{ id: number }>('select id from applicants where name = $1', [name]);
  openPool(clone.url);
  openSeal(keys);
  const [one, other] = await Promise.all([enrol({ name, idNumber }), enrol({ name, idNumber: ` ${idNumber}` })]);
  await closePool();
  expect([one.id, other.id]).toEqual([rows[0]?.id, rows[0]?.id]);
  expect(await keyOf(name)).toEqual([one.personKey]);
}

describe('a change of IDENTITY_KEY', () => {
  test('with one key nothing is touched', async () => {
    await start(OLD);
    const { id, version } = await waiting('unit.county', '毕苇');
    const ended = await as('unit.county', 'POST', `/declarations/${id}/terminate`, { version, opinion: '材料不实' });
    expect(ended.status).toBe(200);
    await everythingHolds();
    expect(said).not.toMatch(/密钥/);
    await testbed?.stop();
    // One person as sealed before keys had ids.
    await sql.query('begin');
    await sql.query("select set_config('workflow.hand', 'rotate', true)");
    await sql.query('update applicants set id_number = $1, phone = $2 where name = $3', [
      sealedAsBefore('340202198609033119'),
      sealedAsBefore('13665512870'),
      '何𠮷安',
    ]);
    await sql.query('commit');
    expect(Object.keys(await marks())).toHaveLength(2);
  });

  test('before the sweep has come to a person, who comes again is the same one, under the new key', async () => {
    const before = await keyOf('司徒云帆');
    await comesAgain(`${NEW},${OLD}`, '司徒云帆', '34032119831214551X');
    expect(await keyOf('司徒云帆')).not.toEqual(before);
    // A reviewing account of the same person moves along (R16).
    const both = await keyOf('林疏影');
    expect(both).toHaveLength(1);
    await comesAgain(`${NEW},${OLD}`, '林疏影', '340111197902260421');
    expect(await keyOf('林疏影')).not.toEqual(both);
    expect(Object.keys(await marks())).toHaveLength(3);
  });

  test('who declares while their key is being changed is still one person (R5, R6)', async () => {
    openPool(clone.url);
    openSeal(`${NEW},${OLD}`);
    const idNumber = '341226198811090047';
    const [present, before] = personKeys(idNumber);
    const act = { keys: [present, before], person_key: present, id_number: seal(idNumber) };
    await closePool();
    const { rows } = await sql.query<{ declaration: object }>(
      `select to_jsonb(d) || jsonb_build_object('applicant_id', a.id, 'person_key', a.person_key, 'applicant_name', a.name) as declaration
       from declarations d, applicants a where a.name = '欧阳溪亭' and d.state = 'in-review' order by d.year desc limit 1`,
    );
    const other = await connect(clone.name);
    await sql.query('begin');
    await sql.query('select workflow_rotate_person($1::jsonb)', [JSON.stringify(act)]);
    // The request read the old key a moment ago; it waits for the rotation and takes the new one.
    const declaring = other.query('select workflow_declare($1::jsonb)', [JSON.stringify(rows[0])]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await sql.query('commit');
    await declaring;
    await other.end();
    expect(await keyOf('欧阳溪亭')).toEqual([present]);
  });

  test('with the new key first, everything is brought under it, and the log says when', async () => {
    const flow = async (): Promise<unknown> =>
      (await sql.query("select md5(string_agg(f::text, '|' order by id)) as flow from flow_entries f")).rows as unknown;
    const kept = await flow();
    await start(`${NEW},${OLD}`);
    await everythingHolds();
    await expect.poll(() => said, { timeout: 20_000 }).toContain('旧密钥已不再使用，可以从 IDENTITY_KEY 中删去');
    expect(said).toMatch(/已换用新密钥：\d+ 人，\d+ 项/);
    expect(said).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/);
    await everythingHolds();
    expect(Object.keys(await marks())).toHaveLength(1);
    expect(await flow()).toEqual(kept);
  });

  test('with the new key alone all is as before', async () => {
    await start(NEW);
    await everythingHolds();
    expect(
      (await as('unit.city', 'GET', `/declarations/${(await waiting('unit.city', '林疏影')).id}/form`)).status,
    ).toBe(200);
    await comesAgain(NEW, '何𠮷安', '340202198609033119');
  });

  test.each([
    ['applicants', 'phone'],
    ['revisions', 'id_number'],
    ['revisions', 'phone'],
    ['units', 'contact_phone'],
    ['up_users', 'id_number'],
    ['sso_accounts', 'claims'],
  ])('a key that still seals something in %s.%s is missed', async (table, column) => {
    await testbed?.stop();
    testbed = null;
    await sql.query(
      `insert into sso_accounts (user_id, kind, provider, subject, claims) select min(id), 'unit', 'test', 'test', '' from up_users
       on conflict do nothing`,
    );
    const { rows } = await sql.query<{ id: number; sealed: string }>(
      `select id, ${column} as sealed from ${table} where ${column} is not null order by id desc limit 1`,
    );
    const write = async (sealed: string | undefined): Promise<void> => {
      await sql.query('begin');
      await sql.query("select set_config('workflow.hand', 'rotate', true)");
      await sql.query(`update ${table} set ${column} = $1 where id = $2`, [sealed, rows[0]?.id]);
      await sql.query('commit');
    };
    openPool(clone.url);
    openSeal(NEW);
    const before = await missingKeys();
    await write('v2.0123abcd.sealed');
    const after = await missingKeys();
    await write(rows[0]?.sealed);
    await closePool();
    expect([before, after]).toEqual([[], ['0123abcd']]);
  });

  test('with a key that opens nothing it does not start, and says which is missing', async () => {
    await testbed?.stop();
    testbed = null;
    await expect(start(OLD)).rejects.toThrow(/IDENTITY_KEY.*[0-9a-f]{8}/);
    await expect(start('c2hvcnQ=')).rejects.toThrow('IDENTITY_KEY');
    await expect(start(`${NEW},c2hvcnQ=`)).rejects.toThrow('IDENTITY_KEY');
  });
});

describe('by SQL that knows the name of the hand', () => {
  const hand = async (statement: string): Promise<string> => {
    await sql.query('begin');
    try {
      await sql.query("select set_config('workflow.hand', 'rotate', true)");
      await sql.query(statement);
      return 'done';
    } catch (error) {
      return String((error as { code?: string }).code);
    } finally {
      await sql.query('rollback');
    }
  };

  test.each([
    "update declarations set person_key = 'x'",
    "update declarations set state = 'approved'",
    'update declarations set version = version + 1',
    'delete from declarations',
    "update revisions set applicant_name = '别人'",
    "update revisions set id_number = '340111197902260421'",
    'update revisions set phone = null',
    'delete from revisions',
    "update flow_entries set opinion = '别的'",
    "update registrations set state = 'approved'",
  ])('nothing but the key changes: %s', async (statement) => {
    expect(await hand(statement)).toBe('WF403');
  });

  test('and without it not even that', async () => {
    await expect(sql.query("update applicants set person_key = 'x'")).rejects.toMatchObject({ code: 'WF403' });
    await expect(sql.query('update applicants set id_number = null')).rejects.toMatchObject({ code: 'WF403' });
  });
});
