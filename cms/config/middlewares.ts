export default ({ env }: { env: Env }) => [
  'strapi::errors',
  'plugin::workbench.envelope',
  'plugin::workbench.closed',
  'plugin::gov-sso.tls',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          'frame-ancestors': ["'self'"],
          upgradeInsecureRequests: null,
        },
      },
      // Only meaningful over https, and would lock a loopback start out of its own port.
      hsts: env('PUBLIC_URL', '').startsWith('https://') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    },
  },
  // Strapi reflects any origin by default. One origin serves everything here, so no other is allowed.
  { name: 'strapi::cors', config: { origin: [env('PUBLIC_URL', '')].filter(Boolean), credentials: true } },
  'strapi::query',
  // 2 MB holds a form of 300 fields with tables of 200 rows several times over. Files are streamed by their own routes.
  { name: 'strapi::body', config: { jsonLimit: '2mb', formLimit: '64kb', textLimit: '64kb', multipart: false } },
  'plugin::gov-sso.attempts',
  'plugin::workbench.pages',
  'strapi::favicon',
  'strapi::public',
];
