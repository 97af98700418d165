import { isCreditCode } from 'workflow/domain';
import { enrol, refreshUnit, unitByCode } from 'workflow/service';
import { rows, seal, settlePerson, transaction, unsealIfKnown } from 'workflow/store';
import type { Identity, PersonIdentity, UnitIdentity } from './attributes';
import { sha256 } from './logins';
import { SignInRefused } from './provider';
import { logSecurity, type Way } from './security';

/** Where a sign-in comes from, for the account's name and for the security log. */
export interface Origin {
  way: Way;
  provider: string;
  /** What people call the provider. */
  providerName: string;
  subject: string;
  address: string;
}

/** The provider's account as it is stored: what it calls somebody may be their phone or ID number. */
export const subjectHash = (provider: string, subject: string): string => sha256(`${provider}|${subject}`);

/** What an account needs to become one of ours. Of name and applicant null leaves what is there. */
interface Profile {
  name: string | null;
  /** R16: whom the account counts as from now on; a unit's with nobody named counts as nobody, not as who came before. */
  personKey: string | null;
  idNumber: string | null;
  applicantId: number | null;
}

const USER = `insert into up_users (document_id, username, email, provider, confirmed, blocked, name, person_key, id_number, applicant_id,
    created_at, updated_at, published_at)
  select workflow_document_id(), $1, $2, 'gov-sso', true, false, $3, $4, $5, $6, n, n, n from (select workflow_now() at time zone 'utc' as n) t
  on conflict (username) do update set name = coalesce(excluded.name, up_users.name), person_key = excluded.person_key,
    id_number = excluded.id_number, applicant_id = coalesce(excluded.applicant_id, up_users.applicant_id),
    updated_at = excluded.updated_at
  returning id, coalesce(blocked, false) as blocked`;

/** An account that staff have given another role keeps it. */
const ROLE = `insert into up_users_role_lnk (user_id, role_id) select $1, o.id from up_roles o where o.type = $2
  and not exists (select 1 from up_users_role_lnk l where l.user_id = $1)`;

const ACCOUNT = `with before as (select claims, credit_code from sso_accounts where user_id = $1)
  insert into sso_accounts (user_id, kind, provider, subject, credit_code, unit_name, claims) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (provider, kind, subject) do update set credit_code = excluded.credit_code, unit_name = excluded.unit_name,
    claims = excluded.claims, signed_in_at = clock_timestamp()
  returning (select claims from before) as claims, (select b.credit_code from before b) as code`;

interface Kept {
  userId: number;
  blocked: boolean;
  /** What the provider said last time; null for a new account, or when no key opens it any more. */
  before: Identity | null;
  /** Whether a unit's account comes with another credit code than last time. */
  moved: boolean;
}

/** Who has signed in, as a session keeps it. */
export interface Admitted {
  userId: number;
  personKey: string | null;
}

/** One account for one subject of one provider: the unique user name makes simultaneous first sign-ins take turns. */
async function keepAccount(origin: Origin, identity: Identity, profile: Profile): Promise<Kept> {
  const subject = subjectHash(origin.provider, origin.subject);
  const username = `sso:${identity.kind}:${subject.slice(0, 24)}`;
  const email = `${identity.kind}-${subject.slice(0, 24)}@sso.invalid`;
  const [code, unitName] = identity.kind === 'unit' ? [identity.creditCode, identity.unitName] : [null, null];
  return transaction(async (client) => {
    const person = [profile.name, profile.personKey, profile.idNumber, profile.applicantId];
    const users = await client.query<{ id: number; blocked: boolean }>(USER, [username, email, ...person]);
    const [user] = users.rows;
    if (!user) throw new Error('The account was not kept.');
    await client.query(ROLE, [user.id, identity.kind === 'unit' ? 'unit-admin' : 'applicant']);
    const said = [user.id, identity.kind, origin.provider, subject, code, unitName, seal(JSON.stringify(identity))];
    const accounts = await client.query<{ claims: string | null; code: string | null }>(ACCOUNT, said);
    const { claims = null, code: codeBefore = null } = accounts.rows[0] ?? {};
    const before = claims === null ? null : identityIn(claims);
    return { userId: user.id, blocked: user.blocked, before, moved: codeBefore !== null && codeBefore !== code };
  });
}

/** What the provider said, unsealed; null when no key opens it any more. */
export function identityIn(claims: string): Identity | null {
  const text = unsealIfKnown(claims);
  return text === null ? null : (JSON.parse(text) as Identity);
}

/** What may only happen once to an account, and what the provider may not do quietly. */
async function logOddities(origin: Origin, now: Identity, { before, moved }: Kept): Promise<void> {
  const mark = (one: Identity): string => (one.kind === 'unit' ? one.creditCode : one.idNumber);
  const changed = moved || (before !== null && mark(before) !== mark(now));
  if (changed) await logSecurity('identity-changed', origin.way, now.kind, origin.address);
  if (now.kind === 'unit' && (changed || !before) && !isCreditCode(now.creditCode))
    await logSecurity('credit-code-unusual', origin.way, 'gb-32100', origin.address);
}

/**
 * The account of who has signed in: found or made, its names refreshed.
 * @throws SignInRefused blocked
 */
export async function admitAccount(origin: Origin, identity: Identity): Promise<Admitted> {
  return identity.kind === 'unit' ? admitUnit(origin, identity) : admitPerson(origin, identity);
}

async function admitPerson(origin: Origin, identity: PersonIdentity): Promise<Admitted> {
  const { id } = await enrol(identity);
  // Name, ID number and the key by which they count are the applicant's own; the account only points there.
  const own = { name: null, personKey: null, idNumber: null, applicantId: id };
  const kept = await keepAccount(origin, identity, own);
  await logOddities(origin, identity, kept);
  if (kept.blocked) throw new SignInRefused('blocked', 'account-blocked');
  return { userId: kept.userId, personKey: null };
}

async function admitUnit(origin: Origin, identity: UnitIdentity): Promise<Admitted> {
  // R16: whoever acts for the unit counts as the person they are.
  const operator = identity.operatorIdNumber === null ? null : await settlePerson(identity.operatorIdNumber);
  const kept = await keepAccount(origin, identity, {
    name: identity.operatorName ?? identity.unitName,
    personKey: operator?.personKey ?? null,
    idNumber: operator?.idNumber ?? null,
    applicantId: null,
  });
  await logOddities(origin, identity, kept);
  if (kept.blocked) throw new SignInRefused('blocked', 'account-blocked');
  const unit = await unitByCode(identity.creditCode);
  // To a disabled unit as well, where nobody acts: a session of before the provider gave it another code ends with that.
  if (unit || kept.moved)
    await rows({ text: 'update up_users set unit_id = $2 where id = $1 and unit_id is distinct from $2' }, [
      kept.userId,
      unit?.id ?? null,
    ]);
  if (unit && !unit.enabled) throw new SignInRefused('blocked', 'unit-disabled');
  // Address and phone are the unit's own to change (figure 4-2), the two names are not. Of a unit that was merged the provider still
  // tells the old names, and they are not those of the unit that it went into.
  const { unitName: name, legalRepresentative } = identity;
  if (unit && !unit.merged) await refreshUnit(unit.id, { name, legalRepresentative }, origin.providerName);
  return { userId: kept.userId, personKey: operator?.personKey ?? null };
}
