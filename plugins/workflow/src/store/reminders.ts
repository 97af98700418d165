import type { LateHolders, LatePair } from '../domain/late';
import type { Recipient } from '../domain/telling';
import type { Desk } from '../domain/words';
import { acted } from './acted';
import { call, index, table, trigger, type Guard } from './guard';
import type { RequestKey } from './moves';
import { rows, transaction } from './pool';

/** Whom the province reminded, of how much, on which day: once a desk and day. The row tells the outbox, and stays as the log. */
export const REMINDER_GUARDS: readonly Guard[] = [
  table(
    'workflow_reminders',
    `id bigint generated always as identity primary key, plan_id text not null, to_kind text not null, to_id integer not null,
     on_day date not null, late integer not null, user_id integer not null, actor_name text not null, organisation text not null,
     at timestamptz not null default workflow_now()`,
  ),
  index('workflow_reminders', 'workflow_reminders_once', '(plan_id, to_kind, to_id, on_day)', true),
  call(
    'workflow_tell_reminder',
    `insert into workflow_outbox (key, kind, subject)
     values ('reminder-' || new.id, 'reminder', jsonb_build_object('reminder', new.id)) on conflict do nothing;
     return null;`,
  ),
  trigger(
    'workflow_reminders',
    'workflow_reminders_tell',
    'TRIGGER after insert TABLE for each row execute function workflow_tell_reminder()',
  ),
  trigger(
    'workflow_reminders',
    'workflow_reminders_kept',
    'TRIGGER before update or delete TABLE for each row execute function workflow_refuse()',
  ),
  trigger(
    'workflow_reminders',
    'workflow_reminders_truncate',
    'TRIGGER before truncate TABLE execute function workflow_refuse()',
  ),
];

/** Which of the late desks are meant; nothing named is all of them. */
export interface LateScope {
  desk?: Desk | undefined;
  regions?: string[] | undefined;
  department?: number | undefined;
}

/** A desk that holds what will miss the deadline: a unit or an authority, with all of the plan that is late there. */
export interface LateDesk {
  kind: Exclude<Recipient['kind'], 'applicant'>;
  id: number;
  name: string;
  desk: Desk;
  late: number;
  /** The last time the province reminded it in this plan. */
  remindedAt: Date | null;
  remindedBy: string | null;
  /** YYYY-MM-DD in Shanghai. */
  remindedOn: string | null;
}

/** $1 is the plan, $2 and $3 the pairs. The holder of a file at the unit's desk is the unit. */
const HELD = `select case when d.desk = 'unit' then 'unit' else 'authority' end as kind,
    case when d.desk = 'unit' then d.unit_id else d.authority_id end as id, d.desk, d.region_code, count(*)::int as late
  from declarations d join unnest($2::text[], $3::text[]) as p(region, desk) on p.region = d.region_code and p.desk = d.desk
  where d.plan_id = $1 and d.state = 'in-review' group by 1, 2, 3, 4`;

const pairsOf = (pairs: readonly LatePair[]): [string[], string[]] => [
  pairs.map(({ regionCode }) => regionCode),
  pairs.map(({ desk }) => desk),
];

/** Late desks of a plan, the most first. A scope chooses desks; what is counted is everything that is late with them. */
export async function lateDesks(
  planId: string,
  pairs: readonly LatePair[],
  scope: LateScope,
  page: { offset: number; limit: number } | null,
): Promise<{ rows: LateDesk[]; total: number }> {
  const found = await rows<LateDesk & { total: number }>(
    {
      text: `select h.kind, h.id, coalesce(u.name, a.short_name, a.name, '') as name, h.desk, h.late, r.at as "remindedAt",
          r.actor_name as "remindedBy", r.on_day as "remindedOn", (count(*) over ())::int as total
        from (select kind, id, desk, sum(late)::int as late from (${HELD}) l where id is not null group by 1, 2, 3
          having bool_or(($4::text is null or desk = $4) and ($5::text[] is null or region_code = any($5)) and ($6::int is null or id = $6))) h
        left join units u on h.kind = 'unit' and u.id = h.id left join authorities a on h.kind = 'authority' and a.id = h.id
        left join lateral (select at, actor_name, on_day from workflow_reminders
          where plan_id = $1 and to_kind = h.kind and to_id = h.id order by on_day desc limit 1) r on true
        order by h.late desc, h.kind desc, h.id limit $7 offset $8`,
    },
    [
      planId,
      ...pairsOf(pairs),
      scope.desk ?? null,
      scope.regions ?? null,
      scope.department ?? null,
      page?.limit ?? null,
      page?.offset ?? 0,
    ],
  );
  return { rows: found, total: found[0]?.total ?? 0 };
}

/** By region and desk, how many hold something late, and how many of them were reminded on this day. */
export const lateHolders = (planId: string, pairs: readonly LatePair[], day: string): Promise<LateHolders[]> =>
  rows<LateHolders>(
    {
      text: `select h.region_code as "regionCode", h.desk, case when h.desk = 'department' then h.id end as "authorityId",
          count(*)::int as holders, count(r.id)::int as reminded
        from (${HELD}) h left join workflow_reminders r on r.plan_id = $1 and r.to_kind = h.kind and r.to_id = h.id and r.on_day = $4
        where h.id is not null group by 1, 2, 3`,
    },
    [planId, ...pairsOf(pairs), day],
  );

export interface NewReminders {
  planId: string;
  day: string;
  desks: readonly Pick<LateDesk, 'kind' | 'id' | 'late'>[];
  userId: number;
  actorName: string;
  organisation: string;
}

/**
 * The reminders and the request's key, all or nothing; who was reminded on this day already is left out.
 * @returns `kind-id` of those who are told now; null when the key has been taken (R15)
 */
export async function keepReminders(given: NewReminders, key: RequestKey | null): Promise<Set<string> | null> {
  const told = await transaction(async (client) => {
    if (key) {
      const taken = await client.query(
        'insert into workflow_answers (user_id, key, request_sha256) values ($1, $2, $3) on conflict do nothing',
        [key.userId, key.key, key.requestSha256],
      );
      if (taken.rowCount === 0) return null;
    }
    const kept = await client.query<{ name: string }>(
      `insert into workflow_reminders (plan_id, to_kind, to_id, on_day, late, user_id, actor_name, organisation)
       select $1, kind, id, $2::date, late, $4, $5, $6 from jsonb_to_recordset($3::jsonb) as d(kind text, id int, late int) order by kind, id
       on conflict (plan_id, to_kind, to_id, on_day) do nothing returning to_kind || '-' || to_id as name`,
      [
        given.planId,
        given.day,
        JSON.stringify(given.desks.map(({ kind, id, late }) => ({ kind, id, late }))),
        given.userId,
        given.actorName,
        given.organisation,
      ],
    );
    return new Set(kept.rows.map(({ name }) => name));
  });
  if (told) acted();
  return told;
}
