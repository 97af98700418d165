import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browsing } from '../world/browsing';
import { openSignIn, type SignInWorld } from '../world/provider';
import { staffOf } from '../world/staff';

/** What the provider, the staff or the keys change between two sign-ins of one account. */
let here: SignInWorld;
beforeAll(async () => void (here = await openSignIn('oidc')));
afterAll(() => here.close());

/** Signs in while the provider says something else of the account. */
async function comes(login: string, said: Record<string, unknown> = {}): Promise<Browsing> {
  const browsing = new Browsing();
  here.between.twist = (path, text) =>
    path === '/me' ? JSON.stringify({ ...(JSON.parse(text) as object), ...said }) : undefined;
  try {
    await here.signIn(browsing, 'unit', login);
  } finally {
    here.between.twist = null;
  }
  return browsing;
}

const all = async <R extends object>(sql: string, values: unknown[] = []): Promise<R[]> =>
  (await here.world.sql.query<R>(sql, values)).rows;
const unitIn = async (region: string): Promise<Record<string, unknown>> =>
  (await all<Record<string, unknown>>('select * from units where region_code = $1 order by id limit 1', [region]))[0] ??
  {};

interface Account {
  id: number;
  unit_id: number | null;
  person_key: string | null;
  id_number: string | null;
}
/** The account that a browser has signed in with. */
async function accountOf(browsing: Browsing): Promise<Account> {
  const { id } = (await here.me(browsing)).body;
  const found = await all<Account>('select id, unit_id, person_key, id_number from up_users where id = $1', [id]);
  return found[0] as Account;
}

const operator = (name: string, idNumber: string): Record<string, string> => ({
  operator_name: name,
  operator_id_number: idNumber,
});
const LIN = operator('林疏影', '340111197902260421');
const HE = operator('何𠮷安', '340202198609033119');

describe('a unit’s account that several people share counts as one person, who signed in last (R16)', () => {
  test('and as nobody when today’s sign-in names no operator', async () => {
    const named = await accountOf(await comes('unit.direct', LIN));
    expect(named.person_key).toMatch(/^[0-9a-f]{64}$/);
    expect(await accountOf(await comes('unit.direct', operator('', '')))).toEqual({
      ...named,
      person_key: null,
      id_number: null,
    });
  });

  test('whose session is the only one: the operator before signs in again, the same one stays', async () => {
    const [first, again] = [await comes('unit.direct', LIN), await comes('unit.direct', LIN)];
    expect([(await here.me(first)).status, (await here.me(again)).status]).toEqual([200, 200]);
    const other = await comes('unit.direct', HE);
    expect((await here.me(other)).status).toBe(200);
    expect([(await here.me(first)).status, (await here.me(again)).status]).toEqual([401, 401]);
  });
});

describe('a unit that has gone', () => {
  test('merged: the account goes along, and its old name does not become the other unit’s', async () => {
    const [county, direct] = [await unitIn('340123'), await unitIn('341882')];
    const staff = await staffOf(here.world);
    const answer = await staff(
      'PUT',
      `/content-manager/collection-types/api::unit.unit/${String(county.document_id)}`,
      {
        mergedInto: { connect: [{ id: direct.id, documentId: direct.document_id }], disconnect: [] },
      },
    );
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const before = await unitIn('341882');
    expect(await accountOf(await comes('unit.county'))).toMatchObject({ unit_id: direct.id });
    expect(await unitIn('341882')).toEqual(before);
  });

  test('disabled: a code that is its own now leaves nobody in the unit of before', async () => {
    const [city, province] = [await unitIn('340100'), await unitIn('340000')];
    const before = await comes('unit.city');
    const { id } = await accountOf(before);
    await all('update units set enabled = false where id = $1', [province.id]);
    const refused = await comes('unit.city', { credit_code: province.credit_code, unit_name: province.name });
    expect(refused.cookie('shenbao_session')).toBeUndefined();
    const [account] = await all<Account>('select unit_id from up_users where id = $1', [id]);
    expect(account?.unit_id).not.toBe(city.id);
    expect((await here.me(before)).status).toBe(401);
    expect((await here.log()).slice(-2)).toEqual([
      { kind: 'identity-changed', detail: 'unit' },
      { kind: 'sign-in-refused', detail: 'blocked:unit-disabled' },
    ]);
    await all('update units set enabled = true where id = $1', [province.id]);
  });
});

test('what an older key sealed of the last sign-in, and no key opens any more, stops nobody', async () => {
  const { id } = await accountOf(await comes('unit.city'));
  await all("update sso_accounts set claims = 'v2.00000000.gone' where user_id = $1", [id]);
  const browsing = await comes('unit.city');
  expect((await here.me(browsing)).body).toMatchObject({ id, role: 'unit-admin' });
  const [account] = await all<{ claims: string }>('select claims from sso_accounts where user_id = $1', [id]);
  expect(account?.claims).not.toContain('gone');
  // Another unit's code is noticed all the same.
  await all("update sso_accounts set claims = 'v2.00000000.gone' where user_id = $1", [id]);
  const moved = await comes('unit.city', { credit_code: '12340800MB00000270', unit_name: '安庆市某馆' });
  expect((await here.me(moved)).body.unit).toBeNull();
});

test('single logout that breaks down half way leaves nothing half done, and can be sent again', async () => {
  const browsing = await comes('unit.direct');
  const { id } = await accountOf(browsing);
  const kept = async (): Promise<unknown> => [
    await all('select jti from sso_logout_tokens'),
    await all(
      'select s.session_id from sso_sessions s join strapi_sessions p using (session_id) where p.user_id = $1',
      [String(id)],
    ),
  ];
  const before = await kept();
  await all(
    `create function break_down() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`,
  );
  await all('create trigger breaks before delete on strapi_sessions for each row execute function break_down()');
  const asked = await browsing.open(`${here.provider.issuer}/session/end`);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.html)?.[1] ?? '';
  await browsing.open(`${here.provider.issuer}/session/end/confirm`, { form: { xsrf, logout: 'yes' } });
  await all('drop trigger breaks on strapi_sessions');
  expect(await kept()).toEqual(before);
});
