import type { StrapiApp } from '@strapi/strapi/admin';
import { CHOICE_WORDS } from './choices';
import { inColumns, type Columns } from './columns';
import { clearMenu } from './menu';
import { addPlanPanel, registerPlanInputs, type PlanApplication } from './plan';
import { addStrandedPage } from './stranded';
import { WORDS } from './words';

/** The part of Strapi's admin application that is used here. */
interface Application extends PlanApplication, Pick<StrapiApp, 'addMenuLink' | 'router'> {
  registerHook(name: string, hook: (columns: Columns) => Columns): void;
}

/** Strapi's own advertisement of its media library, which is closed here (plugins/workbench/src/closed.ts). */
function dismissBanner(): void {
  for (const legacy of [true, false]) {
    for (const scope of ['false', 'undefined'])
      window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_${legacy}:${scope}`, 'true');
  }
}

/** Staff of the province work in Chinese; each may choose another language in the own profile. */
export default {
  config: {
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': { ...CHOICE_WORDS, ...WORDS } },
    tutorials: false,
    notifications: { releases: false },
  },
  register(application: Application): void {
    registerPlanInputs(application);
    addStrandedPage(application);
    clearMenu(application);
  },
  bootstrap(application: Application): void {
    addPlanPanel(application);
    dismissBanner();
    application.registerHook('Admin/CM/pages/ListView/inject-column-in-table', inColumns);
    if (!window.localStorage.getItem('strapi-admin-language'))
      window.localStorage.setItem('strapi-admin-language', 'zh-Hans');
  },
};
