import { describe, expect, it } from 'vitest';
import { inOrder, statusOf, type Refusal } from './refusals';
import { say } from './sentences';

describe('refusals', () => {
  it('stand in the order of contract §3', () => {
    const mixed: Refusal[] = [
      { code: 'recommendation-required', revision: 1 },
      { code: 'review-closed', until: '2026-11-30' },
      { code: 'not-your-desk', holder: null },
      { code: 'not-in-review' },
      { code: 'already-declared' },
      { code: 'barred-this-year', year: 2026 },
      { code: 'stale', version: 2, state: 'returned' },
      { code: 'own-declaration' },
      { code: 'not-found' },
    ];
    expect(inOrder(mixed).map((one) => one.code)).toEqual([
      'not-found',
      'own-declaration',
      'stale',
      'barred-this-year',
      'already-declared',
      'not-in-review',
      'not-your-desk',
      'review-closed',
      'recommendation-required',
    ]);
  });

  it('say in Chinese what would make the act possible, and in English on request', () => {
    expect(say({ code: 'recommendation-required', revision: 2 })).toBe('请先上传加盖公章的单位推荐意见（第2版）');
    expect(say({ code: 'opinion-too-long', length: 513 })).toBe('意见最多500字，现在513字');
    expect(say({ code: 'recommendation-required', revision: 2 }, 'en')).toContain('revision 2');
  });

  it('are 422 where the contract names no other status', () => {
    expect(statusOf({ code: 'opinion-required' })).toBe(422);
    expect(statusOf({ code: 'stale', version: 1, state: 'draft' })).toBe(409);
    expect(statusOf({ code: 'not-your-desk', holder: null })).toBe(403);
  });
});
