import type { Core } from '@strapi/types';
import type { Form } from './domain/form';
import { freezePlan, type PlanCategory } from './store';

interface PublishedPlan {
  documentId: string;
  year: number;
  name: string;
  description: string | null;
  categories: PlanCategory[];
  declareFrom: string;
  declareUntil: string;
  reviewUntil: string;
  resubmitUntil: string | null;
  form: Form;
}

/** Publishing is the staff's act on a plan: it freezes the next numbered version, which declarations name from then on. */
export async function freezePublished(strapi: Core.Strapi, params: unknown): Promise<void> {
  const { documentId } = params as { documentId?: string };
  if (!documentId) return;
  const plan = (await strapi
    .documents('api::plan.plan' as never)
    .findOne({ documentId, status: 'published', populate: { categories: true } as never })) as PublishedPlan | null;
  if (!plan) return;
  await freezePlan({
    planId: plan.documentId,
    year: plan.year,
    name: plan.name,
    description: plan.description,
    categories: plan.categories.map(({ key, name, batch }) => ({ key, name, batch })),
    declareFrom: plan.declareFrom,
    declareUntil: plan.declareUntil,
    reviewUntil: plan.reviewUntil,
    // R2: until the review deadline, unless the plan says otherwise.
    resubmitUntil: plan.resubmitUntil ?? plan.reviewUntil,
    form: plan.form,
  });
}
