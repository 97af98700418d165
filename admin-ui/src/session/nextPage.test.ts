import { describe, expect, it } from 'vitest';
import { nextPage } from './nextPage';

describe('the page to come back to', () => {
  it.each([
    ['/plans', '/plans'],
    ['/declarations/12/show', '/declarations/12/show'],
    ['/plans/2026-10/declarations?filter=%7B%22q%22%3A%22x%22%7D', '/plans/2026-10/declarations'],
    ['/units#top', '/units'],
  ])('keeps the path of %s', (text, page) => expect(nextPage(text)).toBe(page));

  it.each([
    [null],
    [''],
    ['/'],
    ['plans'],
    ['//evil.example/plans'],
    ['/\\evil.example'],
    ['https://evil.example/plans'],
    ['javascript:alert(1)'],
    ['/login'],
    ['/login?as=unit'],
    [`/${'a'.repeat(300)}`],
  ])('takes nothing from %s', (text) => expect(nextPage(text)).toBeNull());
});
