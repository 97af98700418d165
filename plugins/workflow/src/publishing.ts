import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import { formOfParts, type SectionPart } from './domain/formParts';
import type { ConfiguredPlan, PaperTexts, PlanCategory } from './domain/plan';
import { checkPlan } from './domain/planCheck';
import type { Finding } from './domain/planFindings';
import { sayFinding } from './domain/planSentences';
import type { ReturnRules } from './domain/returning';
import { freezePlan, planFacts } from './store';

/** A plan as Strapi keeps it (cms/src/api/plan), whole. */
export interface StoredPlan {
  documentId: string;
  year: number;
  name: string;
  description: string | null;
  categories: (PlanCategory & { id: number })[] | null;
  declareFrom: string | null;
  declareUntil: string | null;
  reviewUntil: string | null;
  resubmitUntil: string | null;
  returnItems: boolean | null;
  returnDays: number | null;
  sections: SectionPart[] | null;
  paper: (PaperTexts & { id?: number }) | null;
}

export const PLAN_UID = 'api::plan.plan';

const options = { populate: { options: true } };
/** The parts of a plan down to the options of a table's columns. */
export const WHOLE_PLAN = {
  categories: true,
  paper: true,
  sections: { populate: { fields: { populate: { options: true, condition: true, columns: options } } } },
};

export async function loadPlan(
  strapi: Core.Strapi,
  documentId: string,
  status: 'draft' | 'published',
): Promise<StoredPlan | null> {
  const query = { documentId, status, populate: WHOLE_PLAN as never };
  return (await strapi.documents(PLAN_UID as never).findOne(query)) as StoredPlan | null;
}

const filled = (entries: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

/** What the category says, without Strapi's row id and what was left empty. */
const categoryOf = ({ key, name, batch, ...hints }: PlanCategory): PlanCategory => {
  const { bornSince, titleHint, source, printTitle } = hints;
  return { key, name, batch, ...filled({ bornSince, titleHint, source, printTitle }) };
};

const paperOf = (paper: StoredPlan['paper']): PaperTexts | null => {
  const { id: _row, ...texts } = paper ?? {};
  const chosen = filled(texts);
  return Object.keys(chosen).length > 0 ? chosen : null;
};

/** Null for a plan that asks for nothing: then versions from before there were such rules are the same content. */
const returnRulesOf = ({ returnItems, returnDays }: StoredPlan): ReturnRules | null =>
  returnItems || returnDays ? { itemsRequired: returnItems === true, leastDays: returnDays ?? null } : null;

/** The plan that the rules know. R2: until the review deadline, unless the plan says otherwise. */
export const configured = (plan: StoredPlan): ConfiguredPlan => ({
  year: plan.year,
  name: plan.name ?? '',
  description: plan.description,
  categories: (plan.categories ?? []).map((category) =>
    categoryOf({ ...category, key: category.key ?? '', name: category.name ?? '', batch: category.batch ?? '' }),
  ),
  declareFrom: plan.declareFrom ?? '',
  declareUntil: plan.declareUntil ?? '',
  reviewUntil: plan.reviewUntil ?? '',
  resubmitUntil: plan.resubmitUntil ?? plan.reviewUntil ?? '',
  returnRules: returnRulesOf(plan),
  form: formOfParts(plan.sections),
  paper: paperOf(plan.paper),
});

export const findingsOf = async (plan: StoredPlan): Promise<Finding[]> =>
  checkPlan(configured(plan), await planFacts(plan.documentId));

const inOneLine = (findings: Finding[]): string =>
  findings
    .map((one) => sayFinding(one))
    .map(({ where, sentence }) => (where ? `${where}：${sentence}` : sentence))
    .join('；');

/** Before a publication: a plan that could not be declared in stays unpublished, and everything that is wrong is told at once. */
export async function checkBeforePublishing(strapi: Core.Strapi, documentId: string): Promise<void> {
  const plan = await loadPlan(strapi, documentId, 'draft');
  const found = plan ? await findingsOf(plan) : [];
  const wrong = found.filter(({ severity }) => severity === 'error');
  if (wrong.length === 0) return;
  const findings = found.map((one) => sayFinding(one));
  throw new errors.ApplicationError(`计划不能发布：${inOneLine(wrong)}`, { code: 'plan-not-publishable', findings });
}

/** Publishing is the staff's act on a plan: it freezes the next numbered version, which declarations name from then on. */
export async function freezePublished(strapi: Core.Strapi, documentId: string): Promise<void> {
  const plan = await loadPlan(strapi, documentId, 'published');
  if (plan) await freezePlan({ planId: plan.documentId, ...configured(plan) });
}

/** At the start: a publication whose freezing was cut off is completed. What is frozen already is not frozen again. */
export async function freezeAllPublished(strapi: Core.Strapi): Promise<void> {
  const plans = (await strapi
    .documents(PLAN_UID as never)
    .findMany({ status: 'published', fields: ['documentId'] as never })) as { documentId: string }[];
  for (const { documentId } of plans) {
    const plan = await loadPlan(strapi, documentId, 'published');
    // Without parts it was published before forms had any (adoptEarlierForms): its frozen version stays what it was.
    if (plan?.sections?.length) await freezePublished(strapi, documentId);
  }
}
