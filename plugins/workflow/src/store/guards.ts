import { STATES, DESKS } from '../domain/words';
import { MOVES } from '../domain/transitions';
import { call, check, HAND, index, list, REFUSE, table, trigger, type Guard } from './guard';
import { BULK_GUARDS } from './bulk';
import { CLAIM_GUARDS } from './claims';
import { EXTENSION_GUARDS } from './extensions';
import { HANDS } from './hands';
import { MESSAGE_GUARDS } from './messages';
import { OUTBOX_GUARDS } from './outbox';
import { LOOK_REASON, PEOPLE, REVISION_KEPT } from './peopleGuards';
import { PLAN_GUARDS, VERSION_ADOPTED } from './planGuards';
import { REMINDER_GUARDS } from './reminders';
import { UNIT_GUARDS } from './unitGuards';
import { UNIT_HANDS } from './unitHands';

/** Tables that are only ever added to (R17). */
const APPEND_ONLY = ['flow_entries', 'revisions', 'recommendations'];

/** Contract §3: the last hour of the day in Shanghai is the database's matter; tests and the demo world replace this one. */
const CLOCK: Guard = {
  kind: 'function',
  name: 'workflow_now',
  on: '',
  sql: 'create or replace function workflow_now() returns timestamptz language sql as $$ select clock_timestamp() $$',
};

const TABLES: Guard[] = [
  table(
    'workflow_visits',
    `authority_id integer not null references authorities(id), declaration_id integer not null references declarations(id),
     reached_at timestamptz not null default clock_timestamp(), primary key (authority_id, declaration_id)`,
  ),
  index('workflow_visits', 'workflow_visits_declaration', '(declaration_id)'),
  table(
    'workflow_tallies',
    `authority_id integer not null, plan_id text not null, state text not null, desk text not null, held boolean not null,
     shard smallint not null, n bigint not null, primary key (authority_id, plan_id, state, desk, held, shard)`,
  ),
  table(
    'workflow_answers',
    `user_id integer not null, key text not null, request_sha256 text not null, status integer, body json,
     at timestamptz not null default clock_timestamp(), primary key (user_id, key)`,
  ),
  table(
    'workflow_prints',
    `declaration_id integer not null references declarations(id), revision integer not null, sha256 text not null,
     at timestamptz not null default clock_timestamp(), primary key (declaration_id, revision)`,
  ),
  table(
    'workflow_looks',
    `id bigint generated always as identity primary key, user_id integer not null, actor_name text not null,
     organisation text not null, subject text not null, subject_id integer not null,
     at timestamptz not null default clock_timestamp(), reason text not null default 'unstated'`,
  ),
];

/** R5. Who was terminated and had the bar lifted may declare again in the same plan; the ended declaration stays beside. */
const ONE_PER_PERSON: Guard = {
  kind: 'index',
  name: 'declarations_one_per_person',
  on: 'declarations',
  sql: `do $$ begin
    if exists (select 1 from pg_indexes where indexname = 'declarations_one_per_person' and indexdef not like '%bar_lifted%')
    then drop index declarations_one_per_person; end if; end $$;
    create unique index if not exists declarations_one_per_person on declarations (plan_id, person_key) where bar_lifted is not true`,
};

const INDEXES: Guard[] = [
  // R5 and the two rules below it hold against races: a unique index, not a look before the write.
  ONE_PER_PERSON,
  index('registrations', 'registrations_one_bound', "(applicant_id) where state = 'approved'", true),
  index('registrations', 'registrations_one_pending', "(applicant_id) where state = 'pending'", true),
  index('applicants', 'applicants_one_per_person', '(person_key)', true),
  index('units', 'units_one_per_code', '(credit_code)', true),
  index('plan_versions', 'plan_versions_number', '(plan_id, number)', true),
  index('flow_entries', 'flow_entries_seq', '(declaration_id, seq)', true),
  index('flow_entries', 'flow_entries_version', '(declaration_id, version)', true),
  index('revisions', 'revisions_number', '(declaration_id, number)', true),
  index('recommendations', 'recommendations_declaration', '(declaration_id, id)'),
  index('attachments', 'attachments_declaration', '(declaration_id, id)'),
  index('registrations', 'registrations_unit', '(unit_id, state, registered_at)'),
  index('declarations', 'declarations_of_unit', '(unit_id, state, submitted_at, id)'),
  index('declarations', 'declarations_of_unit_plan', '(unit_id, plan_id, state, submitted_at, id)'),
  index('declarations', 'declarations_held', "(authority_id, submitted_at, id) where state = 'in-review'"),
  // A work list by deadline reads plan by plan (lists.ts).
  index('declarations', 'declarations_held_by_plan', "(authority_id, plan_id, id) where state = 'in-review'"),
  index('declarations', 'declarations_by_state', '(state, submitted_at, id)'),
  index('declarations', 'declarations_by_plan', '(plan_id, state, submitted_at, id)'),
  index('declarations', 'declarations_by_time', '(submitted_at, id)'),
  index('declarations', 'declarations_of_applicant', '(applicant_id)'),
  index('declarations', 'declarations_terminated', "(person_key, year) where state = 'terminated'"),
  index('up_users', 'up_users_names', '(username)', true),
];

