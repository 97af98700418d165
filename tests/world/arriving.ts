import { openSeal, seal } from 'workflow/store';
import type { Visitor, World } from './world';

/** What the identity provider says of a unit that has never been here. */
export interface Newcomer {
  name: string;
  creditCode: string;
  legalRepresentative?: string | null;
  legalRepresentativePhone?: string | null;
  address?: string | null;
}

let arrivals = 0;

/**
 * An administrator who has just come from the identity provider, as its sign-in leaves the account behind; only that a password
 * (the demo's) opens it, so that no provider has to run.
 */
export async function arrive(world: World, unit: Newcomer, operator: string): Promise<Visitor> {
  openSeal(process.env.IDENTITY_KEY ?? '');
  arrivals += 1;
  const login = `arriving.${arrivals}`;
  const claims = {
    kind: 'unit',
    unitName: unit.name,
    creditCode: unit.creditCode,
    legalRepresentative: unit.legalRepresentative ?? null,
    legalRepresentativePhone: unit.legalRepresentativePhone ?? null,
    address: unit.address ?? null,
    operatorName: operator,
    operatorIdNumber: null,
  };
  await world.sql.query(
    `with account as (insert into up_users (document_id, username, email, provider, confirmed, blocked, name, password, created_at, updated_at, published_at)
      select workflow_document_id(), $1::text, $1::text || '@sso.invalid', 'local', true, false, $2::text, password, n, n, n
      from up_users, (select now() at time zone 'utc' as n) t where username = 'unit.city' returning id),
    role as (insert into up_users_role_lnk (user_id, role_id) select a.id, o.id from account a, up_roles o where o.type = 'unit-admin')
    insert into sso_accounts (user_id, kind, provider, subject, credit_code, unit_name, claims)
      select id, 'unit', 'test', $1::text, $3, $4, $5 from account`,
    [login, operator, unit.creditCode, unit.name, seal(JSON.stringify(claims))],
  );
  return world.signIn(login);
}
