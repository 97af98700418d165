import type { StrapiApp } from '@strapi/strapi/admin';
import { Icon } from './Icon';

/** The one right that the door asks for too (plugins/workflow/src/stranded.ts). */
const READS = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::declaration.declaration' }];

/** 无人办理: a menu entry of its own, because nobody looks for what must never be. */
export function addStrandedPage(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'stranded',
    icon: Icon,
    intlLabel: { id: 'stranded.title', defaultMessage: '无人办理的申报' },
    permissions: READS as never,
    Component: () => import('./StrandedPage').then(({ StrandedPage }) => ({ default: StrandedPage })),
    position: 3,
  });
}
