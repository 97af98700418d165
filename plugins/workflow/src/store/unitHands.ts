import { UNIT_FIELDS, UNIT_PHONES } from '../domain/unitFields';
import { call, trigger, type Guard } from './guard';
import { hand, NOW, TAKE_KEY } from './hands';
import { columnOf } from './unitGuards';

/** What a unit's own hand and the provider's may write: the fields of 单位信息, and the masks of its phones. */
const COLUMNS = [...Object.keys(UNIT_FIELDS), ...UNIT_PHONES.map((field) => `${field}Masked`)].map(columnOf).join(', ');

/** Whom the history names (unitGuards.ts). */
const NAMED = `perform set_config('workflow.source', act->>'source', true), set_config('workflow.actor', act->>'actor_name', true),
    set_config('workflow.actor_id', coalesce(act->>'actor_id', ''), true);`;

/** The first registration of a unit; 0 when its code is there already: of twenty at once, one makes it. */
const REGISTER_UNIT = hand(
  'workflow_register_unit',
  'act jsonb',
  'integer',
  'declare created integer;',
  `${TAKE_KEY}
  insert into units (document_id, ${COLUMNS}, enabled, version, created_at, updated_at, published_at)
  select workflow_document_id(), ${COLUMNS}, true, 1, ${NOW}, ${NOW}, ${NOW} from jsonb_populate_record(null::units, act->'unit')
  on conflict (credit_code) do nothing returning id into created;
  return coalesce(created, 0);`,
);

/** Only what `unit` names changes; the version is the one that was decided on. */
const CHANGE_UNIT = hand(
  'workflow_change_unit',
  'act jsonb',
  'integer',
  'declare u units;',
  `${TAKE_KEY} ${NAMED}
  select * into u from units where id = (act->>'id')::int and version = (act->>'version')::int and enabled for update;
  if not found then raise exception 'stale' using errcode = 'WF409'; end if;
  u := jsonb_populate_record(u, act->'unit');
  update units set (${COLUMNS}) = (select ${COLUMNS} from (select u.*) n), version = version + 1, updated_at = ${NOW} where id = u.id;
  return u.version + 1;`,
);

/**
 * What hangs on a unit goes to the one it is merged into; who asked both to bind them stays bound once. Frozen revisions keep the name
 * under which they were submitted.
 */
const MERGE_UNIT = hand(
  'workflow_merge_unit',
  'act jsonb',
  'integer',
  'declare s units; t units; moved integer;',
  `${NAMED}
  perform 1 from units where id in ((act->>'id')::int, (act->>'into')::int) order by id for update;
  select * into s from units where id = (act->>'id')::int;
  select * into t from units where id = (act->>'into')::int;
  if t.id is null or t.id = s.id then raise exception 'merge-itself' using errcode = 'WF422'; end if;
  if t.merged_into_id is not null then raise exception 'merge-merged' using errcode = 'WF422'; end if;
  if not t.enabled then raise exception 'merge-disabled' using errcode = 'WF422'; end if;
  perform set_config('workflow.hand', 'merge', true);
  update registrations r set state = 'unbound', opinion = '单位合并', decided_by = act->>'actor_name', decided_at = ${NOW},
    version = r.version + 1, updated_at = ${NOW}
  where r.state = 'pending' and r.unit_id in (s.id, t.id) and exists (select 1 from registrations b
    where b.applicant_id = r.applicant_id and b.state = 'approved' and b.unit_id in (s.id, t.id));
  update registrations set unit_id = t.id, version = version + 1, updated_at = ${NOW} where unit_id = s.id;
  update up_users set unit_id = t.id where unit_id = s.id;
  update declarations set unit_id = t.id where unit_id = s.id;
  get diagnostics moved = row_count;
  perform set_config('workflow.hand', '', true);
  update units set enabled = false, updated_at = ${NOW} where id = s.id and enabled;
  insert into unit_changes (document_id, unit_id, field, field_name, after, actor_id, actor_name, source, at, created_at, updated_at, published_at)
  select workflow_document_id(), t.id, 'mergedFrom', '并入的单位', s.name, (act->>'actor_id')::int, act->>'actor_name', 'merge', n, n, n, n
  from (select ${NOW} as n) now;
  return moved;`,
);

/** What a unit took away is its own to give back only as long as nobody else decided: given back, or sent to another unit, that is over. */
const ACCOUNT_WRITE = `
  if new.blocked is not true or new.unit_id is distinct from old.unit_id then new.blocked_by_unit := false; end if;
  return new;`;

/**
 * Takes an administrator's account away, or gives it back; not one that platform staff blocked. The lock makes two who remove each other
 * take turns.
 */
const ADMINISTRATOR = hand(
  'workflow_administer_unit',
  'act jsonb',
  'integer',
  "declare whom up_users; blocking boolean := (act->>'blocked')::boolean;",
  `${TAKE_KEY}
  perform 1 from units where id = (act->>'id')::int for update;
  select u.* into whom from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles o on o.id = l.role_id
  where u.id = (act->>'account')::int and u.unit_id = (act->>'id')::int and o.type = 'unit-admin' for update of u;
  if whom.id is null then return 0; end if;
  if coalesce(whom.blocked, false) = blocking then return whom.id; end if;
  if not blocking and whom.blocked_by_unit is not true then raise exception 'blocked-by-staff' using errcode = 'WF424'; end if;
  if blocking and not exists (select 1 from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles o on o.id = l.role_id
    where u.unit_id = whom.unit_id and u.id <> whom.id and o.type = 'unit-admin' and u.blocked is not true)
  then raise exception 'last-administrator' using errcode = 'WF423'; end if;
  update up_users set blocked = blocking, blocked_by_unit = blocking, updated_at = ${NOW} where id = whom.id;
  if blocking then delete from strapi_sessions where user_id = whom.id::text and origin = 'users-permissions'; end if;
  insert into unit_changes (document_id, unit_id, field, field_name, before, after, actor_id, actor_name, source, at, created_at, updated_at, published_at)
  select workflow_document_id(), whom.unit_id, 'administrator', '管理员', case when blocking then coalesce(whom.name, whom.username) end,
    case when not blocking then coalesce(whom.name, whom.username) end, (act->>'actor_id')::int, act->>'actor_name', 'unit', n, n, n, n
  from (select ${NOW} as n) now;
  return whom.id;`,
);

export const UNIT_HANDS: readonly Guard[] = [
  REGISTER_UNIT,
  CHANGE_UNIT,
  MERGE_UNIT,
  ADMINISTRATOR,
  call('workflow_account_write', ACCOUNT_WRITE),
  trigger(
    'up_users',
    'up_users_write',
    'TRIGGER before update TABLE for each row execute function workflow_account_write()',
  ),
];
