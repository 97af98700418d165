import { defineConfig } from 'vitest/config';

/** A test boots a product, which takes seconds on a busy machine. */
const whole = { testTimeout: 60_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    pool: 'forks',
    // Each worker of `whole` and `browser` holds a server and a database of its own; two cores are assumed.
    maxWorkers: 2,
    projects: [
      {
        // Plugins import each other's sources here: a rule is tested as it is written, without a build in between.
        resolve: { conditions: ['source'] },
        ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
        test: {
          name: 'rules',
          include: ['plugins/**/src/**/*.test.ts', 'scripts/**/*.test.ts', 'admin-ui/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'whole', include: ['tests/whole/**/*.test.ts'], ...whole } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...whole } },
    ],
  },
});
