import type { Core } from '@strapi/types';
import { closeGate } from './gate';
import { adoptEarlierForms } from './planDesk';
import { registerPlanFields } from './planFields';
import { freezeAllPublished } from './publishing';
import * as service from './service';
import { closeBulks, openBulks } from './service/bulkRun';
import { strandedDoor } from './stranded';
import { closeBoss, closePool, openBoss, openPool, openSeal, raiseGuards, sealPlainPhones } from './store';
import { startTelling, stopTelling } from './telling';
import type { Post } from './telling/mail';

interface Context {
  strapi: Core.Strapi;
}

const databaseOf = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('database.connection.connection.connectionString');

/** Strapi's e-mail plugin, with the provider of config/plugins.ts; null without a mail server. */
const postOf = (strapi: Core.Strapi): Post | null =>
  strapi.config.get<boolean>('plugin::workflow.mails', false)
    ? (mail) => (strapi.service('plugin::email.email') as unknown as { send: Post }).send(mail)
    : null;

/** The regulation: opens the store, closes the gate, and raises the database's guards after Strapi's schema sync. */
export default {
  register({ strapi }: Context): void {
    openPool(databaseOf(strapi));
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
    const say = (line: string): void => void strapi.log.error(line);
    await openBoss(databaseOf(strapi), say);
    const publicUrl = strapi.config.get<string>('plugin::workflow.publicUrl', '');
    await startTelling({ post: postOf(strapi), publicUrl, say });
    await openBulks(say);
  },
  async destroy(): Promise<void> {
    stopTelling();
    closeBulks();
    await closeBoss();
    await service.stopRotation();
    await closePool();
  },
  routes: strandedDoor.routes,
  controllers: strandedDoor.controllers,
  services: { acts: () => service },
};
