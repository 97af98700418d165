import { buildDemoWorld } from './demo/world';
import { say } from './say';
import { asEnvironment, readSettings } from './settings';
import { stopOrderly } from './stopping';

/** The server of `npm run dev`, in a process of its own so that it can be replaced. */
async function main(): Promise<void> {
  const settings = readSettings('development');
  const { databaseUrl, demoPassword: password, dataDir } = settings;
  if (!databaseUrl) throw new Error('npm run dev hands over DATABASE_URL');
  Object.assign(process.env, asEnvironment(settings, databaseUrl));
  const { bootStrapi } = await import('./strapi.js');
  const product = await bootStrapi(settings);
  stopOrderly([() => product.close()]);
  // The parent ended without stopping us (kill -9).
  process.on('disconnect', () => process.exit(0));
  await product.rehearse((baseUrl) => buildDemoWorld(product.strapi, { baseUrl, password, dataDir, say }));
  await product.listen();
  say(`服务已就绪：${settings.publicUrl}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
