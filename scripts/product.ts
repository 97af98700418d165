import { buildBoth } from './build';
import { openDatabase } from './database';
import { freePort } from './port';
import { step } from './say';
import { asEnvironment } from './settings';
import type { Settings } from './settings';
import { stopOrderly } from './stopping';
import type { Stop } from './stopping';
import type { Product } from './strapi';

/**
 * Everything from the settings to a product that serves: database, builds, Strapi, then `prepare` while only we can reach
 * it, then the port. Whatever fails on the way, the database is stopped. `also` is stopped with the product.
 */
export async function serveProduct(
  settings: Settings,
  prepare?: (product: Product, baseUrl: string) => Promise<void>,
  also: Stop[] = [],
): Promise<void> {
  await freePort(settings.host, settings.port);
  const database = await openDatabase(settings);
  let product: Product | null = null;
  stopOrderly([async () => product?.close(), ...also, () => database.close()]);
  try {
    await buildBoth();
    Object.assign(process.env, asEnvironment(settings, database.url));
    // Loaded only now: Strapi reads the environment while it is being loaded.
    const { bootStrapi } = await import('./strapi.js');
    const booted = await step('启动服务', '约 5 秒', () => bootStrapi(settings));
    product = booted;
    if (prepare) await booted.rehearse((baseUrl) => prepare(booted, baseUrl));
    await booted.listen();
  } catch (error) {
    await product?.close().catch(() => {});
    await database.close();
    throw error;
  }
}
