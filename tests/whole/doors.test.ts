import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asking } from '../world/staff';
import type { ServedRoute } from '../world/testbed';
import { openWorld, type World } from '../world/world';

let world: World;
let served: ServedRoute[];
let tokens: Record<string, string>;

/** One login a role, by the letter of the table. */
const LOGINS = { a: 'applicant.5', u: 'unit.city', r: 'bureau.hefei' };
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

beforeAll(async () => {
  world = await openWorld();
  served = await world.routes();
  tokens = {};
  for (const [letter, login] of Object.entries(LOGINS)) tokens[letter] = (await world.signIn(login)).token;
});
afterAll(() => world.close());

/**
 * Contract §4: who may knock at which door of the workbench: a(pplicant), u(nit-admin), r(eviewer), or everybody, signed in or
 * not (*). A door that is served and does not stand here fails the test: deciding who may knock comes first.
 */
const WORKBENCH = `
*   GET  /world
*   GET  /openapi.json
aur GET  /me
aur POST /logout
aur GET  /plans
aur GET  /plans/:id
aur GET  /declarations
a   POST /declarations
aur GET  /declarations/:id
a   PUT  /declarations/:id
a   POST /declarations/:id/adopt
a   POST /declarations/:id/submit
a   POST /declarations/:id/withdraw
a   POST /declarations/:id/attachments
aur GET  /declarations/:id/attachments/:attachmentId
ur  POST /declarations/:id/pass
ur  POST /declarations/:id/return
ur  POST /declarations/:id/terminate
u   POST /declarations/:id/recommendation
aur GET  /declarations/:id/recommendation
aur GET  /declarations/:id/form
a   GET  /declarations/:id/draft-form
aur GET  /declarations/:id/identity
aur GET  /declarations/:id/flow
aur GET  /declarations/:id/changes
r   GET  /plans/:id/barred
r   GET  /plans/:id/overview
r   GET  /plans/:id/late-desks
r   POST /plans/:id/remind
r   GET  /plans/:id/results
r   GET  /plans/:id/results.xlsx
r   GET  /plans/:id/results.pdf
r   POST /declarations/:id/lift
ur  POST /bulk/check
ur  POST /bulk
ur  GET  /bulk
ur  GET  /bulk/:id
ur  POST /bulk/:id/note
ur  POST /declarations/:id/claim
ur  POST /declarations/:id/release
au  GET  /registrations
a   POST /registrations
au  GET  /registrations/:id
au  GET  /registrations/:id/identity
u   POST /registrations/:id/approve
u   POST /registrations/:id/reject
u   POST /registrations/:id/unbind
a   POST /registrations/:id/cancel
aur GET  /messages
aur POST /messages/read
aur POST /messages/:id/read
a   GET  /profile
a   PUT  /profile
a   GET  /unit-names
u   GET  /units
u   POST /units
u   GET  /units/:id
u   PUT  /units/:id
u   GET  /units/:id/identity
u   GET  /units/:id/changes
u   GET  /units/:id/administrators
u   POST /units/:id/administrators/:userId/remove
u   POST /units/:id/administrators/:userId/restore
aur GET  /authorities
aur GET  /authorities/:id
aur GET  /regions
aur GET  /regions/:id
`;

/** Strapi's own doors under /api: for API tokens, or for nobody. No login of the workbench gets in, and no stranger. */
const STRAPI = [
  ...['authorities', 'declarations', 'plans', 'regions', 'registrations', 'units'].flatMap((name) => [
    ...['GET', 'POST'].map((method) => `${method} /api/${name}`),
    ...['GET', 'PUT', 'DELETE'].map((method) => `${method} /api/${name}/:id`),
  ]),
  ...['content-types', 'content-types/:uid', 'components', 'components/:uid'].map(
    (path) => `GET /api/content-type-builder/${path}`,
  ),
  'POST /api/email',
  'POST /api/upload',
  'GET /api/upload/files',
  'GET /api/upload/files/page',
  'GET /api/upload/files/:id',
  'DELETE /api/upload/files/:id',
  'GET /api/i18n/locales',
  'GET /api/connect/(.*)',
  'GET /api/auth/:provider/callback',
  'POST /api/auth/local/register',
  'POST /api/auth/forgot-password',
  'POST /api/auth/reset-password',
  'POST /api/auth/send-email-confirmation',
  'POST /api/auth/change-password',
  'POST /api/auth/refresh',
  'POST /api/auth/logout',
  'GET /api/auth/email-confirmation',
  'GET /api/auth/sessions',
  'DELETE /api/auth/sessions/:sessionId',
  'GET /api/users/count',
  'GET /api/users',
  'GET /api/users/me',
  'GET /api/users/:id',
  'POST /api/users',
  'PUT /api/users/:id',
  'DELETE /api/users/:id',
  'GET /api/users-permissions/roles',
  'POST /api/users-permissions/roles',
  'GET /api/users-permissions/roles/:id',
  'PUT /api/users-permissions/roles/:role',
  'DELETE /api/users-permissions/roles/:role',
  'GET /api/users-permissions/permissions',
];
const SIGN_IN = 'POST /api/auth/local';
/** Sign-in through the identity provider: for whoever has no session yet, and for the provider itself. */
const SSO = [
  'GET /api/gov-sso/login',
  'GET /api/gov-sso/callback',
  'POST /api/gov-sso/callback',
  'POST /api/gov-sso/single-logout',
  'GET /api/gov-sso/leave',
  'GET /api/gov-sso/left',
];

