/** Sign-in's doors, under /api/gov-sso; all public, as whoever knocks has no session yet. */
const DOORS = [
  ['GET', '/login', 'signIn.login'],
  ['GET', '/callback', 'signIn.callback'],
  // CAS sends its single logout to the service's own address, unless another is registered there.
  ['POST', '/callback', 'singleLogout.ended'],
  ['POST', '/single-logout', 'singleLogout.ended'],
  ['GET', '/leave', 'signIn.leave'],
  ['GET', '/left', 'signIn.left'],
] as const;

export default {
  'content-api': {
    type: 'content-api',
    routes: DOORS.map(([method, path, handler]) => ({ method, path, handler, config: { auth: false } })),
  },
};
