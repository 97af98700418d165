import { z } from 'zod';
import type {
  Action,
  Act,
  Answers,
  AuthorityKind,
  Desk,
  Form,
  RegionLevel,
  RegistrationState,
  Role,
  State,
} from 'workflow/domain';

/**
 * The shapes on the wire, read by the server that parses and the screens that draw (contract §4). Every body is closed:
 * an unknown field is a 400 that names it.
 */
/** Beyond the database's integers there is nobody: 0 names none either, and the rule says so in its own words. */
const MOST = 2 ** 31 - 1;
export const id = z
  .union([z.number().int().positive(), z.string().regex(/^[1-9]\d{0,15}$/)])
  .transform((given) => (Number(given) > MOST ? 0 : Number(given)));
const version = z.number().int().nonnegative();
/** Bounded here only against absurd bodies; the rule's own limit of 500 characters is the domain's. */
const words = z.string().max(20_000);

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
export const register = z.strictObject({ unitId: id });
export const approve = z.strictObject({ opinion: words.optional() });
export const reject = z.strictObject({ opinion: words.optional() });

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
  actions: ActionAnswer[];
}

/** The windows of the declaration's plan come with the one record, so that every screen can show the time left. */
export interface DeclarationRecord extends DeclarationRow {
  categoryName: string;
  answers: Answers;
  form: Form;
  attachments: AttachmentRow[];
  recommendation: RecommendationRow | null;
  reviewUntil: string;
  resubmitUntil: string;
  declareUntil: string;
  /** What the pass dialog must ask: whether this unit chooses a 省直主管部门 (R10), and who comes next where that is known. */
  next: { chooseDepartment: boolean; authorityName: string | null };
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

export interface RegistrationRow {
  id: number;
  name: string;
  idNumber: string;
  phone: string;
  registeredAt: string;
  state: RegistrationState;
  opinion: string | null;
}

export interface AuthorityRow {
  id: number;
  name: string;
  shortName: string;
  kind: AuthorityKind;
  regionCode: string;
  enabled: boolean;
}

export interface RegionRow {
  id: string;
  code: string;
  name: string;
  level: RegionLevel;
  parentCode: string | null;
}

export interface UnitRow {
  id: number;
  name: string;
  creditCode: string;
  legalRepresentative: string | null;
  legalRepresentativePhone: string | null;
  contact: string | null;
  contactPhone: string | null;
  nature: string | null;
  email: string | null;
  fax: string | null;
  address: string | null;
  regionCode: string;
  regionName: string;
  centralUnit: boolean;
  state: string | null;
  industryCode: string | null;
  economicType: string | null;
  taxNumber: string | null;
  licenceKind: string | null;
  licenceNumber: string | null;
  licenceIssuedOn: string | null;
  licenceYears: number | null;
  approvalNumber: string | null;
  approvedOn: string | null;
  approvedBy: string | null;
  version: number;
}

export interface Me {
  id: number;
  name: string;
  role: Role;
  unit?: { id: number; name: string; regionCode: string; regionName: string; regionLevel: RegionLevel } | null;
  authority?: { id: number; name: string; shortName: string; kind: AuthorityKind; desk: Desk };
  applicant?: { id: number; name: string; registration: { unitName: string; state: RegistrationState } | null };
  /** True only with the demo world: the screens then mark everything as 演示数据. */
  demo: boolean;
  /** The server's clock, ISO 8601, so that "days left" does not depend on the visitor's. */
  now: string;
}

export interface Identity {
  name: string;
  idNumber: string;
  phone: string;
}
