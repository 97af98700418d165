import type { Core } from '@strapi/types';
import { addGuards } from 'workflow/store';
import attempts from './attempts';
import signIn from './controllers/signIn';
import singleLogout from './controllers/singleLogout';
import { openEntrance, type SsoConfig } from './entrance';
import { SIGN_IN_GUARDS } from './guards';
import routes from './routes';
import * as service from './service';
import { sweep } from './sweep';
import tls from './tls';

const HOUR_MS = 3_600_000;
let sweeping: NodeJS.Timeout | null = null;

/** Who you are: sign-in and sessions. */
export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    addGuards(SIGN_IN_GUARDS);
    openEntrance(
      strapi.config.get<SsoConfig>('plugin::gov-sso.sso'),
      strapi.config.get<string>('plugin::gov-sso.publicUrl', ''),
    );
  },
  bootstrap(): void {
    sweeping = setInterval(() => void sweep().catch(() => undefined), HOUR_MS);
    sweeping.unref();
  },
  destroy(): void {
    if (sweeping) clearInterval(sweeping);
  },
  routes,
  controllers: { signIn, singleLogout },
  middlewares: { attempts, tls },
  services: { sessions: () => service },
};
