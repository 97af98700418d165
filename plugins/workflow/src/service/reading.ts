import { missing } from '../domain/answers';
import type { LoggedReason } from '../domain/looks';
import { actionsOf, holds, mayIdentify, permits, type Actor } from '../domain/permits';
import type { Refusal } from '../domain/refusals';
import { choosesDepartment } from '../domain/review';
import { nextDesk, regionAt, routeOf } from '../domain/routing';
import type { Answers, Form } from '../domain/form';
import type { PlanCategory } from '../domain/plan';
import { isStart } from '../domain/transitions';
import type { Action, Desk, Tab } from '../domain/words';
import {
  listDeclarations,
  loadAttachments,
  loadFlow,
  loadRecommendation,
  loadRevision,
  unseal,
  type AttachmentRecord,
  type Case,
  type DeclarationEntry,
  type FlowRecord,
  type ListFilter,
  type Page,
  type RecommendationRecord,
  type RevisionRecord,
} from '../store';
import { newerForm } from './adopting';
import { openCase } from './cases';
import { lookAt, type FullIdentity } from './looks';
import { notFound, Refused } from './refused';

export interface Possibility {
  action: Action;
  refusals: Refusal[];
}

const possibilities = (entry: DeclarationEntry, actor: Actor, now: number): Possibility[] =>
  actionsOf(actor.role).map((action) => ({ action, refusals: permits(action, entry, actor, now) }));

export interface ListedDeclaration {
  entry: DeclarationEntry;
  actions: Possibility[];
  claim: { name: string; mine: boolean; until: Date } | null;
}

export async function declarations(
  actor: Actor,
  filter: ListFilter,
  page: Page,
): Promise<{ rows: ListedDeclaration[]; total: number }> {
  const listed = await listDeclarations(actor, filter, page, missing);
  return {
    rows: listed.entries.map((entry) => ({
      entry,
      actions: possibilities(entry, actor, listed.now),
      claim: claimFor(entry, actor),
    })),
    total: listed.total,
  };
}

const TAB_FILTERS: Record<Tab, ListFilter> = {
  waiting: { pending: true },
  done: { pending: false, except: 'returned' },
  returned: { state: 'returned' },
};

/** A tab of the work list as the filters that the counters know too. */
export const byTab = ({ tab, ...filter }: ListFilter & { tab?: Tab | undefined }): ListFilter => ({
  ...filter,
  ...(tab && TAB_FILTERS[tab]),
});

/** A claim is shown to those who share the desk: it tells them who is on the file, and nobody else anything. */
function claimFor(entry: DeclarationEntry, actor: Actor): ListedDeclaration['claim'] {
  if (!entry.claim || !holds(entry, actor)) return null;
  const { userId, name, until } = entry.claim;
  return { name, mine: userId === actor.userId, until };
}

export interface RouteStop {
  desk: Desk;
  name: string | null;
  place: 'done' | 'here' | 'ahead';
}

export interface DeclarationFile extends ListedDeclaration {
  categoryName: string;
  answers: Answers;
  form: Form;
  attachments: AttachmentRecord[];
  /** Of the frozen revision that is shown, as its printed form carries it; null for a draft. */
  verificationCode: string | null;
  recommendation: RecommendationRecord | null;
  chooseDepartment: boolean;
  nextName: string | null;
  route: RouteStop[];
  /** What the plan says of who declares in this category; null when the category is gone. */
  category: PlanCategory | null;
  /** A newer version of the plan, while this is an open draft of the reader's own. */
  newer: { number: number; form: Form } | null;
}

