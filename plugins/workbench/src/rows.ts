import { bornOn, eligibilityHints, formChanges, type Conditions, type Language } from 'workflow/domain';
import type { DeclarationFile, ListedDeclaration, Possibility } from 'workflow/service';
import type { CountedPlan, FlowRecord, RecommendationRecord, RegistrationRecord } from 'workflow/store';
import type { AdministratorRecord, UnitChangeRecord, UnitRecord } from 'workflow/store';
import type {
  ActionAnswer,
  DeclarationRecord,
  DeclarationRow,
  FlowRow,
  PlanRow,
  RecommendationRow,
  RegistrationRow,
  AdministratorRow,
  UnitChangeRow,
  UnitRow,
} from './contract';
import { said } from './edge';

/** The records of the service as the wire has them (contract.ts): instants in ISO 8601, numbers masked (R19). */
const actionsRow = (actions: Possibility[], language: Language): ActionAnswer[] =>
  actions.map(({ action, refusals }) => ({
    action,
    allowed: refusals.length === 0,
    refusals: said(refusals, language),
  }));

export function declarationRow({ entry, actions, claim }: ListedDeclaration, language: Language): DeclarationRow {
  return {
    id: entry.id,
    planId: entry.planId,
    planName: entry.planName,
    year: entry.year,
    category: entry.category,
    batch: entry.batch,
    applicantName: entry.applicantName,
    idNumber: entry.idNumberMasked,
    phone: entry.phoneMasked,
    unitId: entry.unitId,
    unitName: entry.unitName,
    state: entry.state,
    desk: entry.desk,
    authorityName: entry.authorityName,
    revision: entry.revision,
    version: entry.version,
    submittedAt: entry.submittedAt?.toISOString() ?? null,
    updatedAt: entry.updatedAt.toISOString(),
    arrivedAt: entry.arrivedAt?.toISOString() ?? null,
    reviewUntil: entry.windows.reviewUntil,
    claim: claim && { name: claim.name, mine: claim.mine, until: claim.until.toISOString() },
    actions: actionsRow(actions, language),
  };
}

export const recommendationRow = (record: RecommendationRecord): RecommendationRow => ({
  ...record,
  uploadedAt: record.uploadedAt.toISOString(),
});

/** A category may carry more than its conditions. */
const conditionsRow = ({ name, bornSince, titleHint, source }: Conditions): Conditions => ({
  name,
  bornSince: bornSince ?? null,
  titleHint: titleHint ?? null,
  source: source ?? null,
});

export function declarationRecord(file: DeclarationFile, language: Language): DeclarationRecord {
  return {
    ...declarationRow(file, language),
    categoryName: file.categoryName,
    answers: file.answers,
    form: file.form,
    attachments: file.attachments,
    verificationCode: file.verificationCode,
    recommendation: file.recommendation && recommendationRow(file.recommendation),
    declareUntil: file.entry.windows.declareUntil,
    resubmitUntil: file.entry.windows.resubmitUntil,
    returnRules: file.entry.returnRules,
    next: { chooseDepartment: file.chooseDepartment, authorityName: file.nextName },
    route: file.route,
    hints: file.category ? eligibilityHints(file.category, bornOn(file.form, file.answers), language) : [],
    conditions: file.category && conditionsRow(file.category),
    ...(file.newer
      ? { newerPlan: { number: file.newer.number, changes: formChanges(file.form, file.newer.form, language) } }
      : {}),
  };
}

export const flowRow = (record: FlowRecord): FlowRow => ({
  ...record,
  items: record.items ?? [],
  at: record.at.toISOString(),
});

export const planRow = (plan: CountedPlan): PlanRow => ({
  id: plan.planId,
  year: plan.year,
  name: plan.name,
  categories: plan.categories,
  declareFrom: plan.declareFrom,
  declareUntil: plan.declareUntil,
  reviewUntil: plan.reviewUntil,
  resubmitUntil: plan.resubmitUntil,
  description: plan.description ?? '',
  declaredCount: plan.declaredCount,
  pendingCount: plan.pendingCount,
});

export const registrationRow = (record: RegistrationRecord): RegistrationRow => ({
  id: record.id,
  name: record.name,
  idNumber: record.idNumberMasked,
  phone: record.phoneMasked,
  registeredAt: record.registeredAt.toISOString(),
  state: record.state,
  opinion: record.opinion,
  unitId: record.unitId,
  unitName: record.unitName,
  decidedAt: record.decidedAt?.toISOString() ?? null,
});

/** Phones are masked in every record (R19); the unit's own are no exception in a list that may stand on a screen all day. */
export const unitRow = (unit: UnitRecord): UnitRow => ({ ...unit });

export const unitChangeRow = (record: UnitChangeRecord): UnitChangeRow => ({ ...record, at: record.at.toISOString() });

export const administratorRow = (record: AdministratorRecord, self: number): AdministratorRow => ({
  ...record,
  self: record.id === self,
  lastSeenAt: record.lastSeenAt?.toISOString() ?? null,
});
