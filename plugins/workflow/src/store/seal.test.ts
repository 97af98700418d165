import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { isKnownMark, isRotating, openSeal, personKey, personKeys, presentMark, seal, unseal } from './seal';

const [A, B] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')] as const;
beforeEach(() => openSeal(A));

/** As numbers were sealed before keys had ids. */
function sealedAsBefore(text: string, key: string): string {
  const encryption = Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), 'shenbao', 'encryption', 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', encryption, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

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
    expect(() => unseal(sealed.replace('v2.', 'v3.'))).toThrow('version');
  });

  it('have one key a person, whatever the writing (R6)', () => {
    expect(personKey('11010519491231002x')).toBe(personKey(' １１０１０５194912310０2X'));
    expect(personKey('340104197803150012')).not.toBe(personKey('340104197803150039'));
  });

  it('need a key of 32 bytes, each of them', () => {
    expect(() => openSeal('c2hvcnQ=')).toThrow('32 bytes');
    expect(() => openSeal(`${A},`)).toThrow('32 bytes');
    expect(() => openSeal(`${A},c2hvcnQ=`)).toThrow('32 bytes');
  });
});

describe('with several keys', () => {
  it('the first seals and every one opens', () => {
    const before = seal('13812348000');
    const index = personKey('340104197803150012');
    openSeal(`${B}, ${A}`);
    expect(isRotating()).toBe(true);
    expect(unseal(before)).toBe('13812348000');
    expect(before.startsWith(presentMark())).toBe(false);
    expect(seal('1').startsWith(presentMark())).toBe(true);
    expect(personKeys('340104197803150012')).toEqual([personKey('340104197803150012'), index]);
    const after = seal('13812348000');
    openSeal(B);
    expect(isRotating()).toBe(false);
    expect(unseal(after)).toBe('13812348000');
    expect(() => unseal(before)).toThrow('lacks the key');
    expect([isKnownMark(before.slice(0, 12)), isKnownMark(after.slice(0, 12))]).toEqual([false, true]);
  });

  it('what was sealed before keys had ids stays readable', () => {
    const old = sealedAsBefore('340104197803150012', A);
    expect(unseal(old)).toBe('340104197803150012');
    openSeal(`${B},${A}`);
    expect(unseal(old)).toBe('340104197803150012');
    openSeal(B);
    expect(() => unseal(old)).toThrow('No key');
  });

  it('the mark of a key tells nothing of it', () => {
    expect(presentMark()).toMatch(/^v2\.[0-9a-f]{8}\.$/);
    expect(Buffer.from(A, 'base64').toString('hex')).not.toContain(presentMark().slice(3, 11));
  });
});
