import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node, tool } from './child';
import type { Ended } from './child';
import { Halt, step } from './say';
import { secretNames } from './secrets';
import { root } from './settings';

interface Build {
  what: string;
  about: string;
  /** Files and folders whose content decides whether it is built again. */
  inputs: string[];
  /** Exists when the build is there. */
  output: string;
  make: () => Promise<Ended>;
}

const screens: Build = {
  what: '构建申报界面',
  about: '约 15 秒',
  inputs: [
    'admin-ui',
    'plugins/workflow/src/domain',
    'plugins/workbench/src',
    'plugins/print/fonts',
    'plugins/print/src/fonts',
    'package-lock.json',
  ],
  output: 'admin-ui/dist/index.html',
  make: async () => {
    const [dist, draft, old] = ['dist', `dist.${process.pid}`, `dist.${process.pid}.old`].map((name) =>
      join(root, 'admin-ui', name),
    ) as [string, string, string];
    const words = [tool('vite', 'bin', 'vite.js'), 'build', '--outDir', draft, '--emptyOutDir'];
    const ended = await node(words, { cwd: join(root, 'admin-ui'), env: production() });
    // Swapped in whole: a server that is running goes on serving complete pages.
    if (ended.code === 0) {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(draft, dist);
    }
    for (const path of [draft, old]) rmSync(path, { recursive: true, force: true });
    return ended;
  },
};

const pluginParts = (...parts: string[]): string[] =>
  readdirSync(join(root, 'plugins')).flatMap((plugin) => parts.map((part) => `plugins/${plugin}/${part}`));

const panel: Build = {
  what: '构建平台管理界面（/admin）',
  about: '约 1 分钟',
  inputs: [
    'cms/src/admin',
    // The lists that a question can be compared with, and the days that can be extended (cms/src/admin/plan).
    'plugins/workflow/src/domain/codeLists.ts',
    'plugins/workflow/src/domain/day.ts',
    'plugins/workflow/src/domain/extending.ts',
    'cms/config/admin.ts',
    'cms/config/plugins.ts',
    'cms/config/server.ts',
    'cms/package.json',
    'package-lock.json',
    ...pluginParts('package.json', 'admin'),
  ],
  output: 'cms/dist/build/index.html',
  make: () => node([tool('@strapi', 'strapi', 'bin', 'strapi.js'), 'build', '--silent'], panelOptions()),
};

const production = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_ENV: 'production' });

/** The configuration is read while building; nothing of it but the paths of the panel and the API goes into the bundle. */
function panelOptions(): { cwd: string; env: NodeJS.ProcessEnv } {
  const secrets = Object.fromEntries(secretNames.map((name) => [name, 'not-used-while-building']));
  const DATA_DIR = join(root, '.cache', 'panel');
  const settings = { DATA_DIR, PUBLIC_URL: 'http://127.0.0.1:1337', SHENBAO_MODE: 'production' };
  return {
    cwd: join(root, 'cms'),
    env: { ...production(), ...secrets, ...settings, STRAPI_TELEMETRY_DISABLED: 'true' },
  };
}

/** The portal and the workbench (admin-ui). */
export const buildScreens = (): Promise<void> => build(screens);

/** Strapi's admin panel for the platform's staff. */
export const buildPanel = (): Promise<void> => build(panel);

/** Side by side, each being half idle; a failure is told when both have ended. */
export async function buildBoth(): Promise<void> {
  for (const ended of await Promise.allSettled([buildScreens(), buildPanel()])) {
    if (ended.status === 'rejected') throw ended.reason;
  }
}

async function build({ what, about, inputs, output, make }: Build): Promise<void> {
  const stamp = join(root, '.cache', `built-${output.replaceAll('/', '-')}`);
  const wanted = fingerprint(inputs);
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  await step(what, about, async () => {
    const ended = await make();
    if (ended.code !== 0 || !existsSync(join(root, output)))
      throw new Halt(`${ended.output}\n${what}没有成功，原因见上。`);
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** By content: neither a fresh clone nor a touched file is a reason to build again. */
function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of inputs.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  const inner = readdirSync(absolute).sort();
  const wanted = inner.filter((name) => !/^(node_modules|dist.*|\.strapi|\.cache)$|\.test\.tsx?$/.test(name));
  return wanted.flatMap((name) => filesUnder(join(path, name)));
}
