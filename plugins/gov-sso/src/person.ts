import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { REGISTRATION_THAT_COUNTS, row } from 'workflow/store';
import type { Actor, AuthorityKind, Desk, RegionLevel, RegistrationState, Role } from 'workflow/domain';

/** Who is signed in, as the rules and the screens know them. */
export interface Person extends Actor {
  sessionId: string;
  unit: { id: number; name: string; regionCode: string; regionName: string; regionLevel: RegionLevel } | null;
  authority: { id: number; name: string; shortName: string; kind: AuthorityKind } | null;
  applicant: { id: number; name: string } | null;
  registration: { unitName: string; state: RegistrationState } | null;
}

interface Columns {
  user_id: number;
  user_name: string | null;
  username: string;
  role: Role;
  person_key: string | null;
  unit: Person['unit'];
  authority: { id: number; name: string; shortName: string; kind: AuthorityKind; level: RegionLevel | null } | null;
  applicant: { id: number; name: string } | null;
  registration: Person['registration'];
  idle_s: number;
}

/**
 * The session is looked up on every request, so that logout, blocking, a change of role or a disabled unit hold at once.
 * One statement: session, account, role and whom the account acts for.
 */
const SESSION = `select s.user_id::int, u.name as user_name, u.username, o.type as role, coalesce(u.person_key, p.person_key) as person_key,
  case when o.type = 'unit-admin' and n.id is not null then jsonb_build_object('id', n.id, 'name', n.name, 'regionCode', n.region_code, 'regionName', r.name, 'regionLevel', r.level) end as unit,
  case when o.type = 'reviewer' then jsonb_build_object('id', a.id, 'name', a.name, 'shortName', coalesce(a.short_name, a.name), 'kind', a.kind, 'level', ar.level) end as authority,
  case when o.type = 'applicant' then jsonb_build_object('id', p.id, 'name', p.name) end as applicant,
  case when o.type = 'applicant' then (select jsonb_build_object('unitName', x.name, 'state', g.state)
    from (select * from registrations where applicant_id = p.id order by ${REGISTRATION_THAT_COUNTS} limit 1) g
    join units x on x.id = g.unit_id where g.state <> 'unbound') end as registration,
  extract(epoch from (now() at time zone 'utc') - s.updated_at)::int as idle_s
  from strapi_sessions s
  join up_users u on u.id = s.user_id::int and u.blocked is not true
  join up_users_role_lnk l on l.user_id = u.id join up_roles o on o.id = l.role_id
  left join units n on n.id = u.unit_id and n.enabled left join regions r on r.code = n.region_code
  left join authorities a on a.id = u.authority_id and a.enabled left join regions ar on ar.code = a.region_code
  left join applicants p on p.id = u.applicant_id
  left join sso_sessions w on w.session_id = s.session_id
  where s.session_id = $1 and s.origin = 'users-permissions' and s.status = 'active' and s.expires_at > now() at time zone 'utc'
    -- Without any unit: a first sign-in through the identity provider, on the way to registering it. With a disabled one: nobody.
    and (o.type <> 'unit-admin' or n.id is not null or (u.unit_id is null and exists
      (select 1 from sso_accounts c where c.user_id = u.id and c.kind = 'unit'))) and (o.type <> 'reviewer' or a.id is not null)
    and (o.type <> 'applicant' or p.id is not null)
    -- R16: an account that several people share counts as who signed in last; the session of whoever was there before is over.
    and (w.operator is null or w.operator is not distinct from u.person_key)`;

const MAX_IDLE_S = 30 * 60;
/** The session is marked as used at most once a minute: a write on every request would cost more than the request. */
const MARK_EVERY_S = 60;

const ROLES: ReadonlySet<string> = new Set<Role>(['applicant', 'unit-admin', 'reviewer']);

function deskOf(columns: Columns): Desk | null {
  if (columns.role === 'unit-admin') return 'unit';
  if (columns.role !== 'reviewer' || !columns.authority) return null;
  return columns.authority.kind === 'department' ? 'department' : columns.authority.level;
}

const keys = new Map<string, KeyObject>();

/** As a key object: given a text, jsonwebtoken tries it as a public key first, at a tenth of the request's cost. */
function keyOf(secret: string): KeyObject {
  const key = keys.get(secret) ?? createSecretKey(Buffer.from(secret, 'utf8'));
  keys.set(secret, key);
  return key;
}

/** The session id in a token that this server signed for this use and that is not over; null otherwise. */
export function sessionIdOf(token: string, secret: string, use: 'access' | 'refresh'): string | null {
  try {
    const claims = jwt.verify(token, keyOf(secret), { algorithms: ['HS256'] });
    if (typeof claims === 'string' || claims.type !== use) return null;
    return typeof claims.sessionId === 'string' ? claims.sessionId : null;
  } catch {
    return null;
  }
}

/** The person behind a session, or null when there is none any more. */
export async function personOf(sessionId: string): Promise<Person | null> {
  const columns = await row<Columns>({ name: 'session', text: SESSION }, [sessionId]);
  if (!columns || !ROLES.has(columns.role) || columns.idle_s > MAX_IDLE_S) return null;
  if (columns.idle_s > MARK_EVERY_S) {
    await row(
      {
        name: 'session-mark',
        text: "update strapi_sessions set updated_at = now() at time zone 'utc' where session_id = $1",
      },
      [sessionId],
    );
  }
  const { authority } = columns;
  return {
    sessionId,
    userId: columns.user_id,
    role: columns.role,
    name: columns.applicant?.name ?? columns.user_name ?? columns.username,
    organisation: columns.unit?.name ?? authority?.name ?? columns.registration?.unitName ?? '',
    personKey: columns.person_key,
    applicantId: columns.applicant?.id ?? null,
    unitId: columns.unit?.id ?? null,
    authorityId: authority?.id ?? null,
    desk: deskOf(columns),
    unit: columns.unit,
    authority: authority && {
      id: authority.id,
      name: authority.name,
      shortName: authority.shortName,
      kind: authority.kind,
    },
    applicant: columns.applicant,
    registration: columns.registration,
  };
}

/** Logout: the session is over for its cookie and its token alike, at once. */
export async function endSession(sessionId: string): Promise<void> {
  const text = `with gone as (delete from sso_sessions where session_id = $1) delete from strapi_sessions where session_id = $1`;
  await row({ text }, [sessionId]);
}
