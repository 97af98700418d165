import type { Core } from '@strapi/types';
import { closeGate } from './gate';
import { adoptEarlierForms } from './planDesk';
import { registerPlanFields } from './planFields';
import { freezeAllPublished } from './publishing';
import * as service from './service';
import { closePool, openPool, openSeal, raiseGuards, sealPlainPhones } from './store';

interface Context {
  strapi: Core.Strapi;
}

/** The regulation: opens the store, closes the gate, and raises the database's guards after Strapi's schema sync. */
export default {
  register({ strapi }: Context): void {
    openPool(strapi.config.get<string>('database.connection.connection.connectionString'));
    openSeal(strapi.config.get<string>('plugin::workflow.identityKey'));
    registerPlanFields(strapi);
    closeGate(strapi);
  },
  async bootstrap({ strapi }: Context): Promise<void> {
    await raiseGuards();
    await service.assertKeys();
    await sealPlainPhones();
    await adoptEarlierForms(strapi);
    await freezeAllPublished(strapi);
    service.startRotation((line) => strapi.log.warn(line));
  },
  async destroy(): Promise<void> {
    await service.stopRotation();
    await closePool();
  },
  services: { acts: () => service },
};
