import type { Core } from '@strapi/types';
import { deadlinesOf, type Deadlines } from './domain/extending';
import { formChanges } from './domain/formChanges';
import { partsOfForm } from './domain/formParts';
import type { ConfiguredPlan } from './domain/plan';
import { planOfNextYear } from './domain/planCopy';
import { sayFinding, type SaidFinding } from './domain/planSentences';
import type { Language } from './domain/sentences';
import { withIds } from './planIds';
import { configured, findingsOf, loadPlan, PLAN_UID, type StoredPlan } from './publishing';
import { extensionsOf, newestVersion, runningPlan, type ExtensionRecord } from './store';

/** What the staff see beside a plan. */
export interface PlanReview {
  findings: SaidFinding[];
  /** The newest frozen version, and what the draft would change for people who declare. */
  published: { number: number; at: string; changes: string[]; deadlines: Deadlines; live: boolean } | null;
  /** How its deadlines were extended, newest first. */
  extensions: ExtensionRecord[];
}

/** The staff's draft of a plan as the rules see it; null for an unknown one. */
export async function draftPlan(strapi: Core.Strapi, documentId: string): Promise<ConfiguredPlan | null> {
  const plan = await loadPlan(strapi, documentId, 'draft');
  return plan && configured(plan);
}

/** Checks the saved draft; null for an unknown plan. */
export async function reviewPlan(
  strapi: Core.Strapi,
  documentId: string,
  language: Language,
): Promise<PlanReview | null> {
  const plan = await loadPlan(strapi, documentId, 'draft');
  if (!plan) return null;
  const [newest, running] = [await newestVersion(documentId), await runningPlan(documentId)];
  return {
    findings: (await findingsOf(plan)).map((found) => sayFinding(found, language)),
    extensions: await extensionsOf(documentId),
    published: newest &&
      running && {
        number: newest.number,
        at: newest.publishedOn.toISOString(),
        changes: formChanges(newest.form, configured(plan).form, language),
        deadlines: deadlinesOf(running),
        live: running.live,
      },
  };
}

/** Strapi gives each part its row id, which belongs to the plan it came from. */
const withoutRows = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutRows);
  if (typeof value !== 'object' || value === null) return value;
  const { id: _row, ...rest } = value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, withoutRows(inner)]));
};

/**
 * Copies a plan as the draft of the next year's: days, batches and age cut-offs one further, every id of the form kept, so that
 * next year's answers can be compared with this year's. Gives the new document's id; null for an unknown plan.
 */
export async function copyPlan(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const plan = await loadPlan(strapi, documentId, 'draft');
  if (!plan) return null;
  const { year, name, description, categories, sections, paper, ...days } = planOfNextYear(plan);
  const { declareFrom, declareUntil, reviewUntil, resubmitUntil, returnItems, returnDays } = days;
  const parts = withoutRows({ categories, sections, paper }) as object;
  const rules = { declareFrom, declareUntil, reviewUntil, resubmitUntil, returnItems, returnDays };
  const data = { year, name, description, ...rules, ...parts };
  const made = await strapi.documents(PLAN_UID as never).create({ data: data as never });
  return made.documentId;
}

/** Before a plan is written: every part gets its id, and keeps it. */
export async function nameParts(strapi: Core.Strapi, params: { documentId?: string; data?: object }): Promise<void> {
  if (!params.data) return;
  const stored = params.documentId ? await loadPlan(strapi, params.documentId, 'draft') : null;
  params.data = withIds(params.data as Record<string, unknown>, stored as Record<string, unknown> | null);
}

/**
 * At the start: a plan from before forms were built from parts gets those of its newest frozen version, with the same ids, so
 * that staff can go on with it. Published ones stay as they are until the staff publish again.
 */
export async function adoptEarlierForms(strapi: Core.Strapi): Promise<void> {
  const plans = (await strapi
    .documents(PLAN_UID as never)
    .findMany({ status: 'draft', populate: { sections: { fields: ['id'] } } as never })) as unknown as StoredPlan[];
  for (const { documentId, sections } of plans) {
    // Emptied by the staff is not from before: then what was published has its parts.
    if (sections?.length || (await loadPlan(strapi, documentId, 'published'))?.sections?.length) continue;
    const newest = await newestVersion(documentId);
    const data = newest && { sections: partsOfForm(newest.form) };
    if (data) await strapi.documents(PLAN_UID as never).update({ documentId, data: data as never });
  }
}
