import { refuse, refuseRemoval } from './refusing';
import { chosenRow } from './relation';
import type { Ask, Columns } from './transaction';
import { heldBy, listed, waitingForUnit, type Waiting } from './waiting';

const idOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Whether somebody can still sign in and act for a body; `but` is an account that is about to go. */
async function isStaffed(ask: Ask, column: 'authority_id' | 'unit_id', body: number, but = 0): Promise<boolean> {
  const role = column === 'authority_id' ? 'reviewer' : 'unit-admin';
  const found = await ask(
    `select 1 from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles o on o.id = l.role_id
     where u.${column} = ? and u.id <> ? and o.type = '${role}' and u.blocked is not true limit 1`,
    [body, but],
  );
  return found.length > 0;
}

/** What would have nobody to act on it once this account is gone from its body. */
async function leftAlone(ask: Ask, before: Columns, but = 0): Promise<Waiting | null> {
  if (before.blocked === true) return null;
  const [authority, unit] = [idOf(before.authority_id), idOf(before.unit_id)];
  if (authority !== null && !(await isStaffed(ask, 'authority_id', authority, but))) return heldBy(ask, authority);
  if (unit !== null && !(await isStaffed(ask, 'unit_id', unit, but))) return waitingForUnit(ask, unit);
  return null;
}

/** For whom an account acts: one each, and their relations have no link table. */
const BODIES = { unit: 'units', authority: 'authorities', applicant: 'applicants' } as const;

/** Before Strapi writes an account of the panel: the bodies it is bound to as the ids that are stored. */
export async function prepareAccount(ask: Ask, data: Record<string, unknown>): Promise<void> {
  for (const [field, table] of Object.entries(BODIES)) {
    if (!(field in data)) continue;
    const chosen = await chosenRow(ask, table, data[field], () =>
      refuse('not-found', '没有这个单位或机构，请重新选择'),
    );
    if (chosen === undefined) delete data[field];
    else data[field] = chosen;
  }
}

/** The last account of a body with something waiting stays: blocked, moved or without its role nobody could act on it. */
export async function judgeAccount(ask: Ask, before: Columns | null): Promise<void> {
  const waiting = before && (await leftAlone(ask, before));
  if (waiting && waiting.total > 0)
    throw refuse('last-reviewer', `这是最后一个可以办理的账号，还有申报等它办理，不能停用或更改：${listed(waiting)}`);
}

export async function judgeAccountRemoval(ask: Ask, before: Columns): Promise<void> {
  const waiting = await leftAlone(ask, before, Number(before.id));
  if (waiting && waiting.total > 0)
    throw refuseRemoval(`这是最后一个可以办理的账号，还有申报等它办理，不能删除：${listed(waiting)}`);
}
