import type { LoggedReason } from '../domain/looks';
import type { Actor } from '../domain/permits';
import { vacantDesks } from '../domain/seating';
import { checkUnit, missingBlock, type UnitProblem } from '../domain/unit';
import {
  isUnitPhone,
  requiredInChange,
  UNIT_FIELDS,
  type UnitField,
  type UnitValue,
  type UnitValues,
} from '../domain/unitFields';
import { normaliseUnit } from '../domain/unitWriting';
import {
  changeUnit as writeChange,
  loadRegionSeats,
  loadUnit,
  loadUnitPhones,
  logLook,
  unseal,
  type RequestKey,
  type UnitHand,
  type UnitRecord,
} from '../store';
import { KeyTaken } from './acts';
import { notFound, Refused } from './refused';

/** Fields of a unit that are not well made (400); the edge puts each into words. */
export class BadUnit extends Error {
  constructor(readonly problems: UnitProblem[]) {
    super('bad-unit');
  }
}

export function refuseBad(problems: UnitProblem[]): void {
  if (problems.length > 0) throw new BadUnit(problems);
}

/** R10, R13: who chooses a region must find somebody at every desk of its route. */
export async function seatedRegion(code: string): Promise<void> {
  const found = await loadRegionSeats(code);
  if (!found) throw new BadUnit([{ field: 'regionCode', problem: 'not-on-list' }]);
  if (vacantDesks(found.region, found.seats).length > 0) throw new Refused({ code: 'no-bureau-for-region' });
}

const own = (id: number, actor: Actor): boolean => actor.role === 'unit-admin' && actor.unitId === id;

/** A unit administrator's own unit; any other does not exist for them (R8). */
export async function unit(id: number, actor: Actor): Promise<UnitRecord> {
  const found = own(id, actor) ? await loadUnit(id) : null;
  if (!found) throw notFound();
  return found;
}

const current = (record: UnitRecord, field: UnitField): UnitValue => record[field] ?? null;

/** What is named and differs; a phone that comes back as the mask that was shown stays what it is. */
export function changesIn(record: UnitRecord, fields: UnitValues, phones: UnitValues): UnitValues {
  const typed = normaliseUnit(fields);
  return Object.fromEntries(
    (Object.entries(typed) as [UnitField, UnitValue][]).filter(
      ([field, value]) => value !== current(record, field) && !(isUnitPhone(field) && value === phones[field]),
    ),
  );
}

/**
 * A unit changes its own data; only what is named changes. Another region moves no declaration (R20).
 * @throws BadUnit; Refused stale (with the version there is now), incomplete (the licence or approval block), no-bureau-for-region
 */
export async function changeUnit(
  id: number,
  version: number,
  fields: UnitValues,
  actor: Actor,
  key: RequestKey | null,
): Promise<void> {
  const record = await unit(id, actor);
  if (record.version !== version) throw stale(record);
  const phones = await unsealedPhones(id);
  const changed = changesIn(record, fields, phones);
  const names = Object.keys(changed) as UnitField[];
  if (names.length === 0) return;
  refuseBad(checkUnit(changed, { required: requiredInChange(changed, pick(record)), now: Date.now() }));
  const after: UnitValues = { ...pick(record), ...changed };
  const missing = missingBlock(changed, after);
  if (missing.length > 0) throw new Refused({ code: 'incomplete', fields: missing, about: 'unit' });
  if (typeof changed.regionCode === 'string') await seatedRegion(changed.regionCode);
  const by: UnitHand = { source: 'unit', actorId: actor.userId, actorName: actor.name };
  const written = await writeChange(id, version, changed, by, key);
  if (written.ok) return;
  if (written.setback === 'key-taken') throw new KeyTaken();
  throw stale(await unit(id, actor));
}

const pick = (record: UnitRecord): UnitValues =>
  Object.fromEntries((Object.keys(UNIT_FIELDS) as UnitField[]).map((field) => [field, current(record, field)]));

const stale = (record: UnitRecord): Refused =>
  new Refused({ code: 'stale', version: record.version, state: record.state ?? '', about: 'unit' });

export async function unsealedPhones(
  id: number,
): Promise<{ legalRepresentativePhone: string | null; contactPhone: string | null }> {
  const sealed = await loadUnitPhones(id);
  return {
    legalRepresentativePhone: sealed?.legalRepresentativePhone ? unseal(sealed.legalRepresentativePhone) : null,
    contactPhone: sealed?.contactPhone ? unseal(sealed.contactPhone) : null,
  };
}

/** R19: the phones in full, for the unit's own administrators; every look is logged before it is answered. */
export async function unitIdentity(
  id: number,
  actor: Actor,
  reason?: LoggedReason,
): Promise<{ legalRepresentativePhone: string | null; contactPhone: string | null }> {
  await unit(id, actor);
  await logLook(actor, 'unit', id, reason);
  return unsealedPhones(id);
}
