import { expect, test } from 'vitest';
import { checkEmail, checkMobile, checkPhone, normaliseEmail, normaliseMobile } from './contact';

test.each([
  ['13800138000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  [' 138 0013 8000 ', '13800138000'],
  ['138-0013-8000', '13800138000'],
  ['+86 138 0013 8000', '13800138000'],
  ['0086-13800138000', '13800138000'],
  ['8613800138000', '13800138000'],
  ['（0551）62999999', '055162999999'],
  ['0551-62999999转8001', '055162999999#8001'],
])('%s is the number %s', (written, number) => {
  expect(normaliseMobile(written)).toBe(number);
});

test.each(['13800138000', '19912345678', '16612345678'])('%s is a mobile number', (number) => {
  expect(checkMobile(number)).toBeNull();
});

test.each(['1380013800', '138001380000', '12800138000', '055162999999', 'abc', '1380013800x', '138****8000'])(
  '%s is none',
  (number) => expect(checkMobile(normaliseMobile(number))).toBe('bad-mobile'),
);

test('a landline can be rung, a piece of a number cannot', () => {
  expect(checkPhone('055162999999')).toBeNull();
  expect(checkPhone('055162999999#8001')).toBeNull();
  expect(checkPhone('13800138000')).toBeNull();
  expect(checkPhone('62999999')).toBe('bad-phone');
  expect(checkPhone('')).toBe('required');
});

test.each([
  'name@example.com',
  'a.b+c@mail.ahedu.gov.cn',
  '12345@qq.com',
  'ｎａｍｅ＠ｅｘａｍｐｌｅ．ｃｏｍ',
  ' x@例子.中国 ',
])('%s is an address', (email) => expect(checkEmail(normaliseEmail(email))).toBeNull());

test.each([
  'name',
  '@example.com',
  'name@',
  'name@example',
  'a..b@example.com',
  '.a@example.com',
  'a b@example.com',
  'a@b@example.com',
  'name@-example.com',
  'name@example..com',
  'name@example.c',
  '"x"@example.com',
  `${'a'.repeat(65)}@example.com`,
])('%s is none', (email) => expect(checkEmail(normaliseEmail(email))).toBe('bad-email'));

test('an address has an end', () => {
  expect(checkEmail(`a@${'b'.repeat(60)}.${'c'.repeat(200)}.com`)).toBe('too-long');
  expect(checkEmail('')).toBe('required');
});
