import type { Core } from '@strapi/types';
import { forgetOldKeys } from 'workflow/store';
import acts from './controllers/acts';
import bulk from './controllers/bulk';
import declarations from './controllers/declarations';
import desks from './controllers/desks';
import drafts from './controllers/drafts';
import messages from './controllers/messages';
import papers from './controllers/papers';
import plans from './controllers/plans';
import profile from './controllers/profile';
import province from './controllers/province';
import registrations from './controllers/registrations';
import registry from './controllers/registry';
import reminding from './controllers/reminding';
import session from './controllers/session';
import planDesk from './staff/planDesk';
import unitNames from './controllers/unitNames';
import units from './controllers/units';
import closed from './closed';
import envelope from './envelope';
import pages from './pages';
import { closePaper, openPaper } from './paper';
import policies from './policies';
import routes, { DOORS } from './routes';
import { mayStaff } from './staff/policy';

const HOUR_MS = 3_600_000;
let sweep: NodeJS.Timeout | null = null;

/** The screens' door. */
export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    const dataDir = strapi.config.get<string | undefined>('plugin::print.dataDir');
    // Without that plugin the boot ends in a moment, at the check that names it (cms/src/index.ts).
    if (dataDir)
      openPaper(dataDir, strapi.config.get<string>('plugin::workbench.publicUrl', ''), (line) => strapi.log.info(line));
  },
  bootstrap(): void {
    sweep = setInterval(() => void forgetOldKeys().catch(() => undefined), HOUR_MS);
    sweep.unref();
  },
  async destroy(): Promise<void> {
    if (sweep) clearInterval(sweep);
    await closePaper();
  },
  routes,
  policies: { ...policies, staff: mayStaff },
  controllers: {
    acts,
    bulk,
    declarations,
    desks,
    drafts,
    messages,
    papers,
    planDesk,
    plans,
    registrations,
    registry,
    reminding,
    session,
    units,
    province,
    profile,
    unitNames,
  },
  middlewares: { closed, envelope, pages },
  services: { doors: () => ({ DOORS }) },
};
