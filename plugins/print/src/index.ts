import * as service from './service';

/**
 * As a Strapi plugin this room only says that it is there (the product does not boot without it): it has no routes and no
 * types, and who wants something on paper imports `print/service`.
 */
export default {
  register(): void {},
  destroy(): void {},
  services: { paper: () => service },
};
