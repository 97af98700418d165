import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(__dirname, '..');
const domain = 'plugins/workflow/src/domain';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-lint-'));
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  mkdirSync(join(folder, domain), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function lint(source: string): string {
  writeFileSync(join(folder, domain, 'rule.ts'), source);
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  return spawnSync(process.execPath, [oxlint, '-f', 'unix'], { cwd: folder, encoding: 'utf8' }).stdout;
}

test.each([
  ["import { createHash } from 'node:crypto';\nexport const hash = createHash;", 'no-restricted-imports'],
  ["import { z } from 'zod';\nexport const id = z.number();", 'no-restricted-imports'],
  ["import { row } from '../store';\nexport const read = row;", 'no-restricted-imports'],
  ['export const now = Date.now();', 'no-restricted-globals'],
  ['export const now = new Date();', 'no-restricted-globals'],
  ['export const mode = process.env.MODE;', 'no-restricted-globals'],
  ['export const luck = Math.random();', 'no-restricted-properties'],
  ['export const anything = (x: any): unknown => x;', 'no-explicit-any'],
])('a rule that is not pure is a lint error: %s', (source, rule) => {
  expect(lint(source)).toContain(rule);
});

test('a pure rule is none', () => {
  expect(
    lint(
      "import type { State } from './words';\nexport const isOver = (state: State): boolean => state === 'approved';",
    ),
  ).toBe('');
});
