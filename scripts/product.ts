import { buildBoth } from './build';
import { openDatabase } from './database';
import { freePort } from './port';
import { step } from './say';
import { asEnvironment } from './settings';
import type { Settings } from './settings';
import { stopOrderly } from './stopping';
import type { Product } from './strapi';

/** Something that runs beside the product and may have more settings for it; stopped with it. */
export interface Companion {
  settings: Settings;
  close: () => Promise<void>;
}

/**
 * Everything from the settings to a product that serves: database, builds, Strapi, then `prepare` while only we can reach
 * it, then the port. Whatever fails on the way, the database is stopped. `companion`
 * begins while the database does.
 */
export async function serveProduct(
  settings: Settings,
  prepare?: (product: Product, baseUrl: string) => Promise<void>,
  companion?: () => Promise<Companion>,
): Promise<void> {
  await freePort(settings.host, settings.port);
  const beside = companion?.();
  // Its failure is told where it is waited for.
  beside?.catch(() => {});
  const database = await openDatabase(settings);
  let product: Product | null = null;
  stopOrderly([async () => product?.close(), async () => (await beside)?.close(), () => database.close()]);
  try {
    await buildBoth();
    const { settings: known } = (await beside) ?? { settings };
    Object.assign(process.env, asEnvironment(known, database.url));
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
