import { expect } from 'vitest';
import type { Answer, Envelope } from './world';

/** The contract's envelope and nothing else: a stable code, a sentence, no fault of the inside and no trace of it. */
export function expectEnvelope(answer: Answer, what: string, language: 'zh' | 'en' = 'zh'): void {
  expect(answer.status, `${what}: ${JSON.stringify(answer.body).slice(0, 300)}`).toBeGreaterThanOrEqual(400);
  expect(answer.status, `${what}: ${JSON.stringify(answer.body).slice(0, 300)}`).toBeLessThan(500);
  const { data, error } = answer.body as Envelope;
  expect([what, data, error.status]).toEqual([what, null, answer.status]);
  expect(error.details.code, what).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(error.message, what).toMatch(language === 'zh' ? /[一-鿿]/ : /^[ -~]+$/);
  expect(JSON.stringify(answer.body), what).not.toMatch(/node_modules|\.js:\d+|select .* from|violates|syntax error/i);
}

/** A 400 that names the place. */
export function expectNamed(answer: Answer, field: string, what: string): void {
  expectEnvelope(answer, what);
  expect([what, answer.status]).toEqual([what, 400]);
  const { details } = (answer.body as Envelope).error;
  expect((details.fields as { field: string }[]).map((one) => one.field).join(' '), what).toContain(field);
}
