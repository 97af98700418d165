import { describe, expect, it } from 'vitest';
import type { RegistrationRow } from 'workbench/contract';
import type { RegistrationState } from 'workflow/domain';
import { standingOf } from './states';

/** The hour at which the unit decided; a request that waits has none. */
const row = (id: number, state: RegistrationState, hour?: number, opinion: string | null = null): RegistrationRow => ({
  id,
  state,
  name: '',
  idNumber: '',
  phone: '',
  registeredAt: '',
  opinion,
  unitId: id,
  unitName: '',
  decidedAt: hour === undefined ? null : `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`,
});
const stands = (...rows: RegistrationRow[]) => {
  const { bound, waiting, over } = standingOf(rows);
  return [bound?.id, waiting?.id, over?.id];
};
const nobody = undefined;

describe('where a person stands', () => {
  it('is nowhere before the first request', () => expect(stands()).toEqual([nobody, nobody, nobody]));
  it('waits after the first request', () => expect(stands(row(1, 'pending'))).toEqual([nobody, 1, nobody]));
  it('reads the newest no', () =>
    expect(stands(row(1, 'rejected', 8, '不是'), row(2, 'rejected', 9, '不是'))).toEqual([nobody, nobody, 2]));
  it('waits again after asking again', () =>
    expect(stands(row(2, 'pending'), row(1, 'rejected', 8, '不是'))).toEqual([nobody, 2, nobody]));
  it('stays with the old unit while the new one has not answered', () =>
    expect(stands(row(1, 'approved', 8), row(2, 'pending'))).toEqual([1, 2, nobody]));
  it('stays with the old unit when the new one said no', () =>
    expect(stands(row(2, 'rejected', 9, '不是'), row(1, 'approved', 8))).toEqual([1, nobody, 2]));
  it('forgets an old no once a unit has approved', () =>
    expect(stands(row(1, 'rejected', 8, '不是'), row(2, 'approved', 9))).toEqual([2, nobody, nobody]));
  it('is free after a release', () => expect(stands(row(1, 'unbound', 9, '已调离'))).toEqual([nobody, nobody, 1]));
  it('reads the release of the unit it had, not an older no of another', () =>
    expect(stands(row(1, 'unbound', 10, '已调离'), row(2, 'rejected', 9, '不是'))).toEqual([nobody, nobody, 1]));
  it('is not told of the release that a change of unit brought', () =>
    expect(stands(row(1, 'unbound', 9, '同意'), row(2, 'approved', 9))).toEqual([2, nobody, nobody]));
  it('is not told of its own withdrawal', () => expect(stands(row(1, 'unbound', 9))).toEqual([nobody, nobody, nobody]));
});
