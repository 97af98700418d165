import type { Answers, Form } from '../domain/form';
import type { Actor, Facts } from '../domain/permits';
import type { Desk, RegionLevel, State } from '../domain/words';
import { row, rows } from './pool';

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
  updatedAt: Date;
}

interface Columns {
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
  submitted_at: Date | null;
  updated_at: Date;
  declare_from: string;
  declare_until: string;
  review_until: string;
  resubmit_until: string;
  now: Date;
  barred?: boolean;
  registered?: boolean;
  answers?: Answers;
  form?: Form;
  total?: number;
}

/** The windows are those of the plan's newest version: staff may extend a running plan. The form is the declaration's own. */
const COLUMNS = `d.id, d.plan_id, w.name as plan_name, d.year, d.category, d.batch, d.applicant_id, d.applicant_name, d.id_number_masked,
  d.phone_masked, d.person_key, d.unit_id, d.unit_name, d.state, d.desk, d.authority_id, a.short_name as authority_name, d.revision,
  d.recommended_revision, d.version, d.submitted_at, d.updated_at, w.declare_from, w.declare_until, w.review_until, w.resubmit_until,
  workflow_now() as now`;

const JOINS = `left join authorities a on a.id = d.authority_id
  cross join lateral (select name, declare_from, declare_until, review_until, resubmit_until from plan_versions
    where plan_id = d.plan_id order by number desc limit 1) w`;

/** What only an applicant's own acts ask for. */
const OWN_COLUMNS = `, d.answers, (select form from plan_versions where id = d.plan_version_id) as form,
  exists (select 1 from declarations t where t.person_key = d.person_key and t.year = d.year and t.state = 'terminated') as barred,
  exists (select 1 from registrations r where r.applicant_id = d.applicant_id and r.state = 'approved') as registered`;

function entry(columns: Columns, missing: (form: Form, answers: Answers) => string[]): DeclarationEntry {
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
    updatedAt: columns.updated_at,
    windows: {
      declareFrom: columns.declare_from,
      declareUntil: columns.declare_until,
      reviewUntil: columns.review_until,
      resubmitUntil: columns.resubmit_until,
    },
    registrationApproved: columns.registered ?? false,
    barred: columns.barred ?? false,
    missing: columns.form && columns.answers ? missing(columns.form, columns.answers) : [],
  };
}

export interface ListFilter {
  id?: number[];
  planId?: string;
  state?: State;
  desk?: Desk;
  category?: string;
  /** Part of a name, or the last four characters of an ID number. */
  q?: string;
  pending?: boolean;
}

export const SORTS = {
  id: 'd.id',
  submittedAt: 'd.submitted_at',
  updatedAt: 'd.updated_at',
  applicantName: 'd.applicant_name',
  category: 'd.category',
  batch: 'd.batch',
  revision: 'd.revision',
  state: 'd.state',
  year: 'd.year',
} as const;

/** `waiting`: what waits for me first, the longest wait first. */
export type Sort = keyof typeof SORTS | 'waiting';

export interface Page {
  offset: number;
  limit: number;
  sort: Sort;
  descending: boolean;
}

/** R8 as a condition: $1 is the applicant, the unit or the authority. */
function visibleTo(actor: Actor): { condition: string; held: string; value: number } {
  if (actor.role === 'applicant') return { condition: 'd.applicant_id = $1', held: 'false', value: actor.applicantId ?? 0 };
  if (actor.role === 'unit-admin') {
    return { condition: 'd.unit_id = $1 and d.revision > 0', held: "d.state = 'in-review' and d.desk = 'unit'", value: actor.unitId ?? 0 };
  }
  return {
    condition: 'exists (select 1 from workflow_visits v where v.authority_id = $1 and v.declaration_id = d.id)',
    held: "d.state = 'in-review' and d.authority_id = $1",
    value: actor.authorityId ?? 0,
  };
}

interface Where {
  text: string;
  values: unknown[];
}

function where(actor: Actor, filter: ListFilter): Where {
  const { condition, held, value } = visibleTo(actor);
  const values: unknown[] = [value];
  // What waits for an authority is found by its own index, without the visits: it has reached the desk that holds it.
  const parts = [filter.pending && actor.role === 'reviewer' ? held : condition];
  const and = (text: (place: string) => string, given: unknown): void => {
    values.push(given);
    parts.push(text(`$${values.length}`));
  };
  if (filter.pending && actor.role !== 'reviewer') parts.push(`(${held})`);
  if (filter.pending === false) parts.push(`not coalesce(${held}, false)`);
  if (filter.id) and((place) => `d.id = any(${place}::int[])`, filter.id);
  if (filter.planId !== undefined) and((place) => `d.plan_id = ${place}`, filter.planId);
  if (filter.state) and((place) => `d.state = ${place}`, filter.state);
  if (filter.desk) and((place) => `d.desk = ${place}`, filter.desk);
  if (filter.category !== undefined) and((place) => `d.category = ${place}`, filter.category);
  if (filter.q) {
    const literal = filter.q.replace(/[\\%_]/g, '\\$&');
    and((place) => `(d.applicant_name like ${place} or d.id_number_masked like '%' || substr(${place}, 2, length(${place}) - 2))`, `%${literal}%`);
  }
  return { text: parts.join(' and '), values };
}

function order(actor: Actor, page: Page): string {
  if (page.sort === 'waiting') {
    return `coalesce(${visibleTo(actor).held}, false) desc, d.submitted_at ${page.descending ? 'desc' : 'asc'}, d.id`;
  }
  const direction = page.descending ? 'desc' : 'asc';
  return `${SORTS[page.sort]} ${direction}, d.id ${direction}`;
}

