import type { Core } from '@strapi/types';
import { closeGate } from './gate';
import { freezeAllPublished } from './publishing';
import * as service from './service';
import { closePool, openPool, openSeal, raiseGuards } from './store';

interface Context {
  strapi: Core.Strapi;
}

/** The regulation: opens the store, closes the gate, and raises the database's guards after Strapi's schema sync. */
export default {
  register({ strapi }: Context): void {
    openPool(strapi.config.get<string>('database.connection.connection.connectionString'));
    openSeal(strapi.config.get<string>('plugin::workflow.identityKey'));
    closeGate(strapi);
  },
  async bootstrap({ strapi }: Context): Promise<void> {
    await raiseGuards();
    await freezeAllPublished(strapi);
  },
  async destroy(): Promise<void> {
    await closePool();
  },
  services: { acts: () => service },
};
