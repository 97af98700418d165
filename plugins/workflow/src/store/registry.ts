import type { AuthorityKind, RegionLevel } from '../domain/words';
import { row, rows } from './pool';

export interface RegionRecord {
  code: string;
  name: string;
  level: RegionLevel;
  parentCode: string | null;
  reportsToProvince: boolean;
  /** The first desk after the unit: the enabled bureau of the region, for the province its departments; null where there is none. */
  bureauName: string | null;
}

export interface AuthorityRecord {
  id: number;
  name: string;
  shortName: string;
  kind: AuthorityKind;
  regionCode: string;
  enabled: boolean;
}

/** A unit as it is shown: phones masked (R19). */
export interface UnitRecord {
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

/** A page over a small table: 121 regions, some 140 authorities. */
interface SmallPage<S extends string> {
  offset: number;
  limit: number;
  sort: S;
  descending: boolean;
}

export const REGION_SORTS = {
  id: 'code',
  code: 'code',
  name: 'name',
  level: 'level',
  parentCode: 'parent_code',
} as const;

export async function listRegions(
  filter: { id?: string[]; level?: RegionLevel; parentCode?: string; q?: string },
  page: SmallPage<keyof typeof REGION_SORTS>,
): Promise<{ rows: RegionRecord[]; total: number }> {
  const direction = page.descending ? 'desc' : 'asc';
  const condition = `($1::text[] is null or code = any($1)) and ($2::text is null or level = $2) and ($3::text is null or parent_code = $3)
    and ($4::text is null or position($4 in name) > 0)`;
  const values = [filter.id ?? null, filter.level ?? null, filter.parentCode ?? null, filter.q ?? null];
  const found = await rows<RegionRecord>(
    {
      text: `select code, name, level, parent_code as "parentCode", coalesce(reports_to_province, false) as "reportsToProvince",
        case when level = 'province' then (select '省直主管部门' from authorities a where a.enabled and a.kind = 'department' limit 1)
        else (select a.name from authorities a where a.enabled and a.kind = 'bureau' and a.region_code = regions.code limit 1) end as "bureauName"
        from regions where ${condition}
        order by ${REGION_SORTS[page.sort]} ${direction}, code limit $5 offset $6`,
    },
    [...values, page.limit, page.offset],
  );
  const counted = await row<{ total: number }>(
    { text: `select count(*)::int as total from regions where ${condition}` },
    values,
  );
  return { rows: found, total: counted?.total ?? 0 };
}

export const AUTHORITY_SORTS = {
  id: 'id',
  name: 'name',
  kind: 'kind',
  regionCode: 'region_code',
  enabled: 'enabled',
} as const;

export async function listAuthorities(
  filter: { id?: number[]; kind?: AuthorityKind; enabled?: boolean; q?: string },
  page: SmallPage<keyof typeof AUTHORITY_SORTS>,
): Promise<{ rows: AuthorityRecord[]; total: number }> {
  const direction = page.descending ? 'desc' : 'asc';
  const condition = `($1::int[] is null or id = any($1)) and ($2::text is null or kind = $2) and ($3::boolean is null or enabled = $3)
    and ($4::text is null or position($4 in name) > 0 or position($4 in coalesce(short_name, '')) > 0)`;
  const values = [filter.id ?? null, filter.kind ?? null, filter.enabled ?? null, filter.q ?? null];
  const found = await rows<AuthorityRecord>(
    {
      text: `select id, name, coalesce(short_name, name) as "shortName", kind, region_code as "regionCode", enabled from authorities where ${condition}
        order by ${AUTHORITY_SORTS[page.sort]} ${direction}, id limit $5 offset $6`,
    },
    [...values, page.limit, page.offset],
  );
  const counted = await row<{ total: number }>(
    { text: `select count(*)::int as total from authorities where ${condition}` },
    values,
  );
  return { rows: found, total: counted?.total ?? 0 };
}

export const loadUnit = (id: number): Promise<UnitRecord | null> =>
  row<UnitRecord>(
    {
      name: 'unit',
      text: `select u.id, u.name, u.credit_code as "creditCode", u.legal_representative as "legalRepresentative",
        u.legal_representative_phone_masked as "legalRepresentativePhone", u.contact, u.contact_phone_masked as "contactPhone", u.nature, u.email, u.fax, u.address,
        u.region_code as "regionCode", r.name as "regionName", coalesce(u.central_unit, false) as "centralUnit", u.state, u.industry_code as "industryCode",
        u.economic_type as "economicType", u.tax_number as "taxNumber", u.licence_kind as "licenceKind", u.licence_number as "licenceNumber",
        u.licence_issued_on as "licenceIssuedOn", u.licence_years as "licenceYears", u.approval_number as "approvalNumber",
        u.approved_on as "approvedOn", u.approved_by as "approvedBy", u.version
        from units u left join regions r on r.code = u.region_code where u.id = $1`,
    },
    [id],
  );
