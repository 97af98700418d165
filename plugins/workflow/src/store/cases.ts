import type { Answers, Form } from '../domain/form';
import type { Actor } from '../domain/permits';
import type { PlanCategory } from '../domain/plan';
import type { RegionLevel } from '../domain/words';
import {
  ENTRY_COLUMNS,
  ENTRY_JOINS,
  entryOf,
  missingOf,
  OWN_COLUMNS,
  type DeclarationEntry,
  type EntryColumns,
  type Missing,
} from './entries';
import { row } from './pool';
import { planVersion } from './versions';

export interface RegionOfRoute {
  code: string;
  level: RegionLevel;
  parentCode: string | null;
  reportsToProvince: boolean;
}

/** Everything that one request on one declaration needs, read at one moment. */
export interface Case {
  entry: DeclarationEntry;
  /** The applicant's own draft; empty for everybody else (R8). */
  answers: Answers;
  form: Form;
  categoryName: string;
  /** Of the declaration's own plan version. */
  category: PlanCategory | null;
  planVersionId: number;
  /** The plan's newest version, for the applicant alone: an open draft may be older. */
  newest: { id: number; number: number } | null;
  region: RegionOfRoute | null;
  /** Bureaus of the route and, when asked for, the chosen department. */
  seats: {
    id: number;
    name: string;
    shortName: string;
    kind: 'bureau' | 'department';
    regionCode: string;
    enabled: boolean;
  }[];
  /** The unit that a submission goes to: the applicant's approved registration. */
  boundUnit: { id: number; name: string; regionCode: string } | null;
  /** The department that the unit chose for this revision. */
  departmentName: string | null;
  reached: boolean;
  lastSeq: number;
  lastHash: string | null;
  now: number;
}

const caseOf = (own: string): string => `select ${ENTRY_COLUMNS}${own},
  (select jsonb_build_object('code', r.code, 'level', r.level, 'parentCode', r.parent_code, 'reportsToProvince', coalesce(r.reports_to_province, false))
    from regions r where r.code = d.region_code) as region,
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'shortName', s.short_name, 'kind', s.kind, 'regionCode', s.region_code, 'enabled', s.enabled)), '[]')
    from authorities s where s.id = $3 or (s.kind = 'bureau' and s.region_code in (d.region_code, substr(d.region_code, 1, 4) || '00', substr(d.region_code, 1, 2) || '0000'))) as seats,
  (select jsonb_build_object('id', u.id, 'name', u.name, 'regionCode', u.region_code) from registrations r join units u on u.id = r.unit_id and u.enabled
    where r.applicant_id = d.applicant_id and r.state = 'approved') as bound_unit,
  (select f.next_name from flow_entries f where f.declaration_id = d.id and f.revision = d.revision and f.next_desk = 'department'
    order by f.seq desc limit 1) as department_name,
  exists (select 1 from workflow_visits v where v.declaration_id = d.id and v.authority_id = $2) as reached,
  (select jsonb_build_object('seq', f.seq, 'hash', f.hash) from flow_entries f where f.declaration_id = d.id order by f.seq desc limit 1) as last
  from declarations d ${ENTRY_JOINS} where d.id = $1`;

/** For the desks: without the draft, which is not theirs to see. */
export const CASE = caseOf(', d.plan_version_id');
const OWN_CASE = caseOf(OWN_COLUMNS);

interface CaseColumns extends EntryColumns {
  plan_version_id: number;
  region: RegionOfRoute | null;
  seats: Case['seats'];
  bound_unit: Case['boundUnit'];
  department_name: string | null;
  reached: boolean;
  last: { seq: number; hash: string } | null;
}

export async function loadCase(
  id: number,
  actor: Actor,
  departmentId: number | null,
  missing: Missing,
): Promise<Case | null> {
  const own = actor.role === 'applicant';
  const statement = own ? { name: 'own-case', text: OWN_CASE } : { name: 'case', text: CASE };
  const columns = await row<CaseColumns>(statement, [id, actor.authorityId ?? 0, departmentId ?? 0]);
  if (!columns) return null;
  const { form, categories } = await planVersion(columns.plan_version_id);
  const category = categories.find((one) => one.key === columns.category) ?? null;
  return {
    entry: entryOf(columns, await missingOf(columns, missing)),
    answers: columns.answers ?? {},
    form,
    categoryName: category?.name ?? columns.category,
    category,
    planVersionId: columns.plan_version_id,
    newest:
      columns.newest_version_id && columns.newest_number
        ? { id: columns.newest_version_id, number: columns.newest_number }
        : null,
    region: columns.region,
    seats: columns.seats,
    boundUnit: columns.bound_unit,
    departmentName: columns.department_name,
    reached: columns.reached,
    lastSeq: columns.last?.seq ?? 0,
    lastHash: columns.last?.hash ?? null,
    now: columns.now.getTime(),
  };
}
