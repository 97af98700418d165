import { describe, expect, it } from 'vitest';
import { daysUntil, inOrder, phaseOf } from './windows';

const plan = { declareFrom: '2026-11-02', declareUntil: '2026-11-23', reviewUntil: '2026-11-30' };
const at = (moment: string): number => Date.parse(`${moment}+08:00`);

describe('a plan on the home page', () => {
  it.each([
    ['2026-11-01T23:59:59.999', 'coming'],
    ['2026-11-02T00:00', 'declaring'],
    ['2026-11-23T23:59:59.999', 'declaring'],
    ['2026-11-24T00:00', 'reviewing'],
    ['2026-11-30T23:59:59.999', 'reviewing'],
    ['2026-12-01T00:00', 'over'],
  ])('at %s is %s', (moment, phase) => expect(phaseOf(plan, at(moment))).toBe(phase));

  it('counts whole days from today, and the last day is 0', () => {
    expect(daysUntil('2026-11-23', at('2026-11-23T00:00'))).toBe(0);
    expect(daysUntil('2026-11-23', at('2026-11-23T23:59'))).toBe(0);
    expect(daysUntil('2026-11-23', at('2026-11-22T23:59'))).toBe(1);
    expect(daysUntil('2027-01-01', at('2026-11-23T12:00'))).toBe(39);
  });

  it('stands by its nearest deadline, then what comes, and what is over apart, the latest first', () => {
    const named = (name: string, declareFrom: string, declareUntil: string, reviewUntil: string) => ({
      name,
      declareFrom,
      declareUntil,
      reviewUntil,
    });
    const { current, past } = inOrder(
      [
        named('over-1', '2024-01-01', '2024-02-01', '2024-03-01'),
        named('coming', '2027-01-01', '2027-02-01', '2027-03-01'),
        named('later', '2026-11-01', '2026-12-01', '2026-12-31'),
        named('nearer', '2026-10-01', '2026-11-01', '2026-11-25'),
        named('over-2', '2025-01-01', '2025-02-01', '2025-03-01'),
      ],
      at('2026-11-23T12:00'),
    );
    expect(current.map(({ name }) => name)).toEqual(['nearer', 'later', 'coming']);
    expect(past.map(({ name }) => name)).toEqual(['over-2', 'over-1']);
  });
});
