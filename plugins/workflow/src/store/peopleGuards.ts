import { LOOK_REASONS, UNSTATED } from '../domain/looks';
import { REGISTRATION_MOVES } from '../domain/registering';
import { call, check, HAND, index, list, REFUSE, trigger, type Guard } from './guard';
import { hand, NOW, TAKE_KEY } from './hands';

/** Databases of before reasons were asked for get the column; the check follows the domain's list. */
const REASON: Guard = {
  kind: 'constraint',
  name: 'workflow_looks_reason',
  on: 'workflow_looks',
  sql: `do $$ begin if not exists (select 1 from pg_constraint where conname = 'workflow_looks_reason' and conrelid = 'workflow_looks'::regclass)
    then alter table workflow_looks add column if not exists reason text not null default '${UNSTATED}';
    alter table workflow_looks add constraint workflow_looks_reason check (reason in (${list([...LOOK_REASONS, UNSTATED])})); end if; end $$`,
};

const registrationMoves = REGISTRATION_MOVES.map(({ from, to }) => `('${from}', '${to}')`).join(', ');

/** A registration begins as a request and moves along the domain's arrows, by its hands alone. */
const REGISTRATION_WRITE = `
  if tg_op = 'INSERT' and ${HAND} = 'registration' and new.state = 'pending' and new.version = 1 and new.decided_at is null
    then return new; end if;
  if tg_op = 'UPDATE' and ${HAND} in ('registration', 'merge') and new.version = old.version + 1
    and (new.applicant_id, new.registered_at) is not distinct from (old.applicant_id, old.registered_at) then
    -- Only a merger of two units changes whose person it is, and it decides nothing but what is doubled by it.
    if ${HAND} = 'merge' and (new.state = old.state or (old.state, new.state) = ('pending', 'unbound')) then return new; end if;
    if ${HAND} = 'registration' and new.unit_id = old.unit_id and (old.state, new.state) in (${registrationMoves}) then return new; end if;
  end if;
  ${REFUSE}`;

/** Files are handed in and stay; which of them belong to a submission, its frozen answers say. */
const ATTACHMENT_WRITE = `
  if tg_op = 'INSERT' and ${HAND} = 'attach' then return new; end if;
  ${REFUSE}`;

/** Who a person is comes from sign-in, once; afterwards only the key under which it is stored may change (R5, R6, R16). */
const APPLICANT_WRITE = `
  if ${HAND} <> 'rotate' and (new.person_key, new.id_number, new.id_number_masked) is distinct from
    (old.person_key, old.id_number, old.id_number_masked) then ${REFUSE} end if;
  return new;`;

/** R17, but for the two sealed columns: a rotation of the key seals the same content again (rotation.ts). */
const REVISION_WRITE = `
  if tg_op = 'UPDATE' and ${HAND} = 'rotate' then
    turned := new;
    turned.id_number := old.id_number;
    turned.phone := old.phone;
    if turned is not distinct from old and new.id_number like 'v2.%' and (new.phone is null) = (old.phone is null)
      then return new; end if;
  end if;
  ${REFUSE}`;

/** The own data of a person; null leaves a field as it is, an empty e-mail address clears it. */
const PROFILE = hand(
  'workflow_profile',
  'act jsonb',
  'integer',
  'declare moved integer;',
  `${TAKE_KEY}
  update applicants set phone = coalesce(act->>'phone', phone), phone_masked = coalesce(act->>'phone_masked', phone_masked),
    email = nullif(coalesce(act->>'email', email), ''), updated_at = ${NOW} where id = (act->>'id')::int;
  get diagnostics moved = row_count;
  return moved;`,
);

/**
 * One person under the present key, everywhere and at once: whoever asks in between waits for the applicant's row. Nothing
 * but the key and its seal changes. Accounts get the sealed number as well, so that the next rotation finds them.
 */
const ROTATE = hand(
  'workflow_rotate_person',
  'act jsonb',
  'integer',
  "declare whom integer; present text := act->>'person_key'; sealed text := act->>'id_number'; known text[];",
  `perform set_config('workflow.hand', 'rotate', true);
  known := array(select jsonb_array_elements_text(act->'keys'));
  select id into whom from applicants where person_key = any(known) order by id for update;
  if whom is not null then
    update applicants set person_key = present, id_number = sealed
    where id = whom and (person_key <> present or left(id_number, 12) is distinct from left(sealed, 12));
    update declarations set person_key = present where applicant_id = whom and person_key <> present;
  end if;
  update up_users set person_key = present, id_number = sealed
  where person_key = any(known) and (person_key <> present or left(id_number, 12) is distinct from left(sealed, 12));
  update sso_sessions set operator = present where operator = any(known) and operator <> present;
  perform set_config('workflow.hand', '', true);
  return coalesce(whom, 0);`,
);

/** Sealed texts of one column, each replaced only while it still is what was read. */
const RESEAL = hand(
  'workflow_reseal',
  'act jsonb',
  'integer',
  'declare moved integer;',
  `perform set_config('workflow.hand', 'rotate', true);
  execute format('update %1$I t set %2$I = r.after from jsonb_to_recordset($1) as r(id bigint, before text, after text)
    where t.id = r.id and t.%2$I = r.before', act->>'table', act->>'column') using act->'rows';
  get diagnostics moved = row_count;
  perform set_config('workflow.hand', '', true);
  return moved;`,
);

const written = (table: string, by: string, on = 'insert or update or delete'): Guard[] => [
  trigger(table, `${table}_by_hand`, `TRIGGER before ${on} TABLE for each row execute function ${by}()`),
  trigger(table, `${table}_truncate`, 'TRIGGER before truncate TABLE execute function workflow_refuse()'),
];

/** Has to stand before the triggers of the table that they name. */
export const REVISION_KEPT = call('workflow_revision_kept', REVISION_WRITE, 'declare turned revisions;');
export const LOOK_REASON = REASON;

export const PEOPLE: readonly Guard[] = [
  check('registrations', 'registrations_state', "state in ('pending', 'approved', 'rejected', 'unbound')"),
  index('up_users', 'up_users_person', '(person_key) where person_key is not null'),
  index('units', 'units_names', '(name, id) where enabled'),
  call('workflow_registration_write', REGISTRATION_WRITE),
  call('workflow_attachment_write', ATTACHMENT_WRITE),
  call('workflow_applicant_write', APPLICANT_WRITE),
  ...written('registrations', 'workflow_registration_write'),
  ...written('attachments', 'workflow_attachment_write'),
  ...written('applicants', 'workflow_applicant_write', 'update'),
  PROFILE,
  ROTATE,
  RESEAL,
];
