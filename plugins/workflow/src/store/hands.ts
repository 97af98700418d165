import type { Guard } from './guard';

/**
 * The only statements that write a declaration, and what hangs on it: one function an act, one round trip, one transaction. Each names the version
 * it was decided on; when another act came first it raises WF409, and nothing happened, the idempotency key included.
 */
export const hand = (name: string, args: string, returns: string, declare: string, body: string): Guard => ({
  kind: 'function',
  name,
  on: '',
  sql: `create or replace function ${name}(${args}) returns ${returns} language plpgsql as $$ ${declare} begin ${body} end $$`,
});

/** Strapi's bookkeeping columns: UTC without a zone. */
export const NOW = "(workflow_now() at time zone 'utc')";

/** Strapi's document ids: 24 lower-case letters and digits, a letter first. */
const DOCUMENT_ID = hand(
  'workflow_document_id',
  '',
  'text',
  '',
  "return 'w' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 23);",
);

/** R15: the key is taken in the act's own transaction, so that an act and its key are kept or lost together. */
export const TAKE_KEY = `
  if act->>'key' is not null then
    insert into workflow_answers (user_id, key, request_sha256)
    values ((act->>'user_id')::int, act->>'key', act->>'request_sha256');
  end if;`;

const DECLARE = hand(
  'workflow_declare',
  'act jsonb',
  'integer',
  'declare created integer;',
  `perform set_config('workflow.hand', 'save', true); ${TAKE_KEY}
  insert into declarations (document_id, plan_id, plan_version_id, year, category, batch, applicant_id, applicant_name,
    id_number_masked, phone_masked, person_key, unit_id, unit_name, state, revision, version, answers, created_at, updated_at, published_at)
  select workflow_document_id(), plan_id, plan_version_id, year, category, batch, applicant_id, applicant_name, id_number_masked,
    phone_masked, person_key, unit_id, unit_name, 'draft', 0, 1, '{}', ${NOW}, ${NOW}, ${NOW}
  from jsonb_populate_record(null::declarations, act->'declaration') returning id into created;
  perform set_config('workflow.hand', '', true);
  return created;`,
);

const SAVE = hand(
  'workflow_save',
  'act jsonb',
  'integer',
  'declare moved integer;',
  `perform set_config('workflow.hand', 'save', true); ${TAKE_KEY}
  update declarations set answers = act->'answers', version = version + 1, updated_at = ${NOW}
  where id = (act->>'id')::int and version = (act->>'version')::int and state in ('draft', 'returned');
  get diagnostics moved = row_count;
  if moved = 0 then raise exception 'stale' using errcode = 'WF409'; end if;
  perform set_config('workflow.hand', '', true);
  return moved;`,
);

const MOVE = hand(
  'workflow_move',
  'act jsonb',
  'integer',
  'declare moved integer; new_row declarations;',
  `perform set_config('workflow.hand', 'move', true); ${TAKE_KEY}
  new_row := jsonb_populate_record(null::declarations, act->'declaration');
  update declarations d set state = new_row.state, desk = new_row.desk, authority_id = new_row.authority_id,
    revision = new_row.revision, recommended_revision = new_row.recommended_revision, version = d.version + 1,
    unit_id = new_row.unit_id, unit_name = new_row.unit_name, region_code = new_row.region_code,
    applicant_name = new_row.applicant_name, id_number_masked = new_row.id_number_masked, phone_masked = new_row.phone_masked,
    submitted_at = new_row.submitted_at, bar_lifted = coalesce(new_row.bar_lifted, d.bar_lifted), updated_at = ${NOW}
  where d.id = (act->>'id')::int and d.version = (act->>'version')::int and d.state = act->>'from_state'
    -- Decided on the database's clock a moment ago; a stalled process must decide again.
    and workflow_now() - (act->>'decided_at')::timestamptz < interval '20 seconds'
    -- R16 once more, at one moment: a rotation of the key may have come between two readings (rotation.ts).
    and (act->'entry'->>'act' in ('submit', 'withdraw') or not exists (
      select 1 from up_users u left join applicants p on p.id = u.applicant_id
      where u.id = (act->'entry'->>'actor_id')::int and coalesce(u.person_key, p.person_key) = d.person_key));
  get diagnostics moved = row_count;
  if moved = 0 then
    raise exception 'stale' using errcode = 'WF409';
  end if;
  if new_row.authority_id is not null then
    insert into workflow_visits (authority_id, declaration_id) values (new_row.authority_id, (act->>'id')::int) on conflict do nothing;
  end if;
  insert into flow_entries (document_id, declaration_id, seq, act, actor_id, actor_name, organisation, desk, next_desk, next_name,
    state, opinion, items, revision, version, at, evidence, content, previous_hash, hash, created_at, updated_at, published_at)
  select workflow_document_id(), declaration_id, seq, e.act, actor_id, actor_name, organisation, desk, next_desk, next_name,
    state, opinion, items, revision, version, at, evidence, content, previous_hash, hash, ${NOW}, ${NOW}, ${NOW}
  from jsonb_populate_record(null::flow_entries, act->'entry') e;
  if act->'frozen' is not null then
    insert into revisions (document_id, declaration_id, number, plan_version_id, applicant_name, id_number, phone, unit_name, answers,
      attachments, verification_code, sha_256, submitted_at, created_at, updated_at, published_at)
    select workflow_document_id(), declaration_id, number, plan_version_id, applicant_name, id_number, phone, unit_name, answers,
      attachments, verification_code, sha_256, submitted_at, ${NOW}, ${NOW}, ${NOW}
    from jsonb_populate_record(null::revisions, act->'frozen');
  end if;
  if act->'recommendation' is not null then
    insert into recommendations (document_id, declaration_id, revision, file_name, size, pages, sha_256, uploaded_at, uploaded_by,
      created_at, updated_at, published_at)
    select workflow_document_id(), declaration_id, revision, file_name, size, pages, sha_256, uploaded_at, uploaded_by,
      ${NOW}, ${NOW}, ${NOW}
    from jsonb_populate_record(null::recommendations, act->'recommendation');
  end if;
  perform set_config('workflow.hand', '', true);
  return moved;`,
);

