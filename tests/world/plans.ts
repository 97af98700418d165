import { partsOfForm, type Form, type SectionPart } from 'workflow/domain';
import { expect } from 'vitest';
import type { Ask } from './staff';
import type { World } from './world';

export const PLANS = '/content-manager/collection-types/api::plan.plan';

/** A plan as the staff's panel sends it. */
export interface StaffPlan {
  name: string;
  year: number;
  description?: string;
  declareFrom: string;
  declareUntil: string;
  reviewUntil: string;
  resubmitUntil?: string | null;
  returnItems?: boolean;
  returnDays?: number | null;
  categories: object[];
  sections: SectionPart[];
  paper?: object;
}

export const CATEGORY = { key: 'leader', name: '带头人', batch: '第一批', printTitle: '学术和技术带头人' };

/** The form of a plan as it was frozen, as parts that staff can send again. */
export async function formPartsOf(world: World, planId: string): Promise<SectionPart[]> {
  const { rows } = await world.sql.query<{ form: Form }>(
    'select form from plan_versions where plan_id = $1 order by number desc limit 1',
    [planId],
  );
  return partsOfForm(rows[0]?.form as Form);
}

/** Makes a plan as platform staff do, as a draft; gives its document id. */
export async function makePlan(staff: Ask, plan: StaffPlan): Promise<string> {
  const made = await staff<{ data: { documentId: string } }>('POST', PLANS, plan);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.data.documentId;
}

/** Publishes what the draft says now. */
export async function publishPlan(staff: Ask, documentId: string): Promise<void> {
  const draft = await draftOf(staff, documentId);
  const published = await staff('POST', `${PLANS}/${documentId}/actions/publish`, draft);
  expect(published.status, JSON.stringify(published.body)).toBe(200);
}

/** The draft as the panel opens it, parts and all, with the rows' own ids. */
export async function draftOf(staff: Ask, documentId: string): Promise<StaffPlan> {
  const { body } = await staff<{ data: StaffPlan }>('GET', `${PLANS}/${documentId}`);
  const { name, year, description, declareFrom, declareUntil, reviewUntil, resubmitUntil } = body.data;
  const { categories, sections, paper, returnItems = false, returnDays = null } = body.data;
  const texts = { name, year, description, declareFrom, declareUntil, reviewUntil, resubmitUntil };
  return { ...texts, returnItems, returnDays, categories, sections, paper };
}
