const EIGHT_HOURS_S = 8 * 3600;

export default ({ env }: { env: Env }) => ({
  workflow: { enabled: true, config: { identityKey: env('IDENTITY_KEY') } },
  print: { enabled: true, config: { dataDir: env('DATA_DIR', '.data') } },
  'gov-sso': { enabled: true, config: { jwtSecret: env('JWT_SECRET') } },
  workbench: { enabled: true, config: { demo: env('SHENBAO_MODE') === 'demo', publicUrl: env('PUBLIC_URL', '') } },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: true,
        // The session itself is looked up on every request, so the token may live as long as the longest session.
        accessTokenLifespan: EIGHT_HOURS_S,
        idleRefreshTokenLifespan: EIGHT_HOURS_S,
        maxRefreshTokenLifespan: EIGHT_HOURS_S,
        cookie: {
          name: 'shenbao_session',
          sameSite: 'strict',
          path: '/',
          // Over plain http (a start on loopback) a Secure cookie would answer 500.
          secure: env('PUBLIC_URL', '').startsWith('https://'),
        },
      },
      register: { allowedFields: [] },
      // Per account and address. Guessing is what it stops; a clerk who signs in often is not.
      ratelimit: { enabled: true, interval: { min: 15 }, max: 60 },
    },
  },
  // The media library would serve whatever it took to anyone; nothing here needs it (see also workbench/closed.ts).
  upload: { config: { sizeLimit: 1 } },
});