/** Chapter 3 of the manual: approving a person releases them from the unit they had before. */
const REGISTRATION = hand(
  'workflow_decide_registration',
  'act jsonb',
  'integer',
  'declare moved integer;',
  `perform set_config('workflow.hand', 'registration', true); ${TAKE_KEY}
  if act->>'state' = 'approved' then
    -- The unit that loses the person learns it from the outbox (outbox.ts); it did not decide it.
    perform set_config('workflow.leaving', 'yes', true);
    update registrations r set state = 'unbound', version = r.version + 1, updated_at = ${NOW}, decided_at = ${NOW}
    from registrations chosen where chosen.id = (act->>'id')::int and chosen.state = 'pending'
      and r.applicant_id = chosen.applicant_id and r.state = 'approved';
    perform set_config('workflow.leaving', '', true);
  end if;
  update registrations set state = act->>'state', opinion = act->>'opinion', decided_by = act->>'decided_by', decided_at = ${NOW},
    version = version + 1, updated_at = ${NOW}
  where id = (act->>'id')::int and unit_id = (act->>'unit_id')::int and state = act->>'from_state';
  get diagnostics moved = row_count;
  if moved = 0 then raise exception 'stale' using errcode = 'WF409'; end if;
  perform set_config('workflow.hand', '', true);
  return moved;`,
);

const REGISTER = hand(
  'workflow_register',
  'act jsonb',
  'integer',
  'declare created integer;',
  `perform set_config('workflow.hand', 'registration', true); ${TAKE_KEY}
  perform 1 from units where id = (act->>'unit_id')::int and enabled for share;
  if not found then raise exception 'stale' using errcode = 'WF409'; end if;
  insert into registrations (document_id, applicant_id, unit_id, state, version, registered_at, created_at, updated_at, published_at)
  values (workflow_document_id(), (act->>'applicant_id')::int, (act->>'unit_id')::int, 'pending', 1, ${NOW}, ${NOW}, ${NOW}, ${NOW})
  returning id into created;
  perform set_config('workflow.hand', '', true);
  return created;`,
);

const ATTACH = hand(
  'workflow_attach',
  'act jsonb',
  'integer',
  'declare created integer;',
  `perform set_config('workflow.hand', 'attach', true); ${TAKE_KEY}
  insert into attachments (document_id, declaration_id, field_id, file_name, size, type, sha_256, uploaded_at, created_at, updated_at, published_at)
  select workflow_document_id(), declaration_id, field_id, file_name, size, type, sha_256, ${NOW}, ${NOW}, ${NOW}, ${NOW}
  from jsonb_populate_record(null::attachments, act->'attachment') returning id into created;
  perform set_config('workflow.hand', '', true);
  return created;`,
);

export const HANDS: Guard[] = [DOCUMENT_ID, DECLARE, SAVE, MOVE, REGISTER, REGISTRATION, ATTACH];