const CHECKS: Guard[] = [
  check('declarations', 'declarations_state', `state in (${list(STATES)})`),
  check(
    'declarations',
    'declarations_desk',
    `(desk is not null) = (state = 'in-review') and (desk is null or desk in (${list(DESKS)}))`,
  ),
  check(
    'declarations',
    'declarations_authority',
    "(authority_id is not null) = (state = 'in-review' and desk <> 'unit')",
  ),
  check('declarations', 'declarations_revision', "revision >= 0 and (revision > 0 or state = 'draft')"),
  check('flow_entries', 'flow_entries_hash', "hash ~ '^[0-9a-f]{64}$' and previous_hash ~ '^[0-9a-f]{64}$'"),
];

const moves = MOVES.map(
  ([act, from, to]) => `('${act}', '${from.state}', '${from.desk ?? ''}', '${to.state}', '${to.desk ?? ''}')`,
);

/** R18 and R6 on every write of a declaration; the lock makes the bar of a year hold against simultaneous acts. */
const DECLARATION_WRITE = `
  if tg_op = 'UPDATE' then
    -- A merger of two units changes whose people they are, and nothing else.
    if ${HAND} = 'merge' then
      turned := old; turned.unit_id := new.unit_id;
      if turned is distinct from new then ${REFUSE} end if;
      return new;
    end if;
  end if;
  if tg_op = 'DELETE' or ${HAND} not in ('move', 'save', 'rotate') then ${REFUSE} end if;
  if ${HAND} = 'rotate' then
    turned := new;
    turned.person_key := old.person_key;
    if tg_op <> 'UPDATE' or turned is distinct from old
      or new.person_key is distinct from (select p.person_key from applicants p where p.id = new.applicant_id) then ${REFUSE} end if;
    return new;
  end if;
  if tg_op = 'INSERT' then
    -- The person's key as it is at this moment: a rotation waits for this row, or this row for the rotation (R5, R6).
    select p.person_key into new.person_key from applicants p where p.id = new.applicant_id for share;
    if not found then ${REFUSE} end if;
    if new.state <> 'draft' or new.revision <> 0 or new.version <> 1 then ${REFUSE} end if;
  else
    if new.version <> old.version + 1 or new.plan_id <> old.plan_id or new.person_key <> old.person_key or new.year <> old.year
      then ${REFUSE} end if;
    ${VERSION_ADOPTED}
    if ${HAND} = 'save' and (old.state not in ('draft', 'returned') or (new.state, new.desk, new.authority_id, new.revision,
      new.recommended_revision) is distinct from (old.state, old.desk, old.authority_id, old.revision, old.recommended_revision))
      then ${REFUSE} end if;
  end if;
  if tg_op = 'INSERT' or new.state = 'terminated' or (new.state = 'in-review' and new.revision > old.revision) then
    perform pg_advisory_xact_lock(hashtextextended(new.person_key || new.year, 6));
    if new.state <> 'terminated' and exists (
      select 1 from declarations d where d.person_key = new.person_key and d.year = new.year and d.state = 'terminated' and d.bar_lifted is not true)
    then raise exception 'barred-this-year' using errcode = 'WF422'; end if;
  end if;
  return new;`;

/**
 * At the commit: what was changed has its flow entry, and the entry's act is an arrow of the machine from where it stood. Only
 * a save needs none: on a draft or a returned declaration, and of nothing but its answers.
 */
const DECLARATION_MOVED = `
  saved := old; saved.unit_id := new.unit_id; saved.person_key := new.person_key;
  if saved is not distinct from new then return null; end if;
  saved := old;
  saved.answers := new.answers; saved.version := new.version; saved.updated_at := new.updated_at;
  -- Only a draft gets another version of its plan: the trigger before saw to that.
  saved.plan_version_id := new.plan_version_id; saved.batch := new.batch;
  if (old.state not in ('draft', 'returned') or saved is distinct from new) and not exists (
    select 1 from flow_entries f join (values ${moves.join(', ')}) as m(act, from_state, from_desk, to_state, to_desk)
      on m.act = f.act and m.from_state = old.state and m.from_desk = coalesce(old.desk, '')
      and m.to_state = new.state and m.to_desk = coalesce(new.desk, '')
    where f.declaration_id = new.id and f.version = new.version and f.state = new.state)
  then ${REFUSE} end if;
  return null;`;

/** At the commit: what an act leaves behind belongs to the act that the declaration has just gone through. */
const added = (condition: string): string => `
  if not exists (select 1 from declarations d where d.id = new.declaration_id and ${condition}) then ${REFUSE} end if;
  return null;`;
const ADDED: Record<string, string> = {
  flow_entries:
    "d.version = new.version and d.state = new.state and coalesce(d.desk, '') = coalesce(new.next_desk, '')",
  revisions: 'd.revision = new.number',
  recommendations: 'd.recommended_revision = new.revision',
};

