import { describe, expect, it } from 'vitest';
import { maskIdNumber, maskPhone } from './mask';

describe('masks (R19)', () => {
  it('keep six and four characters of an ID number', () => {
    expect(maskIdNumber('340104197803150012')).toBe('340104********0012');
  });
  it('keep three and four digits of a mobile number', () => {
    expect(maskPhone('13812348000')).toBe('138****8000');
    expect(maskPhone('0551-62999')).toBe('****99');
    expect(maskPhone('')).toBe('');
  });
});
