import { expect, test } from 'vitest';
import { LANGUAGES } from './sentences';
import { MESSAGE_KINDS } from './telling';
import { sayTelling } from './tellingWords';

const FACTS = {
  plan: '选拔',
  name: '卢思齐',
  by: '某局',
  next: '市局',
  until: '2026-11-30',
  unit: '某中学',
  day: '2026-11-30',
  daysLeft: 3,
  count: 7,
  declareUntil: '2026-11-01',
  reviewUntil: '2026-12-01',
  resubmitUntil: '2026-11-20',
};

test.each(MESSAGE_KINDS)('%s has a title and a body in both languages, with nothing left open', (kind) => {
  for (const language of LANGUAGES) {
    const { title, body } = sayTelling(kind, FACTS, language);
    for (const text of [title, body]) {
      expect(text.length).toBeGreaterThan(4);
      expect(text).not.toMatch(/undefined|null|\[object/);
    }
    expect(title).not.toMatch(/\n/);
  }
});

test('a return says by when, to the person and to the unit', () => {
  const facts = { plan: '选拔', by: '合肥市人社局', until: '2026-11-30' };
  expect(sayTelling('returned', facts, 'zh').body).toContain('2026-11-30');
  expect(sayTelling('returned', facts, 'zh').title).toBe('您的申报已退回');
  expect(sayTelling('returned', { ...facts, name: '卢思齐' }, 'zh').title).toBe('卢思齐的申报已退回');
});
