import { z } from 'zod';
import type { FlowRow, SaidRefusal } from './declarations';
import { id, version, words } from './fields';

/** One clerk's afternoon; a longer list is chosen in two parts. */
export const MOST_IN_BULK = 500;

/** 终止 is about one person's year and is never given in bulk. */
const verdict = z.enum(['pass', 'return']);
const items = z
  .array(z.strictObject({ id, version }))
  .min(1)
  .max(MOST_IN_BULK)
  .refine((given) => new Set(given.map((item) => item.id)).size === given.length, 'given-twice');

export const bulkCheck = z.strictObject({ verdict, items, departmentId: id.nullish() });
export const bulk = z.strictObject({ verdict, opinion: words.optional(), items, departmentId: id.nullish() });

/** Who was earlier: the act that stands last in the flow. */
export type LatestActRow = Pick<FlowRow, 'actorName' | 'organisation' | 'act' | 'revision' | 'at'>;

/** What could be done now, and why the rest could not. A name is empty where the declaration does not exist for the reader. */
export interface BulkCheckRow {
  allowed: { id: number; applicantName: string }[];
  refused: { id: number; applicantName: string; refusals: SaidRefusal[]; latest: LatestActRow | null }[];
  /** Whether this unit still has to choose a 省直主管部门 (R10). */
  chooseDepartment: boolean;
}

export interface BulkResultRow {
  declarationId: number;
  applicantName: string;
  ok: boolean;
  /** Why not; empty when it was done. */
  message: string;
  /** Who was earlier, when that is the reason. */
  latest: LatestActRow | null;
}

/** How far a bulk is: `done` of `total`, with a result for each one done, in their order. */
export interface BulkRow {
  id: number;
  verdict: 'pass' | 'return';
  total: number;
  done: number;
  state: 'running' | 'finished';
  results: BulkResultRow[];
}
