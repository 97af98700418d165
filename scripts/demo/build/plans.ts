import type { Core } from '@strapi/strapi';
import type { Calendar } from '../calendar';
import { plansOf, type PlanName } from '../plans';
import { setClock } from './clock';
import { shelf } from './shelf';

/** Makes and publishes the three plans as staff do; gives their ids. The key is the year with the name. */
export async function publishPlans(strapi: Core.Strapi, calendar: Calendar): Promise<Record<PlanName, string>> {
  const plans = shelf(strapi, 'api::plan.plan');
  const versions = shelf(strapi, 'api::plan-version.plan-version');
  const wanted = plansOf(calendar);
  const publish = async (name: PlanName): Promise<string> => {
    const { year, name: title, declareFrom } = wanted[name];
    // Announced a fortnight before the declaration opens.
    await setClock(new Date(Date.parse(`${declareFrom}T10:00:00+08:00`) - 14 * 24 * 3_600_000));
    const [before] = await plans.findMany({ filters: { year, name: title }, status: 'draft' });
    const { documentId } = before ?? (await plans.create({ data: wanted[name] }));
    // Published is what has a frozen version: a start may have been cut short between the two.
    const [frozen] = await versions.findMany({ filters: { planId: documentId } });
    if (!frozen) await plans.publish({ documentId });
    return documentId;
  };
  return { last: await publish('last'), open: await publish('open'), next: await publish('next') };
}
