import type { Actor } from '../domain/permits';
import {
  administer as write,
  listAdministrators,
  listUnitChanges,
  type AdministratorRecord,
  type RequestKey,
} from '../store';
import { KeyTaken } from './acts';
import { notFound, Refused } from './refused';
import { unit } from './units';

/** Everybody who acts, or acted, for the own unit. */
export async function administrators(id: number, actor: Actor): Promise<AdministratorRecord[]> {
  await unit(id, actor);
  return listAdministrators(id);
}

/**
 * Takes an administrator's account away at once, or gives it back. One always stays.
 * @throws Refused last-administrator, blocked-by-staff; not-found for an account of another unit
 */
export async function administer(
  id: number,
  account: number,
  blocked: boolean,
  actor: Actor,
  key: RequestKey | null,
): Promise<void> {
  await unit(id, actor);
  if (!Number.isSafeInteger(account) || account >= 2 ** 31) throw notFound();
  const done = await write(id, account, blocked, actor, key);
  if (!done.ok) {
    if (done.setback === 'key-taken') throw new KeyTaken();
    throw new Refused({ code: done.setback === 'blocked-by-staff' ? done.setback : 'last-administrator' });
  }
  if (done.value === 0) throw notFound();
}

/** What was changed of the own unit, by whom and when. */
export async function unitChanges(
  id: number,
  actor: Actor,
  filter: Parameters<typeof listUnitChanges>[1],
  page: Parameters<typeof listUnitChanges>[2],
): ReturnType<typeof listUnitChanges> {
  await unit(id, actor);
  return listUnitChanges(id, filter, page);
}