/** R17: an entry continues its declaration's chain, and SHA-256 is computed again here. */
const ENTRY_WRITE = `
  if ${HAND} <> 'move' then ${REFUSE} end if;
  select seq, hash into previous from flow_entries where declaration_id = new.declaration_id order by seq desc limit 1;
  if new.seq <> coalesce(previous.seq, 0) + 1 or new.previous_hash <> coalesce(previous.hash, repeat('0', 64))
    or new.hash <> encode(sha256(convert_to(new.previous_hash || E'\\n' || new.content, 'UTF8')), 'hex')
  then raise exception 'broken-chain' using errcode = 'WF409'; end if;
  return new;`;

/** Counters by authority, so that a list of 300,000 needs no count. Sharded by connection: two verdicts seldom meet in one row. */
const TALLY = `
  insert into workflow_tallies as t (authority_id, plan_id, state, desk, held, shard, n)
  select authority_id, plan_id, state, desk, held, pg_backend_pid() % 64, sum(n) from (CHANGES) c
  group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5
  on conflict (authority_id, plan_id, state, desk, held, shard) do update set n = t.n + excluded.n;
  return null;`;

const DECLARATION_TALLY = TALLY.replace(
  'CHANGES',
  `select v.authority_id, o.plan_id, o.state, coalesce(o.desk, '') as desk, coalesce(o.authority_id = v.authority_id, false) as held, o.n
   from workflow_visits v, lateral (values (old.plan_id, old.state, old.desk, old.authority_id, -1), (new.plan_id, new.state, new.desk, new.authority_id, 1))
     as o(plan_id, state, desk, authority_id, n) where v.declaration_id = new.id`,
);
const VISIT_TALLY = TALLY.replace(
  'CHANGES',
  `select new.authority_id, d.plan_id, d.state, coalesce(d.desk, '') as desk, coalesce(d.authority_id = new.authority_id, false) as held, 1 as n
   from declarations d where d.id = new.declaration_id`,
);

const TRIGGERS: Guard[] = [
  call('workflow_refuse', REFUSE),
  REVISION_KEPT,
  call('workflow_declaration_write', DECLARATION_WRITE, 'declare turned declarations;'),
  call('workflow_declaration_moved', DECLARATION_MOVED, 'declare saved declarations;'),
  call('workflow_entry_write', ENTRY_WRITE, 'declare previous record;'),
  call('workflow_append', `if ${HAND} <> 'move' then ${REFUSE} end if; return new;`),
  call('workflow_declaration_tally', DECLARATION_TALLY),
  call('workflow_visit_tally', VISIT_TALLY),
  trigger(
    'declarations',
    'declarations_guard',
    'TRIGGER before insert or update or delete TABLE for each row execute function workflow_declaration_write()',
  ),
  trigger(
    'declarations',
    'declarations_moved',
    'constraint TRIGGER after update TABLE deferrable initially deferred for each row execute function workflow_declaration_moved()',
  ),
  trigger('declarations', 'declarations_truncate', 'TRIGGER before truncate TABLE execute function workflow_refuse()'),
  trigger(
    'declarations',
    'declarations_tally',
    'TRIGGER after update of state, desk, authority_id TABLE for each row execute function workflow_declaration_tally()',
  ),
  trigger(
    'workflow_visits',
    'workflow_visits_tally',
    'TRIGGER after insert TABLE for each row execute function workflow_visit_tally()',
  ),
  ...['workflow_visits', 'workflow_looks', 'plan_versions', ...APPEND_ONLY].flatMap((name) => [
    // By row, not by statement: the foreign keys' own "set null" for a deleted staff account touches no row here.
    trigger(
      name,
      `${name}_kept`,
      `TRIGGER before update or delete TABLE for each row execute function ${name === 'revisions' ? 'workflow_revision_kept' : 'workflow_refuse'}()`,
    ),
    trigger(name, `${name}_truncate`, 'TRIGGER before truncate TABLE execute function workflow_refuse()'),
  ]),
  ...Object.entries(ADDED).flatMap(([name, condition]) => [
    call(`workflow_${name}_added`, added(condition)),
    trigger(
      name,
      `${name}_added`,
      `constraint TRIGGER after insert TABLE deferrable initially deferred for each row execute function workflow_${name}_added()`,
    ),
  ]),
  ...['workflow_visits', ...APPEND_ONLY].map((name) =>
    trigger(
      name,
      `${name}_by_hand`,
      `TRIGGER before insert TABLE for each row execute function ${name === 'flow_entries' ? 'workflow_entry_write' : 'workflow_append'}()`,
    ),
  ),
];

export const GUARDS: readonly Guard[] = [
  CLOCK,
  ...TABLES,
  LOOK_REASON,
  ...INDEXES,
  ...CHECKS,
  ...TRIGGERS,
  ...HANDS,
  ...PEOPLE,
  ...PLAN_GUARDS,
  ...EXTENSION_GUARDS,
  ...UNIT_GUARDS,
  ...UNIT_HANDS,
  ...CLAIM_GUARDS,
  ...BULK_GUARDS,
  ...OUTBOX_GUARDS,
  ...MESSAGE_GUARDS,
  ...REMINDER_GUARDS,
];

export type { Guard };
