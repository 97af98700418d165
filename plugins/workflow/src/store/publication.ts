import type { Form } from '../domain/form';
import type { Windows } from '../domain/permits';
import type { PaperTexts, PlanCategory } from '../domain/plan';
import type { ReturnRules } from '../domain/returning';
import { acted } from './acted';
import { row } from './pool';

/** A plan as publishing freezes it: what declarations name from then on. */
export interface FrozenPlan extends Windows {
  planId: string;
  year: number;
  name: string;
  description: string | null;
  categories: PlanCategory[];
  form: Form;
  paper: PaperTexts | null;
  returnRules: ReturnRules | null;
}

/** Freezes the next numbered version; the same content twice is one version. */
export async function freezePlan(plan: FrozenPlan): Promise<void> {
  await row({ text: 'select workflow_publish($1::jsonb)' }, [
    JSON.stringify({
      plan_id: plan.planId,
      year: plan.year,
      name: plan.name,
      description: plan.description,
      categories: plan.categories,
      declare_from: plan.declareFrom,
      declare_until: plan.declareUntil,
      review_until: plan.reviewUntil,
      resubmit_until: plan.resubmitUntil,
      form: plan.form,
      paper: plan.paper,
      return_rules: plan.returnRules,
    }),
  ]);
  acted();
}

export interface NewestVersion {
  id: number;
  number: number;
  publishedOn: Date;
  form: Form;
}

/** The newest frozen version of a plan, published now or not; null before the first. */
export const newestVersion = (planId: string): Promise<NewestVersion | null> =>
  row<NewestVersion>(
    {
      text: `select id, number, published_on as "publishedOn", form from plan_versions where plan_id = $1 order by number desc limit 1`,
    },
    [planId],
  );
