export interface Category {
  key: string;
  name: string;
  batch: string;
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
