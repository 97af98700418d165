import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idNumberCheck, isIdNumber, normaliseIdNumber } from './idNumber';

const first17 = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.integer({ min: 1900, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(999),
  )
  .map(
    ([region, year, month, day, n]) =>
      `${region}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(n).padStart(3, '0')}`,
  );

describe('ID number (GB 11643-1999)', () => {
  it.each(['340104197803150012', '340202198506070021', '340803196901010037', '340121197601010018'])(
    'takes %s',
    (number) => {
      expect(isIdNumber(number)).toBe(true);
    },
  );

  it('refuses a date that the calendar does not have, whatever the check digit says', () => {
    expect(idNumberCheck('34010219990229001')).toBe('7');
    expect(isIdNumber('340102199902290017')).toBe(false);
  });

  it('refuses every single wrong digit of 1,000 generated numbers', () => {
    fc.assert(
      fc.property(first17, (start) => {
        const number = start + idNumberCheck(start);
        const taken = [...number].flatMap((right, place) =>
          [...'0123456789X'].filter(
            (other) => other !== right && isIdNumber(number.slice(0, place) + other + number.slice(place + 1)),
          ),
        );
        expect([isIdNumber(number), taken]).toEqual([true, []]);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes the standard's example, and its check character in lower case and full width once normalised", () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('11010519491231002x')).toBe(false);
    expect(normaliseIdNumber('11010519491231002ｘ')).toBe('11010519491231002X');
  });

  it('is one person however it is written (R6)', () => {
    expect(normaliseIdNumber('１１０１０５ 19491231 002x')).toBe('11010519491231002X');
    expect(isIdNumber('11010519491231002X')).toBe(true);
  });
});
