import { guard, type Guard } from 'workflow/store';

const { call, index, table, trigger } = guard;

/** Cybersecurity Law, article 23 (3) as amended in 2025: network logs are kept for at least six months. */
const KEPT_DAYS = 180;

/** Guessing ends after this many wrong passwords for one account from one address, … */
export const TRIES = 5;
/** … and after this many for one account from anywhere, … */
export const TRIES_FROM_ANYWHERE = 50;
/** … counted within, and locked for, this many minutes. */
export const LOCK_MINUTES = 15;

const func = (name: string, args: string, sql: string): Guard => ({
  kind: 'function',
  name,
  on: '',
  sql: `create or replace function ${name}(${args}) ${sql}`,
});

/**
 * Counts an attempt before the password is looked at, so that simultaneous guesses cannot overtake the count. Both rows are locked
 * in the same order by everybody. A refused attempt is not counted: else one address could lock an account for every other.
 */
const ATTEMPT = func(
  'login_attempt',
  'pair_key text, account_key text',
  `returns table (remaining integer, wait_s integer) language plpgsql as $$
  declare pair login_attempts; account login_attempts; n timestamptz := workflow_now(); span interval := interval '${LOCK_MINUTES} minutes';
  begin
    insert into login_attempts (key, failures, since) values (pair_key, 0, n) on conflict (key) do nothing;
    insert into login_attempts (key, failures, since) values (account_key, 0, n) on conflict (key) do nothing;
    select * into pair from login_attempts where key = pair_key for update;
    select * into account from login_attempts where key = account_key for update;
    if coalesce(pair.locked_until, pair.since + span) <= n then pair.failures := 0; pair.since := n; pair.locked_until := null; end if;
    if coalesce(account.locked_until, account.since + span) <= n then account.failures := 0; account.since := n; account.locked_until := null; end if;
    if pair.locked_until is not null or account.locked_until is not null then
      return query select 0, ceil(extract(epoch from greatest(pair.locked_until, account.locked_until) - n))::integer;
      return;
    end if;
    pair.failures := pair.failures + 1;
    account.failures := account.failures + 1;
    if pair.failures >= ${TRIES} then pair.locked_until := n + span; end if;
    if account.failures >= ${TRIES_FROM_ANYWHERE} then account.locked_until := n + span; end if;
    update login_attempts set failures = pair.failures, since = pair.since, locked_until = pair.locked_until where key = pair_key;
    update login_attempts set failures = account.failures, since = account.since, locked_until = account.locked_until where key = account_key;
    return query select greatest(0, least(${TRIES} - pair.failures, ${TRIES_FROM_ANYWHERE} - account.failures)), 0;
  end $$`,
);

/** A success clears the pair; the account loses only this one attempt, or a guesser elsewhere would start afresh each time. */
const SUCCESS = func(
  'login_success',
  'pair_key text, account_key text',
  `returns void language sql as $$
    update login_attempts set failures = 0, locked_until = null where key = pair_key;
    update login_attempts set failures = greatest(failures - 1, 0),
      locked_until = case when failures > ${TRIES_FROM_ANYWHERE} then locked_until end where key = account_key;
  $$`,
);

/** R16: under which key the person counts who signed in. Databases of before get the column with the index. */
const OPERATOR: Guard = {
  kind: 'index',
  name: 'sso_sessions_of_operator',
  on: 'sso_sessions',
  sql: `alter table sso_sessions add column if not exists operator text;
    create index if not exists sso_sessions_of_operator on sso_sessions (operator) where operator is not null`,
};

/** Sign-in's own tables. Whatever tells who somebody is at the provider is hashed or sealed. */
export const SIGN_IN_GUARDS: readonly Guard[] = [
  table(
    'sso_logins',
    `state_hash text primary key, browser_hash text not null, kind text not null, next text not null, sealed text not null,
     at timestamptz not null default clock_timestamp()`,
  ),
  table(
    'sso_departures',
    'browser_hash text primary key, id_token text not null, at timestamptz not null default clock_timestamp()',
  ),
  table(
    'sso_accounts',
    `id integer generated always as identity primary key, user_id integer not null references up_users(id) on delete cascade,
     kind text not null check (kind in ('unit', 'person')), provider text not null, subject text not null, credit_code text,
     unit_name text, claims text not null, made_at timestamptz not null default clock_timestamp(),
     signed_in_at timestamptz not null default clock_timestamp()`,
  ),
  index('sso_accounts', 'sso_accounts_one_per_subject', '(provider, kind, subject)', true),
  index('sso_accounts', 'sso_accounts_one_per_user', '(user_id)', true),
  index('sso_accounts', 'sso_accounts_of_code', '(credit_code)'),
  table(
    'sso_sessions',
    `session_id text primary key, provider text not null, subject text not null, provider_session text, id_token text,
     operator text, at timestamptz not null default clock_timestamp()`,
  ),
  OPERATOR,
  index('sso_sessions', 'sso_sessions_of_provider', '(provider_session)'),
  index('sso_sessions', 'sso_sessions_of_subject', '(subject)'),
  table('sso_logout_tokens', 'jti text primary key, at timestamptz not null default clock_timestamp()'),
  table(
    'login_attempts',
    'key text primary key, failures integer not null, since timestamptz not null, locked_until timestamptz',
  ),
  ATTEMPT,
  SUCCESS,
  table('security_minutes', 'network text primary key, minute timestamptz not null, lines integer not null'),
  call(
    'security_events_keep',
    `if tg_op = 'DELETE' and old.at < (clock_timestamp() at time zone 'utc') - interval '${KEPT_DAYS} days' then return old; end if;
    raise exception 'security events are kept' using errcode = 'WF403';`,
  ),
  trigger(
    'security_events',
    'security_events_kept',
    'TRIGGER before update or delete TABLE for each row execute function security_events_keep()',
  ),
  trigger(
    'security_events',
    'security_events_truncate',
    'TRIGGER before truncate TABLE execute function workflow_refuse()',
  ),
];
