import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { FIELD_TYPES, type Form } from './domain/form';
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

const field = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  type: z.enum(FIELD_TYPES),
  required: z.boolean(),
});
const form = z.object({
  sections: z
    .array(
      z.object({
        id: z.string().min(1),
        label: z.string().min(1),
        fields: z.array(field.extend({ columns: z.array(field).optional() }).loose()),
      }),
    )
    .min(1),
});

/** What would leave applicants before a form that cannot be drawn or a window that never opens. */
function check(plan: PublishedPlan): void {
  const resubmitUntil = plan.resubmitUntil ?? plan.reviewUntil;
  const wrong = [
    form.safeParse(plan.form).success ? '' : '申报表的结构不对（每一项要有 id、label、type、required）',
    plan.declareFrom <= plan.declareUntil ? '' : '申报截止日期早于开始日期',
    plan.declareUntil <= plan.reviewUntil ? '' : '审核截止日期早于申报截止日期',
    resubmitUntil <= plan.reviewUntil ? '' : '重新提交截止日期晚于审核截止日期',
    new Set(plan.categories.map(({ key }) => key)).size === plan.categories.length ? '' : '申报类别的标识重复',
  ].filter(Boolean);
  if (wrong.length > 0) throw new errors.ValidationError(`计划不能发布：${wrong.join('；')}`);
}

const UID = 'api::plan.plan';

async function load(
  strapi: Core.Strapi,
  documentId: string,
  status: 'draft' | 'published',
): Promise<PublishedPlan | null> {
  const query = { documentId, status, populate: { categories: true } as never };
  return (await strapi.documents(UID as never).findOne(query)) as PublishedPlan | null;
}

/** Before a publication: a plan that could not be declared in stays unpublished. */
export async function checkBeforePublishing(strapi: Core.Strapi, documentId: string): Promise<void> {
  const plan = await load(strapi, documentId, 'draft');
  if (plan) check(plan);
}

/** Publishing is the staff's act on a plan: it freezes the next numbered version, which declarations name from then on. */
export async function freezePublished(strapi: Core.Strapi, documentId: string): Promise<void> {
  const plan = await load(strapi, documentId, 'published');
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

/** At the start: a publication whose freezing was cut off is completed. What is frozen already is not frozen again. */
export async function freezeAllPublished(strapi: Core.Strapi): Promise<void> {
  const plans = (await strapi
    .documents(UID as never)
    .findMany({ status: 'published', fields: ['documentId'] as never })) as { documentId: string }[];
  for (const { documentId } of plans) await freezePublished(strapi, documentId);
}
