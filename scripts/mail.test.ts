import { expect, test } from 'vitest';
import { mailEnvironment, readMail } from './mail';

const FROM = { SMTP_HOST: 'mail.example.cn', SMTP_FROM: '申报平台 <shenbao@example.cn>' };
const read = (env: Record<string, string>, wrong: string[] = []) => readMail((name) => env[name], wrong);

test('without a host there is no mail server, and nothing of one is handed on', () => {
  expect(read({ SMTP_USER: 'someone' })).toBeNull();
  expect(mailEnvironment(null)).toMatchObject({ SMTP_HOST: '', SMTP_FROM: '' });
});

test('a host and a sender are enough', () => {
  const wrong: string[] = [];
  expect(read(FROM, wrong)).toMatchObject({ host: 'mail.example.cn', port: 465, user: '' });
  expect(wrong).toEqual([]);
});

test.each([
  [{ SMTP_FROM: '' }, 'SMTP_FROM'],
  [{ SMTP_FROM: 'nobody' }, 'SMTP_FROM'],
  [{ SMTP_PORT: 'x' }, 'SMTP_PORT'],
  [{ SMTP_USER: 'someone' }, 'SMTP_PASSWORD'],
])('%j is named', (more, name) => {
  const wrong: string[] = [];
  read({ ...FROM, ...more } as Record<string, string>, wrong);
  expect(wrong.join()).toContain(name);
});
