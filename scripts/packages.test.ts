import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(__dirname, '..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  resolved?: string;
}

const plugins = readdirSync(join(root, 'plugins')).map((plugin) => `plugins/${plugin}`);
const manifests = ['.', 'cms', 'admin-ui', ...plugins].map((folder) => json(join(folder, 'package.json')) as Manifest);
const { packages } = json('package-lock.json') as { packages: Record<string, Locked> };

test.each(manifests)('$name names exact versions', (manifest) => {
  const own = new Set(manifests.map(({ name }) => name));
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const loose = Object.entries(all).filter(
    ([name, version]) => !own.has(name) && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('every part of Strapi is of one version', () => {
  const strapi = Object.entries(packages).filter(([path]) =>
    /node_modules\/@strapi\/(strapi|core|admin|types)$/.test(path),
  );
  expect(new Set(strapi.map(([, { version }]) => version))).toEqual(new Set(['5.54.0']));
});

/** Software under (A)GPL could not be given on under this product's own licence; LGPL libraries may be linked. */
test('no package that goes into production is under the GPL or AGPL', () => {
  const bound = Object.entries(packages).filter(
    ([path, { dev, license }]) => path && !dev && /(^|[^L])A?GPL/.test(license ?? '') && !/ OR /.test(license ?? ''),
  );
  expect(bound.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('the lock file names no registry, so that every machine installs from its own', () => {
  expect(Object.values(packages).filter(({ link, resolved }) => !link && resolved)).toEqual([]);
});
