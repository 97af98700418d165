import { mkdirSync } from 'node:fs';
import path from 'node:path';

export default ({ env }: { env: Env }) => {
  // Strapi wants a folder for its media library, which nothing of the workflow uses, to exist beforehand.
  const publicDir = path.resolve(env('DATA_DIR', '.data'), 'public');
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  return {
    host: env('HOST', '127.0.0.1'),
    port: env.int('PORT', 1337),
    url: env('PUBLIC_URL', ''),
    // Only so many addresses of X-Forwarded-For are believed as our own proxies have added; the rest the visitor wrote.
    proxy: { koa: env.int('TRUST_PROXY', 0) > 0, maxIpsCount: env.int('TRUST_PROXY', 0) },
    app: { keys: env.array('APP_KEYS') },
    dirs: { public: publicDir },
    // Nothing of this product calls home.
    telemetry: { disabled: true },
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
  };
};
