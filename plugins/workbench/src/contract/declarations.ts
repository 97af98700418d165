import { z } from 'zod';
import type { Act, Action, Answers, Conditions, Desk, Form, Hint, ReturnRules, State } from 'workflow/domain';
import type { ClaimRow } from './desks';
import { id, version, words } from './fields';

export const declare = z.strictObject({ planId: z.string().min(1).max(64), category: z.string().max(64) });
export const save = z.strictObject({ version, answers: z.record(z.string().max(64), z.unknown()) });
export const bare = z.strictObject({ version });
export const pass = z.strictObject({ version, opinion: words.optional(), departmentId: id.nullish() });
export const returned = z.strictObject({
  version,
  opinion: words.optional(),
  items: z
    .array(z.strictObject({ field: z.string().min(1).max(200), note: z.string().min(1).max(500) }))
    .max(100)
    .optional(),
});
export const terminate = z.strictObject({ version, opinion: words.optional() });

/** One refusal as the screens get it: a stable code and the sentence to show. */
export interface SaidRefusal {
  code: string;
  message: string;
}

export interface ActionAnswer {
  action: Action;
  allowed: boolean;
  refusals: SaidRefusal[];
}

export interface AttachmentRow {
  id: number;
  fieldId: string;
  fileName: string;
  size: number;
  type: string;
  sha256: string;
}

export interface RecommendationRow {
  revision: number;
  fileName: string;
  size: number;
  pages: number;
  sha256: string;
  uploadedAt: string;
}

export interface DeclarationRow {
  id: number;
  planId: string;
  planName: string;
  year: number;
  category: string;
  batch: string;
  applicantName: string;
  idNumber: string;
  phone: string;
  unitId: number | null;
  unitName: string | null;
  state: State;
  desk: Desk | null;
  authorityName: string | null;
  revision: number;
  version: number;
  submittedAt: string | null;
  updatedAt: string;
  /** When it came to the desk that holds it; null while nobody does. */
  arrivedAt: string | null;
  reviewUntil: string;
  /** Who of one's own body is looking at it just now. */
  claim: ClaimRow | null;
  actions: ActionAnswer[];
}

/** The windows of the declaration's plan come with the one record, so that every screen can show the time left. */
export interface DeclarationRecord extends DeclarationRow {
  categoryName: string;
  answers: Answers;
  form: Form;
  attachments: AttachmentRow[];
  /** 校验码 of the shown revision: the same is on every page of its printed form. Null for a draft. */
  verificationCode: string | null;
  recommendation: RecommendationRow | null;
  resubmitUntil: string;
  /** What the plan asks of a return beyond R11: the dialog says it before anything is sent. */
  returnRules: ReturnRules;
  declareUntil: string;
  /** What the pass dialog must ask: whether this unit chooses a 省直主管部门 (R10), and who comes next where that is known. */
  next: { chooseDepartment: boolean; authorityName: string | null };
  /** What the plan's notice asks of the person, with its source: to be looked at, never a block. */
  hints: Hint[];
  /** What the hints are made of, so that the form can say them while it is filled; null when the category is gone. */
  conditions: Conditions | null;
  /** Only on an open draft whose plan has been published anew since: what changed, in words. `adopt` moves the draft to it. */
  newerPlan?: { number: number; changes: string[] };
  /** The route as a line: done, here, ahead. A hop that is only known at the pass has no name. */
  route: { desk: Desk; name: string | null; place: 'done' | 'here' | 'ahead' }[];
}

export interface FlowRow {
  id: number;
  seq: number;
  actorName: string;
  organisation: string;
  act: Act;
  desk: Desk | null;
  nextDesk: Desk | null;
  nextName: string | null;
  opinion: string | null;
  items: { field: string; note: string }[];
  revision: number;
  at: string;
  hash: string;
}
