import { fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildPanel } from './build';
import { tool } from './child';
import { openDatabase } from './database';
import { freePort } from './port';
import { withProvider } from './provider/demo';
import { say } from './say';
import { readSettings, root } from './settings';
import { ssoEnvironment } from './sso';
import { stopOrderly } from './stopping';

/** Saving one source file writes several outputs: the server restarts once they have been quiet for this long. */
const quiet_ms = 400;
const watched = ['workflow', 'print', 'gov-sso', 'workbench'].map((plugin) => join('plugins', plugin, 'dist'));

/** `npm run dev`: TypeScript, the server and the screens, each renewed when its source changes, and the demo identity provider. */
export async function run(): Promise<void> {
  const provider = await withProvider(readSettings('development'));
  const { settings } = provider;
  await freePort(settings.host, settings.port);
  const screensPort = settings.port + 1;
  await freePort('127.0.0.1', screensPort);
  const database = await openDatabase(settings);
  let server: ChildProcess | null = null;
  let compiler: ChildProcess | null = null;
  let screens: { close(): Promise<void> } | null = null;
  let stopping = false;
  const end = (child: ChildProcess | null): Promise<void> =>
    new Promise((done) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
      child.kill('SIGTERM');
    });
  stopOrderly([
    async () => {
      stopping = true;
      await Promise.all([end(compiler), end(server), screens?.close()]);
    },
    () => provider.close(),
    () => database.close(),
  ]);
  await buildPanel();

  compiler = spawn(process.execPath, [tool('typescript', 'bin', 'tsc'), '-b', '--watch', '--preserveWatchOutput'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own: in a terminal Ctrl-C would otherwise reach it twice.
    detached: true,
  });

  const begin = (): void => {
    server = fork(join(__dirname, 'dev-server.js'), {
      env: { ...process.env, ...ssoEnvironment(settings.sso), DATABASE_URL: database.url },
      detached: true,
    });
    server.once('exit', (code) => code && say('服务没有起来，改好后会自动重试。'));
  };
  let restarting: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      restarting = restarting.then(async () => {
        if (stopping) return;
        await end(server);
        say('程序有改动，重新启动服务…');
        begin();
      });
    }, quiet_ms);
  };
  for (const folder of [...watched, join('cms', 'dist', 'src'), join('cms', 'dist', 'config')]) {
    watch(join(root, folder), { recursive: true }, (_, file) => {
      if (file && /\.(js|json)$/.test(file)) restart();
    });
  }
  begin();

  const { createServer } = await import('vite');
  const target = `http://127.0.0.1:${settings.port}`;
  const proxy = { '/api': target, '/admin': target };
  const vite = await createServer({
    root: join(root, 'admin-ui'),
    clearScreen: false,
    server: { host: '127.0.0.1', port: screensPort, strictPort: true, proxy },
  });
  screens = await vite.listen();
  say(`\n界面（改动即时可见）：http://127.0.0.1:${screensPort}\n服务：${settings.publicUrl}\n按 Ctrl-C 停止。\n`);
}
