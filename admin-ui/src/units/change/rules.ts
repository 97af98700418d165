import type { UnitRow } from 'workbench/contract';
import {
  checkUnit,
  missingBlock,
  requiredInChange,
  UNIT_FIELDS,
  type UnitField,
  type UnitProblem,
  type UnitValues,
} from 'workflow/domain';
import { changedIn, type Typed } from '../form/typed';

const FIELDS = Object.keys(UNIT_FIELDS) as UnitField[];

/** The record with the changes in it. */
function outcome(unit: UnitRow, changed: UnitValues): UnitValues {
  const after: UnitValues = {};
  for (const field of FIELDS) after[field] = field in changed ? changed[field] : unit[field];
  return after;
}

/** What stands in the way of a change: only what is changed is asked about, and the block of the nature (domain/unit.ts). */
export function problemsOf(typed: Typed, unit: UnitRow, now: number): UnitProblem[] {
  const changed = changedIn(typed, unit);
  const missing = missingBlock(changed, outcome(unit, changed));
  const found = checkUnit(changed, { required: requiredInChange(changed, outcome(unit, {})), now });
  const block = missing
    .filter((field) => !found.some((problem) => problem.field === field))
    .map((field): UnitProblem => ({ field, problem: 'required' }));
  return [...found, ...block];
}
