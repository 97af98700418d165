import type { LoggedReason } from '../domain/looks';
import type { Actor } from '../domain/permits';
import { vacantDesks } from '../domain/seating';
import { maskPhone } from '../domain/mask';
import { checkUnit, missingBlock, type UnitProblem } from '../domain/unit';
import {
  CHANGE_REQUIRED,
  isUnitPhone,
  REGISTRATION_REQUIRED,
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
  registerUnit as writeUnit,
  unitByCode,
  unseal,
  type RequestKey,
  type UnitHand,
  type UnitRecord,
} from '../store';
import { KeyTaken } from './acts';
import { notFound, Refused } from './refused';

export { unitByCode };

/** Fields of a unit that are not well made (400); the edge puts each into words. */
export class BadUnit extends Error {
  constructor(readonly problems: UnitProblem[]) {
    super('bad-unit');
  }
}

function refuseBad(problems: UnitProblem[]): void {
  if (problems.length > 0) throw new BadUnit(problems);
}

/** R10, R13: who chooses a region must find somebody at every desk of its route. */
async function seatedRegion(code: string): Promise<void> {
  const found = await loadRegionSeats(code);
  if (!found) throw new BadUnit([{ field: 'regionCode', problem: 'not-on-list' }]);
  if (vacantDesks(found.region, found.seats).length > 0) throw new Refused({ code: 'no-bureau-for-region' });
}

/** What the identity provider vouches for (figure 1-5, 基础信息); null is what it does not know. */
export interface Vouched {
  name: string;
  creditCode: string;
  legalRepresentative: string | null;
  legalRepresentativePhone: string | null;
  address: string | null;
}

/** Only what is null may be typed; the same value again, or its mask, is no other one. */
function overridden(arrival: Vouched, typed: UnitValues): UnitProblem[] {
  return (Object.keys(arrival) as (keyof Vouched)[]).flatMap((field): UnitProblem[] => {
    const [vouched, given] = [arrival[field], typed[field] ?? null];
    if (vouched === null || given === null) return [];
    const same = given === normaliseUnit({ [field]: vouched })[field] || given === vouched;
    return same || (isUnitPhone(field) && given === maskPhone(vouched)) ? [] : [{ field, problem: 'vouched' }];
  });
}

/**
 * The first sign-in of a unit makes it. What the provider vouches for is taken as it is (only logged when it breaks a standard),
 * what is typed is checked. Whoever comes second gets the unit that is there.
 * @returns the unit's id, and whether this call made it
 * @throws BadUnit; Refused no-bureau-for-region, unit-disabled; KeyTaken
 */
export async function registerUnit(
  arrival: Vouched,
  fields: UnitValues,
  key: RequestKey | null,
): Promise<{ id: number; made: boolean }> {
  const before = await unitByCode(arrival.creditCode);
  if (before) return existing(before);
  const typed = normaliseUnit(fields);
  refuseBad(overridden(arrival, typed));
  const vouched = Object.fromEntries(Object.entries(arrival).filter(([, value]) => value !== null)) as UnitValues;
  const own = Object.fromEntries(Object.entries(typed).filter(([field]) => !(field in vouched))) as UnitValues;
  refuseBad(checkUnit(own, { required: REGISTRATION_REQUIRED, now: Date.now() }));
  await seatedRegion(String(own.regionCode));
  const made = await writeUnit({ state: '登记在册', ...own, ...vouched }, key);
  if (!made.ok) throw new KeyTaken();
  if (made.value > 0) return { id: made.value, made: true };
  const there = await unitByCode(arrival.creditCode);
  if (!there) throw notFound();
  return existing(there);
}

function existing(unit: { id: number; enabled: boolean }): { id: number; made: boolean } {
  if (!unit.enabled) throw new Refused({ code: 'unit-disabled' });
  return { id: unit.id, made: false };
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
function changesIn(record: UnitRecord, fields: UnitValues, phones: UnitValues): UnitValues {
  const typed = normaliseUnit(fields);
  return Object.fromEntries(
    (Object.entries(typed) as [UnitField, UnitValue][]).filter(
      ([field, value]) => value !== current(record, field) && !(isUnitPhone(field) && value === phones[field]),
    ),
  );
}

/** Starred fields stay filled: those of figure 4-2 whenever they are named, those of figure 1-5 once they are there. */
const requiredOf = (record: UnitRecord, named: UnitValues): string[] => [
  ...CHANGE_REQUIRED.filter((field) => field in named),
  ...REGISTRATION_REQUIRED.filter((field) => field in named && current(record, field) !== null),
];

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
  refuseBad(checkUnit(changed, { required: requiredOf(record, changed), now: Date.now() }));
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

async function unsealedPhones(
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

/** How often a refresh tries again when somebody changes the unit at the same moment. */
const TRIES = 3;

/**
 * At each sign-in the provider's word is the newer one: what differs is written, and stands in the unit's history as the provider's.
 * Nothing of it is checked, nothing blocks the sign-in; what the provider does not know stays.
 */
export async function refreshUnit(
  id: number,
  vouched: Partial<Omit<Vouched, 'creditCode'>>,
  providerName = '统一身份认证平台',
): Promise<void> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const record = await loadUnit(id);
    if (!record) return;
    const known = Object.fromEntries(Object.entries(vouched).filter(([, value]) => value)) as UnitValues;
    const changed = changesIn(record, known, await unsealedPhones(id));
    if (Object.keys(changed).length === 0) return;
    const written = await writeChange(
      id,
      record.version,
      changed,
      { source: 'provider', actorId: null, actorName: providerName },
      null,
    );
    if (written.ok) return;
  }
}
