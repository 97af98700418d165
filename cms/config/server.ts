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
    app: { keys: env.array('APP_KEYS') },
    dirs: { public: publicDir },
    // Nothing of this product calls home.
    telemetry: { disabled: true },
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
  };
};
