import type { PoolClient } from 'pg';
import { call, HAND, index, table, trigger, type Guard } from './guard';

/**
 * What people are to be told of, written by the database in the act's own transaction: kept or lost together with it. Ids
 * only; the rest is read when it is worked off. `at` is on the product's clock.
 */
export const OUTBOX_GUARDS: readonly Guard[] = [
  table(
    'workflow_outbox',
    `key text primary key, kind text not null, subject jsonb not null, at timestamptz not null default workflow_now(),
     done_at timestamptz, tries smallint not null default 0`,
  ),
  index('workflow_outbox', 'workflow_outbox_undone', '(tries, at) where done_at is null'),
  // Whose desk it reached is fixed here: a moment later it may be somebody else's.
  call(
    'workflow_tell_act',
    `insert into workflow_outbox (key, kind, subject)
     select 'act-' || d.id || '-' || new.seq, 'act', jsonb_build_object('declaration', d.id, 'seq', new.seq, 'unit', d.unit_id, 'authority', d.authority_id)
     from declarations d where d.id = new.declaration_id on conflict do nothing;
     return null;`,
  ),
  trigger(
    'flow_entries',
    'flow_entries_tell',
    `TRIGGER after insert TABLE for each row when (new.act <> 'recommend') execute function workflow_tell_act()`,
  ),
  // Only the person ends a request that still waits; a merger of two units does it too, and is nobody's own act.
  call(
    'workflow_tell_registration',
    `if tg_op = 'UPDATE' then
       if new.state = old.state then return null; end if;
       mine := old.state = 'pending' and new.state = 'unbound' and ${HAND} <> 'merge';
     end if;
     insert into workflow_outbox (key, kind, subject)
     values ('registration-' || new.id || '-' || new.version || '-' || new.state, 'registration', jsonb_build_object(
       'registration', new.id, 'version', new.version, 'state', new.state, 'unit', new.unit_id, 'mine', mine,
       'left', coalesce(current_setting('workflow.leaving', true), '') = 'yes')) on conflict do nothing;
     return null;`,
    'declare mine boolean := false;',
  ),
  trigger(
    'registrations',
    'registrations_tell',
    'TRIGGER after insert or update of state TABLE for each row execute function workflow_tell_registration()',
  ),
  call(
    'workflow_tell_plan',
    `insert into workflow_outbox (key, kind, subject)
     values ('plan-' || new.plan_id || '-' || new.number, 'plan', jsonb_build_object('plan', new.plan_id, 'number', new.number)) on conflict do nothing;
     return null;`,
  ),
  trigger(
    'plan_versions',
    'plan_versions_tell',
    'TRIGGER after insert TABLE for each row when (new.number > 1) execute function workflow_tell_plan()',
  ),
];

export interface ActSubject {
  declaration: number;
  seq: number;
  unit: number | null;
  authority: number | null;
}
export interface RegistrationSubject {
  registration: number;
  version: number;
  state: string;
  unit: number;
  mine: boolean;
  /** Bound to another unit, which released the person from this one; rows of before do not say. */
  left?: boolean;
}
export interface PlanSubject {
  plan: string;
  number: number;
}

export interface ReminderSubject {
  reminder: number;
}

export type OutboxRow = { key: string; at: Date; old: boolean } & (
  | { kind: 'act'; subject: ActSubject }
  | { kind: 'registration'; subject: RegistrationSubject }
  | { kind: 'plan'; subject: PlanSubject }
  | { kind: 'reminder'; subject: ReminderSubject }
);

/** After this many failures a row is left for somebody to look at. */
const MOST_TRIES = 20;

/**
 * Takes what is undone, for this transaction alone. `old` is what happened so long ago that it is nobody's news: a world that
 * was built with its dates in the past (scripts/demo), or a product that stood still.
 */
export const takeOutbox = async (client: PoolClient, most: number): Promise<OutboxRow[]> =>
  (
    await client.query<OutboxRow>(
      `select key, kind, subject, at, at < clock_timestamp() - interval '2 days' as old from workflow_outbox
       where done_at is null and tries < ${MOST_TRIES} order by tries, at limit $1 for update skip locked`,
      [most],
    )
  ).rows;

export const markDone = (client: PoolClient, keys: string[]): Promise<unknown> =>
  client.query('update workflow_outbox set done_at = clock_timestamp() where key = any($1::text[])', [keys]);

/** Behind the others, so that one row that cannot be worked off holds up none. */
export const putBack = (client: PoolClient, key: string): Promise<unknown> =>
  client.query('update workflow_outbox set tries = tries + 1 where key = $1', [key]);

/** What was told long ago is only ballast. */
export const forgetTold = async (client: PoolClient): Promise<void> => {
  await client.query("delete from workflow_outbox where done_at < clock_timestamp() - interval '30 days'");
  await client.query("delete from workflow_messages where at < clock_timestamp() - interval '400 days'");
};
