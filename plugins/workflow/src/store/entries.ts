import type { Answers, Form } from '../domain/form';
import type { Facts } from '../domain/permits';
import { NO_RETURN_RULES, type ReturnRules } from '../domain/returning';
import type { Desk, State } from '../domain/words';
import { CLAIM, type ClaimRecord } from './claims';
import { planVersion } from './versions';

/** A declaration as lists show it, with everything a rule asks of it. */
export interface DeclarationEntry extends Facts {
  planId: string;
  planName: string;
  category: string;
  batch: string;
  applicantName: string;
  idNumberMasked: string;
  phoneMasked: string;
  unitName: string | null;
  authorityName: string | null;
  submittedAt: Date | null;
  /** When it came to the desk that holds it. */
  arrivedAt: Date | null;
  updatedAt: Date;
  /** Who of the holding desk's body is reading it just now. */
  claim: ClaimRecord | null;
}

export interface EntryColumns {
  id: number;
  plan_id: string;
  plan_name: string;
  year: number;
  category: string;
  batch: string;
  applicant_id: number;
  applicant_name: string;
  id_number_masked: string;
  phone_masked: string;
  person_key: string;
  unit_id: number | null;
  unit_name: string | null;
  state: State;
  desk: Desk | null;
  authority_id: number | null;
  authority_name: string | null;
  revision: number;
  recommended_revision: number | null;
  version: number;
  bar_lifted: boolean;
  submitted_at: Date | null;
  arrived_at: Date | null;
  updated_at: Date;
  claim: { userId: number; name: string; until: string } | null;
  declare_from: string;
  declare_until: string;
  review_until: string;
  resubmit_until: string;
  return_rules: ReturnRules | null;
  now: Date;
  barred?: boolean;
  registered?: boolean;
  answers?: Answers;
  plan_version_id?: number;
  newest_version_id?: number;
  newest_number?: number;
  total?: number;
}

/** The windows are those of the plan's newest version: staff may extend a running plan. The form is the declaration's own. */
export const ENTRY_COLUMNS = `d.id, d.plan_id, w.name as plan_name, d.year, d.category, d.batch, d.applicant_id, d.applicant_name, d.id_number_masked,
  d.phone_masked, d.person_key, d.unit_id, d.unit_name, d.state, d.desk, d.authority_id, a.short_name as authority_name, d.revision,
  coalesce(d.bar_lifted, false) as bar_lifted, d.recommended_revision, d.version, d.submitted_at, d.updated_at,
  case when d.state <> 'in-review' then null when d.desk = 'unit' then d.submitted_at else (select f.at from flow_entries f
    where f.declaration_id = d.id and f.act = 'pass' order by f.seq desc limit 1) end as arrived_at, ${CLAIM} as claim, w.declare_from, w.declare_until, w.review_until, w.resubmit_until, w.return_rules,
  workflow_now() as now`;

export const ENTRY_JOINS = `left join authorities a on a.id = d.authority_id
  cross join lateral (select id, number, name, declare_from, declare_until, review_until, resubmit_until, return_rules from plan_versions
    where plan_id = d.plan_id order by number desc limit 1) w`;

/** What only an applicant's own acts ask for. */
export const OWN_COLUMNS = `, d.answers, d.plan_version_id, w.id as newest_version_id, w.number as newest_number,
  exists (select 1 from declarations t where t.person_key = d.person_key and t.year = d.year and t.state = 'terminated' and t.bar_lifted is not true) as barred,
  exists (select 1 from registrations r join units u on u.id = r.unit_id and u.enabled where r.applicant_id = d.applicant_id and r.state = 'approved') as registered`;

/** The rule that tells what a submission still misses; given, so that the store knows no rule. */
export type Missing = (form: Form, answers: Answers) => string[];

/** Only an applicant's rows carry answers: nobody else's buttons may depend on the draft behind (R8). */
export async function missingOf({ answers, plan_version_id: id }: EntryColumns, missing: Missing): Promise<string[]> {
  return answers && id !== undefined ? missing((await planVersion(id)).form, answers) : [];
}

export function entryOf(columns: EntryColumns, missing: string[]): DeclarationEntry {
  return {
    id: columns.id,
    planId: columns.plan_id,
    planName: columns.plan_name,
    year: columns.year,
    category: columns.category,
    batch: columns.batch,
    applicantId: columns.applicant_id,
    applicantName: columns.applicant_name,
    idNumberMasked: columns.id_number_masked,
    phoneMasked: columns.phone_masked,
    personKey: columns.person_key,
    unitId: columns.unit_id,
    unitName: columns.unit_name,
    state: columns.state,
    desk: columns.desk,
    authorityId: columns.authority_id,
    authorityName: columns.authority_name,
    holder: columns.desk === 'unit' ? columns.unit_name : columns.authority_name,
    revision: columns.revision,
    recommendedRevision: columns.recommended_revision,
    version: columns.version,
    submittedAt: columns.submitted_at,
    arrivedAt: columns.arrived_at,
    updatedAt: columns.updated_at,
    claim: columns.claim && { ...columns.claim, until: new Date(columns.claim.until) },
    windows: {
      declareFrom: columns.declare_from,
      declareUntil: columns.declare_until,
      reviewUntil: columns.review_until,
      resubmitUntil: columns.resubmit_until,
    },
    returnRules: columns.return_rules ?? NO_RETURN_RULES,
    registrationApproved: columns.registered ?? false,
    barred: columns.barred ?? false,
    barLifted: columns.bar_lifted,
    missing,
  };
}
