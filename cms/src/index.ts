import type { Core } from '@strapi/strapi';
import { ensureRoles } from 'gov-sso/roles';
import { missingGuards } from 'workflow/store';
import { nameInChinese } from './labels';
import { layOutPlans } from './planScreens';

// Strapi stores instants without a zone, in the process's own: only UTC is the same everywhere.
process.env.TZ = 'UTC';

/** Strapi skips a plugin that it cannot read, silently, and its rules would be gone: better not to start at all. */
const NEEDED = { workflow: 'acts', print: 'paper', 'gov-sso': 'sessions', workbench: 'doors' } as const;

function assertPlugins(strapi: Core.Strapi): void {
  for (const [plugin, service] of Object.entries(NEEDED)) {
    const found: unknown = strapi.plugins[plugin] && strapi.service(`plugin::${plugin}.${service}`);
    if (!found)
      throw new Error(
        `The plugin "${plugin}" or its service "${service}" is missing. Build the plugins (npm start does) and try again.`,
      );
  }
}

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    assertPlugins(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const missing = await missingGuards();
    if (missing.length > 0) {
      throw new Error(`The database lacks ${missing.map((guard) => `${guard.kind} ${guard.name}`).join(', ')}.`);
    }
    await ensureRoles(strapi);
    await nameInChinese(strapi);
    await layOutPlans(strapi);
  },
};
