import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import type { Settings } from './settings';

export interface Product {
  strapi: Core.Strapi;
  /** Opens the settings' own port. Before that, `rehearse` is the only way in. */
  listen(): Promise<void>;
  /** Serves on a private port while `work` runs, so that nobody meets a half-made demo world. */
  rehearse(work: (baseUrl: string) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/**
 * Boots Strapi in this process, the environment being set. `start()` of Strapi ends the process when something fails, and
 * would leave the database behind; so its two halves are called here, and its signal handlers are taken out.
 */
export async function bootStrapi({ root }: Settings): Promise<Product> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = signals.map((signal) => process.listeners(signal));
  const strapi = createStrapi({ appDir: join(root, 'cms'), distDir: join(root, 'cms', 'dist') });
  strapi.log.level = process.env.LOG_LEVEL ?? 'warn';
  signals.forEach((signal, n) => {
    for (const listener of process.listeners(signal)) if (!before[n]?.includes(listener)) process.off(signal, listener);
  });
  const close = async (): Promise<void> => {
    await strapi.destroy();
  };
  try {
    await strapi.load();
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
  const http = strapi.server.httpServer;
  return {
    strapi,
    close,
    listen: () => strapi.listen() as Promise<void>,
    async rehearse(work) {
      await new Promise<void>((done) => strapi.server.listen(0, '127.0.0.1', done));
      const { port } = http.address() as AddressInfo;
      await work(`http://127.0.0.1:${port}`);
      const closed = new Promise((done) => http.close(done));
      http.closeAllConnections();
      await closed;
    },
  };
}
