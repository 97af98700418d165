import type { Context } from 'koa';
import { listStranded } from './store';

/**
 * For platform staff, through Strapi's own admin session: declarations on which nobody can act. There should be none; the upkeep
 * refuses what would leave one (upkeep/), and what came about otherwise shows here.
 */
export const strandedDoor = {
  routes: {
    admin: {
      type: 'admin',
      routes: [
        {
          method: 'GET',
          path: '/stranded',
          handler: 'stranded.list',
          config: {
            policies: [
              'admin::isAuthenticatedAdmin',
              {
                name: 'admin::hasPermissions',
                config: {
                  actions: [
                    { action: 'plugin::content-manager.explorer.read', subject: 'api::declaration.declaration' },
                  ],
                },
              },
            ],
          },
        },
      ],
    },
  },
  controllers: {
    stranded: () => ({
      async list(ctx: Context): Promise<void> {
        ctx.set('Cache-Control', 'no-store');
        ctx.body = { data: await listStranded() };
      },
    }),
  },
};