/** An authority's total comes from its counters, as long as they know what is filtered by. */
function totalOf(actor: Actor, filter: ListFilter, condition: Where): Where {
  if (actor.role !== 'reviewer' || filter.q || filter.id || filter.category !== undefined) {
    return { text: `select count(*)::int from declarations d where ${condition.text}`, values: condition.values };
  }
  const parts = [
    'authority_id = $1',
    filter.pending === undefined ? '' : `held = ${filter.pending}`,
    ...(['planId', 'state', 'desk'] as const)
      .filter((field) => filter[field] !== undefined)
      .map((field, i) => `${field === 'planId' ? 'plan_id' : field} = $${i + 2}`),
  ].filter(Boolean);
  return { text: `select coalesce(sum(n), 0)::int from workflow_tallies where ${parts.join(' and ')}`, values: condition.values };
}

export interface Listed {
  entries: DeclarationEntry[];
  total: number;
  now: number;
}

type Missing = (form: Form, answers: Answers) => string[];

/** One page of what this person may see, with the total, in one round trip. */
export async function listDeclarations(actor: Actor, filter: ListFilter, page: Page, missing: Missing): Promise<Listed> {
  const condition = where(actor, filter);
  const total = totalOf(actor, filter, condition);
  const n = condition.values.length;
  const text = `select ${COLUMNS}${actor.role === 'applicant' ? OWN_COLUMNS : ''}, (${total.text}) as total
    from (select * from declarations d where ${condition.text} order by ${order(actor, page)} limit $${n + 1} offset $${n + 2}) d
    ${JOINS} order by ${order(actor, page)}`;
  // A unit's list has one best plan; an authority's depends on how much reached it, so that one is planned each time.
  const name = actor.role === 'unit-admin' ? nameOf(text) : undefined;
  const found = await rows<Columns>({ ...(name ? { name } : {}), text }, [...condition.values, page.limit, page.offset]);
  const first = found[0];
  if (first) return { entries: found.map((one) => entry(one, missing)), total: first.total ?? 0, now: first.now.getTime() };
  const counted = await row<{ total: number; now: Date }>({ text: `select (${total.text}) as total, workflow_now() as now` }, total.values);
  return { entries: [], total: counted?.total ?? 0, now: counted?.now.getTime() ?? 0 };
}

const names = new Map<string, string>();

/** A short stable name a statement text; PostgreSQL cuts names at 63 bytes. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `list-${names.size}`;
  names.set(text, name);
  return name;
}

export interface RegionOfRoute {
  code: string;
  level: RegionLevel;
  parentCode: string | null;
  reportsToProvince: boolean;
}

/** Everything that one request on one declaration needs, read at one moment. */
export interface Case {
  entry: DeclarationEntry;
  answers: Answers;
  form: Form;
  categoryName: string;
  planVersionId: number;
  region: RegionOfRoute | null;
  /** Bureaus of the route and, when asked for, the chosen department. */
  seats: { id: number; name: string; shortName: string; kind: 'bureau' | 'department'; regionCode: string; enabled: boolean }[];
  /** The unit that a submission goes to: the applicant's approved registration. */
  boundUnit: { id: number; name: string; regionCode: string } | null;
  reached: boolean;
  lastSeq: number;
  lastHash: string | null;
  now: number;
}

const CASE = `select ${COLUMNS} ${OWN_COLUMNS}, d.plan_version_id,
  (select c->>'name' from plan_versions p, jsonb_array_elements(p.categories) c where p.id = d.plan_version_id and c->>'key' = d.category) as category_name,
  (select jsonb_build_object('code', r.code, 'level', r.level, 'parentCode', r.parent_code, 'reportsToProvince', coalesce(r.reports_to_province, false))
    from regions r where r.code = d.region_code) as region,
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'shortName', s.short_name, 'kind', s.kind, 'regionCode', s.region_code, 'enabled', s.enabled)), '[]')
    from authorities s where s.id = $3 or (s.kind = 'bureau' and s.region_code in (d.region_code, substr(d.region_code, 1, 4) || '00', substr(d.region_code, 1, 2) || '0000'))) as seats,
  (select jsonb_build_object('id', u.id, 'name', u.name, 'regionCode', u.region_code) from registrations r join units u on u.id = r.unit_id
    where r.applicant_id = d.applicant_id and r.state = 'approved') as bound_unit,
  exists (select 1 from workflow_visits v where v.declaration_id = d.id and v.authority_id = $2) as reached,
  (select jsonb_build_object('seq', f.seq, 'hash', f.hash) from flow_entries f where f.declaration_id = d.id order by f.seq desc limit 1) as last
  from declarations d ${JOINS} where d.id = $1`;

interface CaseColumns extends Columns {
  category_name: string | null;
  plan_version_id: number;
  region: RegionOfRoute | null;
  seats: Case['seats'];
  bound_unit: Case['boundUnit'];
  reached: boolean;
  last: { seq: number; hash: string } | null;
}

export async function loadCase(id: number, actor: Actor, departmentId: number | null, missing: Missing): Promise<Case | null> {
  const columns = await row<CaseColumns>({ name: 'case', text: CASE }, [id, actor.authorityId ?? 0, departmentId ?? 0]);
  if (!columns) return null;
  const own = actor.role === 'applicant';
  return {
    // Only the applicant's own acts ask what is missing; nobody else's answer may depend on the draft behind (R8).
    entry: entry(columns, own ? missing : () => []),
    answers: columns.answers ?? {},
    form: columns.form ?? { sections: [] },
    categoryName: columns.category_name ?? columns.category,
    planVersionId: columns.plan_version_id,
    region: columns.region,
    seats: columns.seats,
    boundUnit: columns.bound_unit,
    reached: columns.reached,
    lastSeq: columns.last?.seq ?? 0,
    lastHash: columns.last?.hash ?? null,
    now: columns.now.getTime(),
  };
}
