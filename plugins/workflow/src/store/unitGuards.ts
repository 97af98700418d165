import { UNIT_FIELDS, isUnitPhone, type UnitField } from '../domain/unitFields';
import { call, index, trigger, type Guard } from './guard';
import { NOW } from './hands';

/** `licenceIssuedOn` is stored as `licence_issued_on`. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const FIELDS = Object.keys(UNIT_FIELDS) as UnitField[];

/** Set for the transaction by whoever changes a unit (unitHands.ts, staff.ts): who it is, and in which role. */
const SOURCE = "coalesce(current_setting('workflow.source', true), '')";
const ACTOR = "coalesce(nullif(current_setting('workflow.actor', true), ''), '系统')";
const ACTOR_ID = "nullif(current_setting('workflow.actor_id', true), '')::int";

/**
 * A phone sealed again looks another: only when somebody changes it, not when the keys are rotated, does the sealed value
 * count; else its mask tells.
 */
const SEALED = FIELDS.filter(isUnitPhone).map(columnOf);
const someone = `${SOURCE} in ('unit', 'provider', 'staff')`;
const IGNORED = `array['version', 'updated_at', 'updated_by_id'] || case when ${someone} then array[]::text[] else array[${SEALED.map((name) => `'${name}'`).join(', ')}] end`;

/** Whoever changes a unit moves its version, so that a screen opened before is told (409 stale). */
const UNIT_WRITE = `
  if ${SOURCE} <> 'seal' and new.version <= old.version and (to_jsonb(new) - (${IGNORED})) is distinct from (to_jsonb(old) - (${IGNORED}))
    then new.version := old.version + 1; end if;
  return new;`;

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A line a field: name, label, both values as the history shows them (phones masked), and whether it changed. */
const line = (field: UnitField): string => {
  const column = columnOf(field);
  const shown = isUnitPhone(field) ? `${column}_masked` : column;
  const sealed = isUnitPhone(field) ? ` or (${someone} and new.${column} is distinct from old.${column})` : '';
  return `(${text(field)}, ${text(UNIT_FIELDS[field].zh)}, old.${shown}::text, new.${shown}::text, new.${shown} is distinct from old.${shown}${sealed})`;
};
const unitName = (row: string): string => `(select u.name from units u where u.id = ${row}.merged_into_id)`;

/** Every change of a unit leaves a line a field, in the same transaction, whatever hand made it. */
const UNIT_CHANGED = `
  if ${SOURCE} = 'seal' then return null; end if;
  insert into unit_changes (document_id, unit_id, field, field_name, before, after, actor_id, actor_name, source, at, created_at, updated_at, published_at)
  select workflow_document_id(), new.id, m.field, m.label, m.before, m.after, ${ACTOR_ID}, ${ACTOR},
    case when m.field = 'mergedInto' then 'merge' when ${SOURCE} in ('unit', 'provider', 'merge') then ${SOURCE} else 'staff' end, n, n, n, n
  from (values ${FIELDS.map(line).join(',\n    ')},
    ('enabled', '启用', old.enabled::text, new.enabled::text, new.enabled is distinct from old.enabled),
    ('mergedInto', '并入单位', ${unitName('old')}, ${unitName('new')}, new.merged_into_id is distinct from old.merged_into_id))
    as m(field, label, before, after, changed), (select ${NOW} as n) t
  where m.changed;
  return null;`;

/**
 * A declaration comes only to a desk that is open. The share lock makes it wait for the staff who close the desk at that moment, and
 * them for it: neither overlooks the other.
 */
const SEATED = `
  if new.state = 'in-review' and new.desk = 'unit' and old.state <> 'in-review' then
    perform 1 from units where id = new.unit_id and enabled for share;
    if not found then raise exception 'stale' using errcode = 'WF409'; end if;
  elsif new.authority_id is not null and new.authority_id is distinct from old.authority_id then
    perform 1 from authorities where id = new.authority_id and enabled for share;
    if not found then raise exception 'stale' using errcode = 'WF409'; end if;
  end if;
  return new;`;

const EACH = 'for each row execute function';

export const UNIT_GUARDS: readonly Guard[] = [
  index('unit_changes', 'unit_changes_unit', '(unit_id, id)'),
  call('workflow_unit_write', UNIT_WRITE),
  call('workflow_unit_changed', UNIT_CHANGED),
  call('workflow_declaration_seated', SEATED),
  trigger('units', 'units_write', `TRIGGER before update TABLE ${EACH} workflow_unit_write()`),
  trigger('units', 'units_changed', `TRIGGER after update TABLE ${EACH} workflow_unit_changed()`),
  trigger('declarations', 'declarations_seated', `TRIGGER before update TABLE ${EACH} workflow_declaration_seated()`),
  trigger('unit_changes', 'unit_changes_kept', `TRIGGER before update or delete TABLE ${EACH} workflow_refuse()`),
];
