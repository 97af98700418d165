import { maskPhone } from '../domain/mask';
import { checkUnit, type UnitProblem } from '../domain/unit';
import { isUnitPhone, REGISTRATION_REQUIRED, type UnitValues } from '../domain/unitFields';
import { normaliseUnit } from '../domain/unitWriting';
import { changeUnit as writeChange, loadUnit, registerUnit as writeUnit, unitByCode, type RequestKey } from '../store';
import { KeyTaken } from './acts';
import { notFound, Refused } from './refused';
import { changesIn, refuseBad, seatedRegion, unsealedPhones } from './units';

export { unitByCode };

/** What the identity provider vouches for (figure 1-5, 基础信息); null is what it does not know. */
export interface Vouched {
  name: string;
  creditCode: string;
  legalRepresentative: string | null;
  legalRepresentativePhone: string | null;
  address: string | null;
}

/** No check blocks what the provider sends; it only has to fit its column (255 characters, a sealed phone far fewer). */
function taken(vouched: Partial<Vouched>): UnitValues {
  const fitted = Object.entries(normaliseUnit(vouched)).flatMap(([field, value]) =>
    typeof value === 'string' ? [[field, [...value].slice(0, isUnitPhone(field) ? 40 : 255).join('')] as const] : [],
  );
  return Object.fromEntries(fitted);
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
  const vouched: UnitValues = { ...taken(arrival), creditCode: arrival.creditCode };
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
    const changed = changesIn(record, taken(vouched), await unsealedPhones(id));
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
