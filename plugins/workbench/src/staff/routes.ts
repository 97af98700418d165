/** Doors of the platform's staff, for the panel beside a plan (cms/src/admin/plan). Strapi's admin session opens them. */
const DESK = [
  ['GET', '/plans/:id/findings', 'planDesk.findings', 'read'],
  ['GET', '/plans/:id/preview', 'planDesk.preview', 'read'],
  ['GET', '/plans/:id/blank', 'planDesk.blank', 'read'],
  ['POST', '/plans/:id/copy', 'planDesk.copy', 'create'],
  // Later days are published at once.
  ['POST', '/plans/:id/extend', 'planDesk.extend', 'publish'],
] as const;

export const staffRoutes = {
  type: 'admin',
  routes: DESK.map(([method, path, handler, action]) => ({
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin', { name: 'plugin::workbench.staff', config: { action } }] },
  })),
};
