import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const scripts = join(__dirname, '..');

/** The scripts that this one loads, now or later, itself included. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)) {
    const path = join(dirname(file), name.replace(/\.js$/, ''));
    const found = [`${path}.ts`, join(path, 'index.ts')].find((one) => existsSync(one));
    if (found) loaded(found, seen);
  }
  return seen;
}

const providerIn = (command: string): string[] =>
  [...loaded(join(scripts, command))]
    .map((file) => relative(scripts, file))
    .filter((file) => file.startsWith('provider'));

test('npm run serve never loads the demo provider', () => expect(providerIn('serve.ts')).toEqual([]));
test('npm start does', () => expect(providerIn('start.ts')).toContain(join('provider', 'provider.ts')));
