import { mailPlugin } from '../src/mail';

const EIGHT_HOURS_S = 8 * 3600;

export default ({ env }: { env: Env }) => ({
  workflow: {
    enabled: true,
    config: {
      identityKey: env('IDENTITY_KEY'),
      mails: env('SMTP_HOST', '') !== '',
      publicUrl: env('PUBLIC_URL', ''),
    },
  },
  ...mailPlugin(env),
  print: { enabled: true, config: { dataDir: env('DATA_DIR', '.data') } },
  'gov-sso': {
    enabled: true,
    config: {
      jwtSecret: env('JWT_SECRET'),
      publicUrl: env('PUBLIC_URL', ''),
      sso: {
        protocol: env('SSO_PROTOCOL', ''),
        name: env('SSO_NAME', ''),
        issuer: env('SSO_ISSUER', ''),
        clientId: env('SSO_CLIENT_ID', ''),
        clientSecret: env('SSO_CLIENT_SECRET', ''),
        scope: env('SSO_SCOPE', ''),
        casUrl: env('SSO_CAS_URL', ''),
        appCode: env('SSO_CAS_APP_CODE', ''),
        attributes: env('SSO_ATTRIBUTES', ''),
      },
    },
  },
  workbench: {
    enabled: true,
    config: {
      demo: env('SHENBAO_MODE') === 'demo',
      publicUrl: env('PUBLIC_URL', ''),
      servicePhone: env('SERVICE_PHONE', '').trim(),
    },
  },
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
      // It counts in the process's memory; plugins/gov-sso counts in the database, for every process together.
      ratelimit: { enabled: false },
    },
  },
  // The media library would serve whatever it took to anyone; nothing here needs it (see also workbench/closed.ts).
  upload: { config: { sizeLimit: 1 } },
});
