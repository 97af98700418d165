import { z } from 'zod';
import type { Desk, LatePlace, OverviewRow, RegisterLine } from 'workflow/domain';
import { id } from './fields';

export type { LatePlace, OverviewCell, OverviewKind, OverviewRow } from 'workflow/domain';

/** Where a plan stands in the whole province at `asOf`: numbers, and no names (R8). */
export interface OverviewAnswer {
  planId: string;
  planName: string;
  year: number;
  reviewUntil: string;
  resubmitUntil: string;
  /** ISO 8601; the screen asks again only by hand. */
  asOf: string;
  figures: {
    submitted: number;
    inReview: number;
    /** Waiting for the province itself, and for how many whole days the oldest. */
    province: number;
    provinceOldestDays: number | null;
    late: number;
    returned: number;
    approved: number;
    terminated: number;
  };
  rows: OverviewRow[];
  total: OverviewRow;
  late: LatePlace[];
  /** In review for less than a day, 1 to 3, 4 and 5, and more days at one desk. */
  waits: number[];
}

/** Which late desks: of a kind, of files from these regions, one department. Nothing named is all; the province itself is none. */
export const lateScope = z.strictObject({
  desk: z.enum(['unit', 'county', 'city', 'department']).optional(),
  regions: z
    .array(z.string().regex(/^\d{6}$/))
    .max(300)
    .optional(),
  department: id.optional(),
});

/** A unit or an authority with what will miss the review deadline, and when the province reminded it last. */
export interface LateDeskRow {
  /** `unit-12` or `authority-3`. */
  id: string;
  name: string;
  desk: Desk;
  late: number;
  remindedAt: string | null;
  remindedBy: string | null;
  /** Then no further message goes out before tomorrow. */
  remindedToday: boolean;
}

/** Whom a reminder reached; of each list at most the first 100 by name, the counts are whole. */
export interface ReminderAnswer {
  day: string;
  sentCount: number;
  sent: { name: string; late: number }[];
  alreadyCount: number;
  already: { name: string; late: number }[];
}

/** One line of the 简明登记表: what the approved declaration's frozen form says, blank where the form does not ask. */
export interface ResultRow extends RegisterLine {
  id: number;
  /** 序号: the same on the screen, in the spreadsheet and on paper. */
  number: number;
  name: string;
  idNumber: string;
  unitName: string;
  regionName: string;
  category: string;
  categoryName: string;
  batch: string;
  approvedAt: string;
}
