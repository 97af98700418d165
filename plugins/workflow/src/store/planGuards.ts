import { call, HAND, REFUSE, table, trigger, type Guard } from './guard';
import { hand, NOW, TAKE_KEY } from './hands';

/** What makes two versions the same: then publishing again adds none. */
const content = (row: string): string =>
  `${row}.year, ${row}.name, coalesce(${row}.description, ''), ${row}.categories, ${row}.declare_from, ${row}.declare_until,
   ${row}.review_until, ${row}.resubmit_until, ${row}.form, coalesce(${row}.paper, 'null'),
   coalesce(${row}.return_rules, 'null')`;

/** The only statement that freezes a plan: the next number, under a lock, because two of the staff may publish at once. */
const PUBLISH = hand(
  'workflow_publish',
  'act jsonb',
  'integer',
  'declare made integer; wanted plan_versions;',
  `perform pg_advisory_xact_lock(hashtextextended(act->>'plan_id', 7));
  wanted := jsonb_populate_record(null::plan_versions, act);
  if exists (select 1 from (select * from plan_versions where plan_id = wanted.plan_id order by number desc limit 1) l
    where (${content('l')}) = (${content('wanted')})) then return 0; end if;
  perform set_config('workflow.hand', 'publish', true);
  insert into plan_versions (document_id, plan_id, number, year, name, description, categories, declare_from, declare_until, review_until,
    resubmit_until, form, paper, return_rules, published_on, created_at, updated_at, published_at)
  values (workflow_document_id(), wanted.plan_id, coalesce((select max(number) from plan_versions where plan_id = wanted.plan_id), 0) + 1,
    wanted.year, wanted.name, wanted.description, wanted.categories, wanted.declare_from, wanted.declare_until, wanted.review_until,
    wanted.resubmit_until, wanted.form, wanted.paper, wanted.return_rules, ${NOW}, ${NOW}, ${NOW}, ${NOW})
  returning number into made;
  perform set_config('workflow.hand', '', true);
  return made;`,
);

/**
 * A draft moves to a later version of its own plan: the answers to what that version still asks go with it, and the answers as
 * they were are set aside whole, because what a form no longer asks was written by somebody all the same.
 */
const ADOPT = hand(
  'workflow_adopt',
  'act jsonb',
  'integer',
  'declare moved integer;',
  `perform set_config('workflow.hand', 'save', true); ${TAKE_KEY}
  insert into workflow_set_aside (declaration_id, plan_version_id, version, answers)
  select id, plan_version_id, version, answers from declarations
  where id = (act->>'id')::int and version = (act->>'version')::int and state = 'draft' for update;
  update declarations set plan_version_id = (act->>'plan_version_id')::int, batch = act->>'batch', answers = act->'answers',
    version = version + 1, updated_at = ${NOW}
  where id = (act->>'id')::int and version = (act->>'version')::int and state = 'draft';
  get diagnostics moved = row_count;
  if moved = 0 then raise exception 'stale' using errcode = 'WF409'; end if;
  perform set_config('workflow.hand', '', true);
  return moved;`,
);

/** Of `workflow_declaration_write`: a declaration leaves its version only as a draft, for a later one of the same plan. */
export const VERSION_ADOPTED = `
  if (new.plan_version_id, new.batch) is distinct from (old.plan_version_id, old.batch) and (old.state <> 'draft' or not exists (
    select 1 from plan_versions v join plan_versions o on o.id = old.plan_version_id
    where v.id = new.plan_version_id and v.plan_id = old.plan_id and o.plan_id = v.plan_id and v.number > o.number
      and v.categories @> jsonb_build_array(jsonb_build_object('key', new.category, 'batch', new.batch))))
  then ${REFUSE} end if;`;

export const PLAN_GUARDS: readonly Guard[] = [
  table(
    'workflow_set_aside',
    `declaration_id integer not null references declarations(id), plan_version_id integer not null references plan_versions(id),
     version integer not null, answers jsonb not null, at timestamptz not null default clock_timestamp(),
     primary key (declaration_id, version)`,
  ),
  call('workflow_publish_only', `if ${HAND} <> 'publish' then ${REFUSE} end if; return new;`),
  call('workflow_adopt_only', `if ${HAND} <> 'save' then ${REFUSE} end if; return new;`),
  trigger(
    'plan_versions',
    'plan_versions_by_hand',
    'TRIGGER before insert TABLE for each row execute function workflow_publish_only()',
  ),
  trigger(
    'workflow_set_aside',
    'workflow_set_aside_by_hand',
    'TRIGGER before insert TABLE for each row execute function workflow_adopt_only()',
  ),
  trigger(
    'workflow_set_aside',
    'workflow_set_aside_kept',
    'TRIGGER before update or delete TABLE for each row execute function workflow_refuse()',
  ),
  trigger(
    'workflow_set_aside',
    'workflow_set_aside_truncate',
    'TRIGGER before truncate TABLE execute function workflow_refuse()',
  ),
  PUBLISH,
  ADOPT,
];
