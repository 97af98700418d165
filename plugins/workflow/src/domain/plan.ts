import type { Day } from './day';
import type { Conditions } from './eligibility';
import type { Deadlines } from './extending';
import type { Form } from './form';
import type { ReturnRules } from './returning';

/** A category of a plan: what is declared for, in which batch, and what the notice asks of the person. */
export interface PlanCategory extends Conditions {
  key: string;
  name: string;
  batch: string;
  /** The heading of the printed form for this category. */
  printTitle?: string | null;
}

/** The words of the printed form that a plan chooses itself; what is empty has the paper's own. */
export interface PaperTexts {
  /** Under the title: 推荐人选情况登记表. */
  formName?: string | null;
  /** Instructions at the foot of the cover. */
  note?: string | null;
  /** The applicant's own word above the signature. */
  promise?: string | null;
  unitHeading?: string | null;
  departmentHeading?: string | null;
  expertsHeading?: string | null;
  provinceHeading?: string | null;
}

/** A plan as the staff have it before them: days may still be missing (empty). */
export interface ConfiguredPlan {
  year: number;
  name: string;
  description: string | null;
  categories: PlanCategory[];
  declareFrom: Day;
  declareUntil: Day;
  reviewUntil: Day;
  /** R2: empty means until the review deadline. */
  resubmitUntil: Day;
  /** Null for none beyond R11. */
  returnRules: ReturnRules | null;
  form: Form;
  paper: PaperTexts | null;
}

/** What the check has to know of the world around the plan. */
export interface PlanFacts {
  /** Names of regions whose units could declare but would find no enabled bureau (R10). */
  regionsWithoutDesk: string[];
  /** Enabled 省直主管部门: provincial units choose one (R10). */
  departments: number;
  /** Of the declarations that this plan has: categories they name, and the year they were made for. */
  declared: { categories: string[]; year: number } | null;
  /** The days that people were promised, and today; null while the plan is not published. */
  promised: (Deadlines & { today: Day }) | null;
}