interface Door {
  roles: string;
  method: string;
  path: string;
}
const table: Door[] = WORKBENCH.trim()
  .split('\n')
  .map((line) => {
    const [roles = '', method = '', path = ''] = line.split(/\s+/);
    return { roles, method, path: `/api/workbench${path}` };
  });

const doorsUnder = (isOurs: (path: string) => boolean): string[] =>
  served
    .filter(({ path, methods }) => isOurs(path) && methods.length > 0)
    .flatMap(({ path, methods }) =>
      methods.filter((method) => METHODS.has(method)).map((method) => `${method} ${path}`),
    )
    .sort();

/** The address of a door with an id that is nobody's. */
const address = (path: string): string => path.replace(/\(.*?\)|\{.*?\}|\*/g, '').replace(/:\w+/g, '99999');
const knock = async (
  token: string | null,
  method: string,
  path: string,
): Promise<{ status: number; code: string | undefined }> =>
  asking(world, token)(method, address(path), method === 'GET' || method === 'DELETE' ? undefined : {});

describe('the workbench', () => {
  test('serves the doors of the table and no other', () => {
    expect(doorsUnder((path) => path.startsWith('/api/workbench'))).toEqual(
      table.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  test.each(table)('$method $path is open to $roles', async ({ roles, method, path }) => {
    const stranger = await knock(null, method, path);
    expect(stranger).toMatchObject(roles === '*' ? { status: 200 } : { status: 401, code: 'not-signed-in' });
    expect(await knock('e30.e30.e30', method, path)).toMatchObject(
      roles === '*' ? { status: 200 } : { status: 401, code: 'not-signed-in' },
    );
    if (path.endsWith('/logout')) return;
    for (const [letter, token] of Object.entries(tokens)) {
      const answer = await knock(token, method, path);
      if (roles === '*' || roles.includes(letter))
        expect([letter, [200, 400, 404, 415].includes(answer.status)]).toEqual([letter, true]);
      else expect([letter, answer.status, answer.code]).toEqual([letter, 403, 'not-allowed']);
    }
  });
});

describe('Strapi under /api', () => {
  test('serves the doors of the table and no other', () => {
    const found = doorsUnder((path) => path.startsWith('/api') && !path.startsWith('/api/workbench'));
    expect(found).toEqual([...STRAPI, ...SSO, SIGN_IN].sort());
  });

  test.each(STRAPI)('%s lets in no stranger and no login of the workbench', async (door) => {
    const [method = '', path = ''] = door.split(' ');
    for (const token of [null, ...Object.values(tokens)]) {
      expect([door, [401, 403, 404].includes((await knock(token, method, path)).status)]).toEqual([door, true]);
    }
  });
});

describe('the Strapi admin', () => {
  /** The pages (the panel's own too, where it is built), the readiness check, and what the sign-in page asks before anybody has signed in. */
  const OPEN =
    /^GET \/$|^GET \/admin\/:path\*$|^\w+ \/_health$|^GET \/(admin\/(init|project-type)|content-manager\/preview\/script)$|^POST \/admin\/(login|forgot-password)$/;

  test('lets in no stranger and no login of the workbench', async () => {
    const doors = doorsUnder((path) => !path.startsWith('/api')).filter((door) => !OPEN.test(door));
    expect(doors.length).toBeGreaterThan(100);
    const inside: string[] = [];
    for (const door of doors) {
      const [method = '', path = ''] = door.split(' ');
      for (const token of [null, tokens.u ?? '']) {
        const { status } = await knock(token, method, path);
        if (![400, 401, 403, 404, 405].includes(status)) inside.push(`${status} ${door}`);
      }
    }
    expect(inside).toEqual([]);
  });
});
