import type { UnitRow } from 'workbench/contract';
import {
  isUnitPhone,
  normaliseUnit,
  UNIT_FIELDS,
  type UnitField,
  type UnitValue,
  type UnitValues,
} from 'workflow/domain';

/** What stands in the controls: texts, and one tick. Pure, so that "what changed" can be tested. */
export type Typed = { [field in UnitField]?: string | boolean };

const FIELDS = Object.keys(UNIT_FIELDS) as UnitField[];

/** A record as its controls show it. The phones stay empty: nobody can type over a mask, and empty means unchanged. */
export function typedOf(unit: UnitRow): Typed {
  const typed: Typed = {};
  for (const field of FIELDS) {
    const value = unit[field];
    if (isUnitPhone(field)) typed[field] = '';
    else typed[field] = typeof value === 'boolean' ? value : value === null ? '' : String(value);
  }
  return typed;
}

/** As the server takes it: one writing of each, a number for the years when it is one, null for what was emptied. */
export function valuesOf(typed: Typed): UnitValues {
  const values = normaliseUnit(typed);
  const years = values.licenceYears;
  if (typeof years === 'string' && /^\d+$/.test(years)) values.licenceYears = Number(years);
  return values;
}

const same = (one: UnitValue | undefined, other: UnitValue | undefined): boolean => (one ?? null) === (other ?? null);

/** Only what differs from the record. */
export function changedIn(typed: Typed, unit: UnitRow): UnitValues {
  const values = valuesOf(typed);
  const changed: UnitValues = {};
  for (const field of Object.keys(values) as UnitField[]) {
    const value = values[field];
    if (isUnitPhone(field) ? value !== null : !same(value, unit[field])) changed[field] = value;
  }
  return changed;
}

/** What somebody else changed between two versions of a record. */
export const changedBetween = (before: UnitRow, after: UnitRow): UnitField[] =>
  FIELDS.filter((field) => !same(before[field], after[field]));

/**
 * What was typed, carried over to a newer record: one's own changes stay, everything else takes the new value.
 * `clashing` are the fields that both changed, and differently.
 */
export function carriedOver(typed: Typed, before: UnitRow, after: UnitRow): { typed: Typed; clashing: UnitField[] } {
  const mine = changedIn(typed, before);
  const kept: Typed = { ...typedOf(after) };
  for (const field of Object.keys(mine) as UnitField[]) kept[field] = typed[field];
  const clashing = changedBetween(before, after).filter((field) => field in mine && !same(mine[field], after[field]));
  return { typed: kept, clashing };
}
