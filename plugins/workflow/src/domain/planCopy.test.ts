import { describe, expect, it } from 'vitest';
import { fromNumerals, inNumerals, nextBatch, planOfNextYear, yearLater } from './planCopy';

describe('numerals of batches', () => {
  it('count from 1 to 99 and back', () => {
    for (let value = 1; value < 100; value += 1) expect(fromNumerals(inNumerals(value))).toBe(value);
    expect([9, 10, 11, 20, 21].map(inNumerals)).toEqual(['九', '十', '十一', '二十', '二十一']);
  });

  it.each([
    ['第九批', '第十批'],
    ['第十批', '第十一批'],
    ['第十九批', '第二十批'],
    ['第14批', '第15批'],
    ['批次待定', '批次待定'],
    ['2026年第一批（补充）', '2026年第二批（补充）'],
    ['第一二批', '第一二批'],
  ])('%s → %s', (batch, next) => expect(nextBatch(batch)).toBe(next));
});

describe('the plan of the year after', () => {
  it('moves the year, the days, the batches and the ages, and keeps everything else', () => {
    const sections = [{ sectionId: 's1', label: '一' }];
    const plan = {
      year: 2024,
      name: '2024年度选拔',
      categories: [{ key: 'leader', batch: '第十批', bornSince: '1969-01-01' }],
      declareFrom: '2024-02-29',
      declareUntil: '2024-06-17',
      reviewUntil: '2024-06-24',
      resubmitUntil: null,
      sections,
    };
    expect(planOfNextYear(plan)).toEqual({
      year: 2025,
      name: '2025年度选拔',
      categories: [{ key: 'leader', batch: '第十一批', bornSince: '1970-01-01' }],
      declareFrom: '2025-02-28',
      declareUntil: '2025-06-17',
      reviewUntil: '2025-06-24',
      resubmitUntil: null,
      sections,
    });
    expect(yearLater('2025-12-31')).toBe('2026-12-31');
  });
});
