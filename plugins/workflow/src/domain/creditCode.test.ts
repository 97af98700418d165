import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeCheck, isCreditCode, normaliseCreditCode, organisationCheck } from './creditCode';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const body = fc
  .tuple(
    fc.constantFrom('12', '51', '52', '91', 'A1'),
    fc.integer({ min: 100000, max: 999999 }),
    fc.array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 }),
  )
  .map(([kind, region, subject]) => `${kind}${region}${subject.join('')}`);

describe('unified social credit code (GB 32100-2015)', () => {
  it("refuses the standard's worked example as printed and takes it with the check character 3", () => {
    expect(isCreditCode('91350100M000100Y4Z')).toBe(false);
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it('takes the code of the manual and refuses its transposition', () => {
    expect(isCreditCode('91340100683643522D')).toBe(true);
    expect(organisationCheck('68364352')).toBe('2');
    expect(isCreditCode('91340100683643525D')).toBe(false);
    expect(isCreditCode('-1')).toBe(false);
  });

  it('refuses every single wrong character of 1,000 generated codes', () => {
    fc.assert(
      fc.property(body, (first17) => {
        const code = first17 + creditCodeCheck(first17);
        const taken = [...code].flatMap((right, place) =>
          [...ALPHABET].filter(
            (other) => other !== right && isCreditCode(code.slice(0, place) + other + code.slice(place + 1)),
          ),
        );
        expect([isCreditCode(code), taken]).toEqual([true, []]);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads full-width characters, blanks and lower case as the same code', () => {
    expect(normaliseCreditCode(' ９１３４０１００ 683643522d ')).toBe('91340100683643522D');
  });
});
