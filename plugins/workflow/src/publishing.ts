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

const field = z.object({ id: z.string().min(1), label: z.string().min(1), type: z.enum(FIELD_TYPES), required: z.boolean() });
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

/** Publishing is the staff's act on a plan: it freezes the next numbered version, which declarations name from then on. */
export async function freezePublished(strapi: Core.Strapi, params: unknown): Promise<void> {
  const { documentId } = params as { documentId?: string };
  if (!documentId) return;
  const plan = (await strapi
    .documents('api::plan.plan' as never)
    .findOne({ documentId, status: 'published', populate: { categories: true } as never })) as PublishedPlan | null;
  if (!plan) return;
  check(plan);
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
