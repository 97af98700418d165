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