/** One declaration, whole. Only the applicant ever sees the draft; everybody else the frozen revision (R8). */
export async function declaration(id: number, actor: Actor): Promise<DeclarationFile> {
  const found = await openCase(id, actor);
  const { entry } = found;
  const live = actor.role === 'applicant' && isStart('submit', entry);
  const [frozen, recommendation, attachments] = await Promise.all([
    live ? null : loadRevision(id, entry.revision),
    entry.recommendedRevision === null ? null : loadRecommendation(id),
    live ? loadAttachments(id) : null,
  ]);
  const next = found.region && entry.desk ? nextDesk(routeOf(found.region), entry.desk) : null;
  return {
    entry,
    actions: possibilities(entry, actor, found.now),
    claim: claimFor(entry, actor),
    categoryName: found.categoryName,
    answers: frozen?.answers ?? found.answers,
    form: frozen?.form ?? found.form,
    attachments: frozen?.attachments ?? attachments ?? [],
    verificationCode: frozen?.verificationCode ?? null,
    recommendation,
    chooseDepartment: found.region !== null && choosesDepartment(entry, found.region),
    nextName: next && next !== 'department' ? seatName(found, next) : null,
    route: routeLine(found),
    category: found.category,
    newer: live ? await newerForm(found) : null,
  };
}

const seatName = (found: Case, desk: Desk): string | null => {
  const code = found.region && regionAt(desk, found.region);
  return found.seats.find((seat) => seat.regionCode === code && seat.kind === 'bureau')?.name ?? null;
};

/** The route as a line: where it was, where it is, where it goes. The department is known only once it was chosen. */
function routeLine(found: Case): RouteStop[] {
  const { entry, region } = found;
  if (!region) return [];
  const route = routeOf(region);
  const here = entry.desk ? route.indexOf(entry.desk) : entry.state === 'approved' ? route.length : -1;
  return route.map((desk, i) => ({
    desk,
    name: desk === 'unit' ? entry.unitName : desk === 'department' ? found.departmentName : seatName(found, desk),
    place: i < here ? 'done' : i === here ? 'here' : 'ahead',
  }));
}

export async function flow(id: number, actor: Actor): Promise<FlowRecord[]> {
  await openCase(id, actor);
  return loadFlow(id);
}

/** R19: the full numbers, for who holds the desk (or the person). */
export async function identity(id: number, actor: Actor, reason: LoggedReason): Promise<FullIdentity> {
  const { entry } = await openCase(id, actor);
  if (!mayIdentify(entry, actor)) throw new Refused({ code: 'not-your-desk', holder: entry.holder });
  return lookAt(entry.applicantId, 'declaration', id, actor, reason);
}

export interface Paper {
  entry: DeclarationEntry;
  categoryName: string;
  revision: RevisionRecord;
  /** Of the unit, at the submission. */
  regionCode: string;
  applicant: { name: string; idNumber: string; phone: string };
}

/** What the 情况登记表 of the current revision carries, the numbers in full (R19). `not-found` before the first submission. */
export async function paper(id: number, actor: Actor): Promise<Paper> {
  const found = await openCase(id, actor);
  const revision = found.entry.revision > 0 ? await loadRevision(id, found.entry.revision) : null;
  if (!revision) throw notFound();
  return {
    entry: found.entry,
    categoryName: found.categoryName,
    revision,
    regionCode: found.region?.code ?? '',
    applicant: { name: revision.applicantName, idNumber: unseal(revision.idNumber), phone: unseal(revision.phone) },
  };
}

/** An attachment of what this person sees: the frozen revision's, or the applicant's own draft's. */
export async function attachment(id: number, attachmentId: number, actor: Actor): Promise<AttachmentRecord> {
  const { entry } = await openCase(id, actor);
  const seen =
    actor.role === 'applicant'
      ? await loadAttachments(id)
      : ((await loadRevision(id, entry.revision))?.attachments ?? []);
  const found = seen.find((one) => one.id === attachmentId);
  if (!found) throw notFound();
  return found;
}

export async function recommendation(id: number, actor: Actor): Promise<RecommendationRecord> {
  await openCase(id, actor);
  const found = await loadRecommendation(id);
  if (!found) throw notFound();
  return found;
}
