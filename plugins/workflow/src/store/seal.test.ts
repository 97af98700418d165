import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSeal, personKey, seal, unseal } from './seal';

beforeAll(() => openSeal(randomBytes(32).toString('base64')));

describe('ID numbers at rest', () => {
  it('are sealed, differently every time, and open to the same number', () => {
    const one = seal('340104197803150012');
    expect(one).not.toContain('340104');
    expect(one).not.toBe(seal('340104197803150012'));
    expect(unseal(one)).toBe('340104197803150012');
  });

  it('do not open when a single character was changed', () => {
    const sealed = seal('13812348000');
    const place = sealed.length - 3;
    const changed = sealed.slice(0, place) + (sealed[place] === 'A' ? 'B' : 'A') + sealed.slice(place + 1);
    expect(() => unseal(changed)).toThrow();
    expect(() => unseal(sealed.replace('v1.', 'v2.'))).toThrow('version');
  });

  it('have one key a person, whatever the writing (R6)', () => {
    expect(personKey('11010519491231002x')).toBe(personKey(' １１０１０５194912310０2X'));
    expect(personKey('340104197803150012')).not.toBe(personKey('340104197803150039'));
  });

  it('need a key of 32 bytes', () => {
    expect(() => openSeal('c2hvcnQ=')).toThrow('32 bytes');
  });
});
