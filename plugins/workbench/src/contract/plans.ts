import { z } from 'zod';
import { DEADLINES, type Form } from 'workflow/domain';
import type { RegionRow } from './registry';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();

/** Later days for a running plan, by the staff; `number` is the plan version that was on the screen. */
export const extension = z.strictObject({
  number: z.number().int().positive(),
  reason: z.string().max(20_000),
  ...(Object.fromEntries(DEADLINES.map((deadline) => [deadline, day])) as Record<
    (typeof DEADLINES)[number],
    typeof day
  >),
});

/** The staff's draft as an applicant will be asked it: the panel hands it to the form's own screen (`/#/preview`). */
export interface PlanPreview {
  year: number;
  name: string;
  description: string | null;
  categories: Category[];
  form: Form;
  /** The screen asks no server for anything, so the tree of regions comes along. */
  regions: RegionRow[];
}

export interface Category {
  key: string;
  name: string;
  batch: string;
  /** What the notice asks of the person, for the eye: an age cut-off (`YYYY-MM-DD`), a title, and where it is written. */
  bornSince?: string | null;
  titleHint?: string | null;
  source?: string | null;
}

/** Windows are days in Asia/Shanghai, `YYYY-MM-DD`, the end day included. */
export interface PlanRow {
  id: string;
  year: number;
  name: string;
  categories: Category[];
  declareFrom: string;
  declareUntil: string;
  reviewUntil: string;
  resubmitUntil: string;
  description: string;
  declaredCount: number;
  pendingCount: number;
}
