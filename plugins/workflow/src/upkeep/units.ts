import { maskPhone } from '../domain/mask';
import type { Seat } from '../domain/review';
import type { RouteRegion } from '../domain/routing';
import { vacantDesks } from '../domain/seating';
import { checkUnit } from '../domain/unit';
import {
  isUnitField,
  isUnitPhone,
  UNIT_FIELDS,
  UNIT_PHONES,
  type UnitField,
  type UnitValue,
  type UnitValues,
} from '../domain/unitFields';
import { normaliseUnit } from '../domain/unitWriting';
import { seal, unseal } from '../store';
import { columnOf } from '../store/unitGuards';
import type { StaffActor } from './actor';
import { chosenRow } from './relation';
import { refuse, refuseFields, refuseRemoval, refuseWaiting } from './refusing';
import { rowOf, type Ask, type Columns } from './transaction';
import { waitingForUnit } from './waiting';

type Data = Record<string, unknown>;

const plainOf = (sealed: unknown): string | null =>
  typeof sealed === 'string' && sealed !== '' ? unseal(sealed) : null;

/** A phone that staff or a program type is checked, sealed, and its mask follows; the stored one stays as it is. */
function sealPhone(data: Data, field: (typeof UNIT_PHONES)[number], before: Columns | null): void {
  const given = data[field];
  delete data[`${field}Masked`];
  if (given === undefined || given === before?.[columnOf(field)]) {
    delete data[field];
    return;
  }
  const phone = normaliseUnit({ [field]: typeof given === 'string' ? given : null })[field] ?? null;
  const problems = checkUnit({ [field]: phone }, { required: [], now: Date.now() });
  if (problems.length > 0) throw refuseFields(problems);
  const same = typeof phone === 'string' && phone === plainOf(before?.[columnOf(field)]);
  if (same) delete data[field];
  else {
    data[field] = typeof phone === 'string' ? seal(phone) : null;
    data[`${field}Masked`] = typeof phone === 'string' ? maskPhone(phone) : null;
  }
}

/** Before Strapi writes: one writing for each field, phones sealed, and nobody overwrites what came in between. */
export async function prepareUnit(ask: Ask, data: Data, before: Columns | null): Promise<void> {
  if (before && typeof data.version === 'number' && data.version < Number(before.version))
    throw refuse('stale', '这个单位刚有变化，请刷新后再改');
  delete data.version;
  const noTarget = (): Error => refuse('unit-unknown', '没有要并入的单位，请重新选择');
  data.mergedInto = await chosenRow(ask, 'units', data.mergedInto, noTarget);
  if (data.mergedInto === undefined) delete data.mergedInto;
  for (const field of UNIT_PHONES) sealPhone(data, field, before);
  for (const [field, value] of Object.entries(data)) {
    if (!isUnitField(field) || isUnitPhone(field) || typeof value !== 'string') continue;
    if (value !== before?.[columnOf(field)]) data[field] = normaliseUnit({ [field]: value })[field];
  }
}

function changedValues(before: Columns | null, after: Columns): UnitValues {
  const changed: UnitValues = {};
  for (const field of Object.keys(UNIT_FIELDS) as UnitField[]) {
    const [was, is] = [before?.[columnOf(field)] ?? null, after[columnOf(field)] ?? null];
    if (was !== is && !isUnitPhone(field)) changed[field] = is as UnitValue;
  }
  return changed;
}

async function checkRegion(ask: Ask, code: string): Promise<void> {
  const [region] = await ask<RouteRegion>(
    `select code, level, parent_code as "parentCode", coalesce(reports_to_province, false) as "reportsToProvince" from regions where code = ?`,
    [code],
  );
  if (!region) throw refuseFields([{ field: 'regionCode', problem: 'not-on-list' }]);
  const seats = await ask<Seat>(`select id, kind, region_code as "regionCode", enabled from authorities where enabled`);
  if (vacantDesks(region, seats).length > 0)
    throw refuse('no-bureau-for-region', '属地还没有可用的审核机构，请先设置审核机构');
}

const MERGER: Record<string, string> = {
  'merge-itself': '不能并入自己，请选择另一个单位',
  'merge-merged': '要并入的单位已经并入别的单位，请选择最终的单位',
  'merge-disabled': '要并入的单位已停用，请先启用或选择另一个单位',
};

async function merge(ask: Ask, unit: Columns, actor: StaffActor): Promise<void> {
  const act = { id: unit.id, into: unit.merged_into_id, source: 'merge', actor_id: actor.id, actor_name: actor.name };
  try {
    await ask('select workflow_merge_unit(?::jsonb)', [JSON.stringify(act)]);
  } catch (error) {
    const known = Object.entries(MERGER).find(([code]) => (error as Error).message.includes(code));
    throw known ? refuse(known[0], known[1]) : error;
  }
}

/** After Strapi has written, in the same transaction: what may not be is undone with the sentence that says why. */
export async function judgeUnit(
  ask: Ask,
  before: Columns | null,
  documentId: string,
  actor: StaffActor,
): Promise<void> {
  const after = await rowOf(ask, 'units', documentId);
  if (!after) return;
  const changed = changedValues(before, after);
  const required = (['name', 'creditCode', 'regionCode'] as const).filter((field) => field in changed);
  const problems = checkUnit(changed, { required, now: Date.now() });
  if (problems.length > 0) throw refuseFields(problems);
  if (typeof changed.regionCode === 'string') await checkRegion(ask, changed.regionCode);
  const wasMerged = before?.merged_into_id ?? null;
  if (after.merged_into_id !== null && wasMerged === null) {
    if (!before) throw refuse('merge-new', '新单位不能直接并入，请先保存');
    return merge(ask, after, actor);
  }
  if (wasMerged !== (after.merged_into_id ?? null)) throw refuse('merged', '这个单位已经并入别的单位，不能再改');
  if (wasMerged !== null && after.enabled === true) throw refuse('merged', '这个单位已经并入别的单位，不能启用');
  if (before?.enabled === true && after.enabled !== true)
    refuseWaiting(
      await waitingForUnit(ask, Number(after.id)),
      (names) => `还有申报等本单位办理，或已退回本单位的人，不能停用：${names}`,
    );
}

/** Only a unit on which nothing hangs was made by mistake and may go. */
export async function judgeUnitRemoval(ask: Ask, before: Columns): Promise<void> {
  const [found] = await ask<{ attached: boolean }>(
    `select exists (select 1 from declarations where unit_id = :id) or exists (select 1 from registrations where unit_id = :id)
      or exists (select 1 from up_users where unit_id = :id) or exists (select 1 from units where merged_into_id = :id)
      or exists (select 1 from unit_changes where unit_id = :id) as attached`.replaceAll(
      ':id',
      String(Number(before.id)),
    ),
  );
  if (found?.attached)
    throw refuseRemoval('这个单位有申报、人员注册、账号或变更记录，不能删除，可以停用或并入别的单位');
}
