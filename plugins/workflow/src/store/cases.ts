import type { Answers, Form } from '../domain/form';
import type { Actor } from '../domain/permits';
import type { RegionLevel } from '../domain/words';
import {
  ENTRY_COLUMNS,
  ENTRY_JOINS,
  entryOf,
  OWN_COLUMNS,
  type DeclarationEntry,
  type EntryColumns,
  type Missing,
} from './entries';
import { row } from './pool';

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
  reached: boolean;
  lastSeq: number;
  lastHash: string | null;
  now: number;
}

export const CASE = `select ${ENTRY_COLUMNS} ${OWN_COLUMNS}, d.plan_version_id,
  (select c->>'name' from plan_versions p, jsonb_array_elements(p.categories) c where p.id = d.plan_version_id and c->>'key' = d.category) as category_name,
  (select jsonb_build_object('code', r.code, 'level', r.level, 'parentCode', r.parent_code, 'reportsToProvince', coalesce(r.reports_to_province, false))
    from regions r where r.code = d.region_code) as region,
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'shortName', s.short_name, 'kind', s.kind, 'regionCode', s.region_code, 'enabled', s.enabled)), '[]')
    from authorities s where s.id = $3 or (s.kind = 'bureau' and s.region_code in (d.region_code, substr(d.region_code, 1, 4) || '00', substr(d.region_code, 1, 2) || '0000'))) as seats,
  (select jsonb_build_object('id', u.id, 'name', u.name, 'regionCode', u.region_code) from registrations r join units u on u.id = r.unit_id
    where r.applicant_id = d.applicant_id and r.state = 'approved') as bound_unit,
  exists (select 1 from workflow_visits v where v.declaration_id = d.id and v.authority_id = $2) as reached,
  (select jsonb_build_object('seq', f.seq, 'hash', f.hash) from flow_entries f where f.declaration_id = d.id order by f.seq desc limit 1) as last
  from declarations d ${ENTRY_JOINS} where d.id = $1`;

interface CaseColumns extends EntryColumns {
  category_name: string | null;
  plan_version_id: number;
  region: RegionOfRoute | null;
  seats: Case['seats'];
  bound_unit: Case['boundUnit'];
  reached: boolean;
  last: { seq: number; hash: string } | null;
}

export async function loadCase(
  id: number,
  actor: Actor,
  departmentId: number | null,
  missing: Missing,
): Promise<Case | null> {
  const columns = await row<CaseColumns>({ name: 'case', text: CASE }, [id, actor.authorityId ?? 0, departmentId ?? 0]);
  if (!columns) return null;
  const own = actor.role === 'applicant';
  return {
    // Only the applicant's own acts ask what is missing; nobody else's answer may depend on the draft behind (R8).
    entry: entryOf(columns, own ? missing : () => []),
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
