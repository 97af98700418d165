import type { LatePlace, OverviewRow, RegisterLine } from 'workflow/domain';

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
