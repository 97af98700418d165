import type { StrapiApp } from '@strapi/strapi/admin';

/**
 * Entries that lead staff nowhere: the media library and the builder of types are closed here (plugins/workbench/src/closed.ts), and
 * the market is a site outside, which an intranet does not reach.
 */
const NOWHERE: ReadonlySet<string> = new Set(['plugins/upload', 'plugins/content-type-builder']);
const MARKET = 'https://market.strapi.io';

export function clearMenu({ router }: Pick<StrapiApp, 'router'>): void {
  const kept = router.menu.filter(({ to }) => !NOWHERE.has(to));
  router.menu.splice(0, router.menu.length, ...kept);
  // Strapi adds this one itself, whatever an application says.
  const style = document.createElement('style');
  style.textContent = `nav li:has(> a[href^="${MARKET}"]), nav a[href^="${MARKET}"] { display: none; }`;
  document.head.append(style);
}
