import { ROLES, type Role } from 'workflow/domain';
import { staffRoutes } from './staff/routes';

/**
 * Every address of the workbench and who may knock there (contract §4). What is behind a door is decided further in, by rule
 * and by row. Addresses are under /api/workbench.
 */
type Door = readonly [
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  handler: string,
  roles: readonly Role[],
  /** Open also to the administrator of a unit that has yet to register (figure 1-5); nothing else is. */
  who?: 'arriving',
];

const EVERYBODY = ROLES;
const REVIEWING: readonly Role[] = ['unit-admin', 'reviewer'];
const REVIEWER: readonly Role[] = ['reviewer'];
const UNIT: readonly Role[] = ['unit-admin'];
const APPLICANT: readonly Role[] = ['applicant'];

export const DOORS: readonly Door[] = [
  ['GET', '/me', 'session.me', EVERYBODY, 'arriving'],
  ['POST', '/logout', 'session.logout', EVERYBODY, 'arriving'],
  ['GET', '/plans', 'plans.list', EVERYBODY],
  ['GET', '/plans/:id', 'plans.one', EVERYBODY],
  ['GET', '/declarations', 'declarations.list', EVERYBODY],
  ['POST', '/declarations', 'drafts.declare', APPLICANT],
  ['GET', '/declarations/:id', 'declarations.one', EVERYBODY],
  ['PUT', '/declarations/:id', 'drafts.save', APPLICANT],
  ['POST', '/declarations/:id/adopt', 'drafts.adopt', APPLICANT],
  ['POST', '/declarations/:id/submit', 'acts.submit', APPLICANT],
  ['POST', '/declarations/:id/withdraw', 'acts.withdraw', APPLICANT],
  ['POST', '/declarations/:id/attachments', 'papers.attach', APPLICANT],
  ['GET', '/declarations/:id/attachments/:attachmentId', 'papers.attachment', EVERYBODY],
  ['POST', '/declarations/:id/pass', 'acts.pass', REVIEWING],
  ['POST', '/declarations/:id/return', 'acts.return', REVIEWING],
  ['POST', '/declarations/:id/terminate', 'acts.terminate', REVIEWING],
  ['POST', '/declarations/:id/recommendation', 'papers.recommend', UNIT],
  ['GET', '/declarations/:id/recommendation', 'papers.recommendation', EVERYBODY],
  ['GET', '/declarations/:id/form', 'papers.form', EVERYBODY],
  ['GET', '/declarations/:id/draft-form', 'papers.draftForm', APPLICANT],
  ['GET', '/declarations/:id/identity', 'declarations.identity', EVERYBODY],
  ['GET', '/declarations/:id/flow', 'declarations.flow', EVERYBODY],
  ['GET', '/declarations/:id/changes', 'desks.changes', EVERYBODY],
  ['GET', '/plans/:id/barred', 'desks.barred', REVIEWER],
  ['GET', '/plans/:id/overview', 'province.overview', REVIEWER],
  ['GET', '/plans/:id/late-desks', 'reminding.lateDesks', REVIEWER],
  ['POST', '/plans/:id/remind', 'reminding.remind', REVIEWER],
  ['GET', '/plans/:id/results', 'province.results', REVIEWER],
  ['GET', '/plans/:id/results.xlsx', 'province.spreadsheet', REVIEWER],
  ['GET', '/plans/:id/results.pdf', 'province.register', REVIEWER],
  ['POST', '/declarations/:id/lift', 'desks.lift', REVIEWER],
  ['POST', '/declarations/:id/claim', 'desks.claim', REVIEWING],
  ['POST', '/declarations/:id/release', 'desks.release', REVIEWING],
  ['POST', '/bulk/check', 'bulk.check', REVIEWING],
  ['POST', '/bulk', 'bulk.start', REVIEWING],
  ['GET', '/bulk', 'bulk.open', REVIEWING],
  ['GET', '/bulk/:id', 'bulk.one', REVIEWING],
  ['POST', '/bulk/:id/note', 'bulk.note', REVIEWING],
  ['GET', '/registrations', 'registrations.list', ['unit-admin', 'applicant']],
  ['POST', '/registrations', 'registrations.register', APPLICANT],
  ['GET', '/registrations/:id', 'registrations.one', ['unit-admin', 'applicant']],
  ['GET', '/registrations/:id/identity', 'registrations.identity', ['unit-admin', 'applicant']],
  ['POST', '/registrations/:id/approve', 'registrations.approve', UNIT],
  ['POST', '/registrations/:id/reject', 'registrations.reject', UNIT],
  ['POST', '/registrations/:id/unbind', 'registrations.unbind', UNIT],
  ['POST', '/registrations/:id/cancel', 'registrations.cancel', APPLICANT],
  ['GET', '/messages', 'messages.list', EVERYBODY],
  ['POST', '/messages/read', 'messages.readAll', EVERYBODY],
  ['POST', '/messages/:id/read', 'messages.read', EVERYBODY],
  ['GET', '/profile', 'profile.one', APPLICANT],
  ['PUT', '/profile', 'profile.save', APPLICANT],
  ['GET', '/unit-names', 'unitNames.list', APPLICANT],
  ['GET', '/units', 'units.list', UNIT],
  ['POST', '/units', 'units.register', UNIT, 'arriving'],
  ['GET', '/units/:id', 'units.one', UNIT],
  ['PUT', '/units/:id', 'units.change', UNIT],
  ['GET', '/units/:id/identity', 'units.identity', UNIT],
  ['GET', '/units/:id/changes', 'units.changes', UNIT],
  ['GET', '/units/:id/administrators', 'units.administrators', UNIT],
  ['POST', '/units/:id/administrators/:userId/remove', 'units.remove', UNIT],
  ['POST', '/units/:id/administrators/:userId/restore', 'units.restore', UNIT],
  ['GET', '/authorities', 'registry.authorities', EVERYBODY],
  ['GET', '/authorities/:id', 'registry.authority', EVERYBODY],
  ['GET', '/regions', 'registry.regions', EVERYBODY, 'arriving'],
  ['GET', '/regions/:id', 'registry.region', EVERYBODY, 'arriving'],
];

/** Strapi's own authentication stays out (`auth: false`): the one policy asks for session and role in a single statement. */
export default {
  admin: staffRoutes,
  'content-api': {
    type: 'content-api',
    routes: [
      { method: 'GET', path: '/world', handler: 'session.world', config: { auth: false } },
      { method: 'GET', path: '/openapi.json', handler: 'session.openapi', config: { auth: false } },
      ...DOORS.map(([method, path, handler, roles, who]) => ({
        method,
        path,
        handler,
        config: {
          auth: false,
          policies: [{ name: 'plugin::workbench.admit', config: { roles, arriving: who === 'arriving' } }],
        },
      })),
    ],
  },
};
