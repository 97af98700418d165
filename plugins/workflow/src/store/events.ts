import type { PoolClient } from 'pg';
import { endOf } from '../domain/day';
import type { Event, Recipient } from '../domain/telling';
import type { ActSubject, OutboxRow, PlanSubject, RegistrationSubject, ReminderSubject } from './outbox';

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;

export interface Happened {
  event: Event;
  at: Date;
}

type Taken<S> = { subject: S; at: Date };

/** In one statement for all that was taken: a busy hour brings thousands. */
async function acts(client: PoolClient, taken: Taken<ActSubject>[]): Promise<Happened[]> {
  if (taken.length === 0) return [];
  const { rows } = await client.query<Omit<Of<'act'>, 'kind'> & { at: Date }>(
    `select f.act, d.id as "declarationId", f.seq, w.name as "planName", d.applicant_id as "applicantId", d.applicant_name as "applicantName",
       s.unit as "unitId", f.desk, coalesce(f.organisation, '') as organisation, f.next_desk as "nextDesk", f.next_name as "nextName",
       s.authority as "nextAuthorityId", w.resubmit_until as "resubmitUntil", s.at
     from jsonb_to_recordset($1::jsonb) as s(declaration int, seq int, unit int, authority int, at timestamptz)
     join flow_entries f on f.declaration_id = s.declaration and f.seq = s.seq join declarations d on d.id = s.declaration
     cross join lateral (select name, resubmit_until from plan_versions where plan_id = d.plan_id order by number desc limit 1) w order by f.id`,
    [JSON.stringify(taken.map(({ subject, at }) => ({ ...subject, at })))],
  );
  return rows.map(({ at, ...facts }) => ({ event: { kind: 'act', ...facts }, at }));
}

async function registrations(client: PoolClient, taken: Taken<RegistrationSubject>[]): Promise<Happened[]> {
  if (taken.length === 0) return [];
  const { rows } = await client.query<Omit<Of<'registration'>, 'kind'> & { at: Date }>(
    `select r.id as "registrationId", s.version, s.state, r.applicant_id as "applicantId", p.name as "applicantName", s.unit as "unitId",
       u.name as "unitName", s.mine as "byApplicant", coalesce(s."left", false) as "isLeaving", s.at
     from jsonb_to_recordset($1::jsonb) as s(registration int, version int, state text, unit int, mine boolean, "left" boolean, at timestamptz)
     join registrations r on r.id = s.registration join applicants p on p.id = r.applicant_id join units u on u.id = s.unit order by s.at`,
    [JSON.stringify(taken.map(({ subject, at }) => ({ ...subject, at })))],
  );
  return rows.map(({ at, ...facts }) => ({ event: { kind: 'registration', ...facts }, at }));
}

/** Who has something open in a plan: people with a draft or a returned declaration, units and authorities with one waiting. */
const CONCERNED = `select 'applicant' as kind, applicant_id as id from declarations where plan_id = $1 and state in ('draft', 'returned')
  union select 'unit', unit_id from declarations where plan_id = $1 and state = 'in-review' and desk = 'unit'
  union select 'authority', authority_id from declarations where plan_id = $1 and state = 'in-review' and authority_id is not null`;

/** A new version of a plan is news when its days changed. */
async function deadlines(client: PoolClient, { subject, at }: Taken<PlanSubject>): Promise<Happened[]> {
  const { plan, number } = subject;
  const days = await client.query<Omit<Of<'deadlines'>, 'kind' | 'concerned'>>(
    `select n.plan_id as "planId", n.number, n.name as "planName", n.declare_until as "declareUntil", n.review_until as "reviewUntil",
       n.resubmit_until as "resubmitUntil" from plan_versions n join plan_versions o on o.plan_id = n.plan_id and o.number = n.number - 1
     where n.plan_id = $1 and n.number = $2 and (n.declare_until, n.review_until, n.resubmit_until)
       is distinct from (o.declare_until, o.review_until, o.resubmit_until)`,
    [plan, number],
  );
  const [changed] = days.rows;
  if (!changed) return [];
  const concerned = await client.query<Recipient>(CONCERNED, [plan]);
  return [{ event: { kind: 'deadlines', ...changed, concerned: concerned.rows }, at }];
}

const DAY_MS = 86_400_000;

/** By the plan's newest deadline: it may have been extended since. */
async function reminders(client: PoolClient, taken: Taken<ReminderSubject>[]): Promise<Happened[]> {
  if (taken.length === 0) return [];
  const { rows } = await client.query<{
    planId: string;
    planName: string;
    day: string;
    kind: 'unit' | 'authority';
    id: number;
    count: number;
    by: string;
    on: string;
    at: Date;
  }>(
    `select r.plan_id as "planId", w.name as "planName", w.review_until as day, r.to_kind as kind, r.to_id as id, r.late as count,
       r.organisation as by, r.on_day as "on", r.at
     from workflow_reminders r cross join lateral (select name, review_until from plan_versions where plan_id = r.plan_id order by number desc limit 1) w
     where r.id = any($1::bigint[]) order by r.id`,
    [taken.map(({ subject }) => subject.reminder)],
  );
  return rows.map(({ at, kind, id, on, ...facts }) => {
    const daysLeft = Math.round((endOf(facts.day) - endOf(on)) / DAY_MS);
    return { event: { kind: 'reminder', about: 'late', ...facts, daysLeft, to: { kind, id } }, at };
  });
}

/** What the outbox's rows stand for, with the names and days that a message says. */
export async function eventsOf(client: PoolClient, taken: readonly OutboxRow[]): Promise<Happened[]> {
  const happened = [
    ...(await acts(
      client,
      taken.filter((row) => row.kind === 'act'),
    )),
    ...(await registrations(
      client,
      taken.filter((row) => row.kind === 'registration'),
    )),
    ...(await reminders(
      client,
      taken.filter((row) => row.kind === 'reminder'),
    )),
  ];
  for (const row of taken) if (row.kind === 'plan') happened.push(...(await deadlines(client, row)));
  return happened;
}
