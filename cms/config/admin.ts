export default ({ env }: { env: Env }) => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET'),
    sessions: { maxSessionLifespan: 8 * 3600, maxRefreshTokenLifespan: 8 * 3600 },
    // Over plain http (a start on loopback) a Secure cookie would answer 500.
    cookie: { secure: env('PUBLIC_URL', '').startsWith('https://'), sameSite: 'strict' },
  },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  autoOpen: false,
  // A plan has its own preview beside it (cms/src/admin/plan); Strapi's would only offer to be set up.
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false },
});
