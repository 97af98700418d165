import { createServer, type AddressInfo } from 'node:net';
import { bootStrapi } from './strapi';
import { asEnvironment, readSettings } from './settings';

/**
 * A product for tests and benchmarks, in a process of its own: boots over DATABASE_URL on TESTBED_PORT or a free port, tells its
 * parent the address, and ends with its parent. With `demo` it makes the demo world first. The port is chosen before the boot:
 * PUBLIC_URL names it, and an identity provider (SSO_…) sends the browser back there.
 */
async function run(): Promise<void> {
  const port = process.env.TESTBED_PORT ?? String(await anyPort());
  const own = { HOST: '127.0.0.1', PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` };
  const settings = readSettings('test', { ...process.env, ...own });
  Object.assign(process.env, asEnvironment(settings, settings.databaseUrl ?? ''));
  const product = await bootStrapi(settings);
  const end = (): void => void product.close().finally(() => process.exit(0));
  process.on('disconnect', end);
  process.on('SIGTERM', end);
  const { server } = product.strapi;
  await new Promise<void>((done) => server.listen(settings.port, '127.0.0.1', done));
  const baseUrl = `http://127.0.0.1:${port}`;
  if (process.argv.includes('demo')) {
    const { buildDemoWorld } = await import('./demo/world.js');
    await buildDemoWorld(product.strapi, {
      baseUrl,
      password: settings.demoPassword,
      dataDir: settings.dataDir,
      say: () => {},
    });
  }
  // The doors of the running server, for the test that compares them with its table.
  // Strapi leaves the type of its router's layers open.
  const routes = (): { methods: string[]; path: string }[] =>
    server.listRoutes() as unknown as { methods: string[]; path: string }[];
  process.on('message', (word) => {
    if (word === 'routes')
      process.send?.({ routes: routes().map(({ methods, path }) => ({ methods, path: String(path) })) });
  });
  process.send?.({ baseUrl });
}

function anyPort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) => {
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
