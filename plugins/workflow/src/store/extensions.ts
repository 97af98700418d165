import type { Deadlines } from '../domain/extending';
import { acted } from './acted';
import { index, table, trigger, type Guard } from './guard';
import { hand, NOW } from './hands';
import { row, rows } from './pool';

/** One extension of a running plan: who, when, from which days to which, and why. */
export interface ExtensionRecord {
  /** The plan version that it made. */
  number: number;
  before: Deadlines;
  after: Deadlines;
  reason: string;
  actorName: string;
  at: Date;
}

const days = (of: string): string =>
  `jsonb_build_object('declareUntil', ${of}.declare_until, 'resubmitUntil', ${of}.resubmit_until, 'reviewUntil', ${of}.review_until)`;

/**
 * The next version of a plan with later days and nothing else of the draft, what the staff are still writing stays theirs; the
 * plan's own days, published and draft; and the log, in one transaction. The new version tells those concerned (outbox.ts).
 */
const EXTEND = hand(
  'workflow_extend',
  'act jsonb',
  'integer',
  'declare newest plan_versions; wanted plan_versions;',
  `perform pg_advisory_xact_lock(hashtextextended(act->>'plan_id', 7));
  select * into newest from plan_versions where plan_id = act->>'plan_id' order by number desc limit 1;
  if newest.number is distinct from (act->>'number')::int then raise exception 'stale' using errcode = 'WF409'; end if;
  wanted := jsonb_populate_record(newest, act->'days');
  if wanted.declare_until < newest.declare_until or wanted.resubmit_until < newest.resubmit_until or wanted.review_until < newest.review_until
  then raise exception 'only-by-review' using errcode = 'WF403'; end if;
  perform set_config('workflow.hand', 'publish', true);
  insert into plan_versions (document_id, plan_id, number, year, name, description, categories, declare_from, declare_until, review_until,
    resubmit_until, form, paper, return_rules, published_on, created_at, updated_at, published_at)
  values (workflow_document_id(), newest.plan_id, newest.number + 1, newest.year, newest.name, newest.description, newest.categories,
    newest.declare_from, wanted.declare_until, wanted.review_until, wanted.resubmit_until, newest.form, newest.paper, newest.return_rules,
    ${NOW}, ${NOW}, ${NOW}, ${NOW});
  insert into workflow_extensions (plan_id, number, before, after, reason, actor_id, actor_name)
  values (newest.plan_id, newest.number + 1, ${days('newest')}, ${days('wanted')}, act->>'reason', (act->>'actor_id')::int, act->>'actor_name');
  -- An empty day of resubmission goes with the review's (R2). A draft may be further already: it is not brought back.
  update plans p set
    declare_until = greatest(p.declare_until, wanted.declare_until), review_until = greatest(p.review_until, wanted.review_until),
    resubmit_until = case when p.resubmit_until is null and wanted.resubmit_until = wanted.review_until then null
      else greatest(p.resubmit_until, wanted.resubmit_until) end
  where p.document_id = newest.plan_id;
  perform set_config('workflow.hand', '', true);
  return newest.number + 1;`,
);

export const EXTENSION_GUARDS: readonly Guard[] = [
  table(
    'workflow_extensions',
    `id bigint generated always as identity primary key, plan_id text not null, number integer not null, before jsonb not null,
     after jsonb not null, reason text not null, actor_id integer, actor_name text not null,
     at timestamptz not null default workflow_now()`,
  ),
  index('workflow_extensions', 'workflow_extensions_plan', '(plan_id, id)'),
  trigger(
    'workflow_extensions',
    'workflow_extensions_by_hand',
    'TRIGGER before insert TABLE for each row execute function workflow_publish_only()',
  ),
  trigger(
    'workflow_extensions',
    'workflow_extensions_kept',
    'TRIGGER before update or delete TABLE for each row execute function workflow_refuse()',
  ),
  trigger(
    'workflow_extensions',
    'workflow_extensions_truncate',
    'TRIGGER before truncate TABLE execute function workflow_refuse()',
  ),
  EXTEND,
];

export interface RunningPlan extends Deadlines {
  number: number;
  /** Whether it is published now; a plan that was taken down keeps its versions. */
  live: boolean;
  now: Date;
}

/** What people were promised in the newest version; null before the first publication. */
export const runningPlan = (planId: string): Promise<RunningPlan | null> =>
  row<RunningPlan>(
    {
      text: `select number, declare_until as "declareUntil", resubmit_until as "resubmitUntil", review_until as "reviewUntil",
        exists (select 1 from plans where document_id = $1 and published_at is not null) as live, workflow_now() as now
        from plan_versions where plan_id = $1 order by number desc limit 1`,
    },
    [planId],
  );

/** Newest first. */
export const extensionsOf = (planId: string): Promise<ExtensionRecord[]> =>
  rows<ExtensionRecord>(
    {
      text: `select number, before, after, reason, actor_name as "actorName", at from workflow_extensions where plan_id = $1
        order by id desc limit 50`,
    },
    [planId],
  );

export interface Extension {
  planId: string;
  /** The version whose days were on the screen. */
  number: number;
  deadlines: Deadlines;
  reason: string;
  actor: { id: number | null; name: string };
}

/** Gives the new version's number; null when another version came first. */
export async function keepExtension({ planId, number, deadlines, reason, actor }: Extension): Promise<number | null> {
  const { declareUntil, resubmitUntil, reviewUntil } = deadlines;
  const act = {
    plan_id: planId,
    number,
    days: { declare_until: declareUntil, resubmit_until: resubmitUntil, review_until: reviewUntil },
    reason,
    actor_id: actor.id,
    actor_name: actor.name,
  };
  try {
    const made = await row<{ number: number }>({ text: 'select workflow_extend($1::jsonb) as number' }, [
      JSON.stringify(act),
    ]);
    acted();
    return made?.number ?? null;
  } catch (error) {
    if ((error as { code?: string }).code === 'WF409') return null;
    throw error;
  }
}
