import { maskPhone } from '../domain/mask';
import type { RouteRegion } from '../domain/routing';
import type { Seat } from '../domain/review';
import { isUnitPhone, UNIT_PHONES, type UnitValues } from '../domain/unitFields';
import { callHand, keyed, type Moved, type RequestKey } from './moves';
import { row, rows, transaction } from './pool';
import { seal } from './seal';
import { columnOf } from './unitGuards';

/** Who changes a unit, as its history names them. */
export interface UnitHand {
  source: 'unit' | 'provider';
  actorId: number | null;
  actorName: string;
}

/** The columns of what is named; a phone is sealed, and its mask stands beside it. */
export function unitColumns(values: UnitValues): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const sealed = isUnitPhone(field) && typeof value === 'string';
    columns[columnOf(field)] = sealed ? seal(value) : value;
    if (isUnitPhone(field)) columns[columnOf(`${field}Masked`)] = sealed ? maskPhone(value) : value;
  }
  return columns;
}

/** A unit registers; answers its id, or 0 when there is one with its code already. */
export const registerUnit = (values: UnitValues, key: RequestKey | null): Promise<Moved> =>
  callHand('workflow_register_unit', { ...keyed(key), unit: unitColumns({ centralUnit: false, ...values }) });

export const changeUnit = (
  id: number,
  version: number,
  values: UnitValues,
  by: UnitHand,
  key: RequestKey | null,
): Promise<Moved> =>
  callHand('workflow_change_unit', {
    ...keyed(key),
    id,
    version,
    unit: unitColumns(values),
    source: by.source,
    actor_id: by.actorId,
    actor_name: by.actorName,
  });

export interface KnownUnit {
  id: number;
  name: string;
  enabled: boolean;
  /** Whether it stands here for another that was merged into it: the code is not its own. */
  merged: boolean;
}

/** The unit of a code; one that was merged leads on to where it went. */
export const unitByCode = (creditCode: string): Promise<KnownUnit | null> =>
  row<KnownUnit>(
    {
      name: 'unit-by-code',
      text: `with recursive way as (select id, name, enabled, merged_into_id, 0 as step from units where credit_code = $1
        union all select u.id, u.name, u.enabled, u.merged_into_id, w.step + 1 from units u join way w on u.id = w.merged_into_id where w.step < 20)
        select id, name, enabled, step > 0 as merged from way order by step desc limit 1`,
    },
    [creditCode],
  );

export const loadUnitPhones = (
  id: number,
): Promise<{ legalRepresentativePhone: string | null; contactPhone: string | null } | null> =>
  row(
    {
      name: 'unit-phones',
      text: 'select legal_representative_phone as "legalRepresentativePhone", contact_phone as "contactPhone" from units where id = $1',
    },
    [id],
  );

/** A region with everybody who may sit at a desk of its route; null when there is no such region. */
export const loadRegionSeats = (code: string): Promise<{ region: RouteRegion; seats: Seat[] } | null> =>
  row(
    {
      name: 'region-seats',
      text: `select jsonb_build_object('code', r.code, 'level', r.level, 'parentCode', r.parent_code, 'reportsToProvince', coalesce(r.reports_to_province, false)) as region,
        (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'regionCode', s.region_code, 'enabled', s.enabled)), '[]')
          from authorities s where s.enabled and s.region_code in (r.code, r.parent_code, substr(r.code, 1, 2) || '0000')) as seats
        from regions r where r.code = $1`,
    },
    [code],
  );

export interface UnitChangeRecord {
  id: number;
  field: string;
  before: string | null;
  after: string | null;
  actorName: string;
  source: 'unit' | 'provider' | 'staff' | 'merge';
  at: Date;
}

export const UNIT_CHANGE_SORTS = { id: 'id', at: 'at', field: 'field' } as const;

export async function listUnitChanges(
  unitId: number,
  filter: { id?: number[] | undefined; field?: string | undefined },
  page: { offset: number; limit: number; sort: keyof typeof UNIT_CHANGE_SORTS; descending: boolean },
): Promise<{ rows: UnitChangeRecord[]; total: number }> {
  const direction = page.descending ? 'desc' : 'asc';
  const from =
    'from unit_changes where unit_id = $1 and ($2::int[] is null or id = any($2)) and ($3::text is null or field = $3)';
  const values = [unitId, filter.id ?? null, filter.field ?? null];
  const found = await rows<UnitChangeRecord>(
    {
      text: `select id, field, before, after, actor_name as "actorName", source, at ${from}
        order by ${UNIT_CHANGE_SORTS[page.sort]} ${direction}, id ${direction} limit $4 offset $5`,
    },
    [...values, page.limit, page.offset],
  );
  const counted = await row<{ total: number }>({ text: `select count(*)::int as total ${from}` }, values);
  return { rows: found, total: counted?.total ?? 0 };
}

/** What stood here before phones were sealed is sealed once, at the start; nobody changed it, so the history keeps silent. */
export async function sealPlainPhones(): Promise<void> {
  await transaction(async (client) => {
    await client.query("select set_config('workflow.source', 'seal', true)");
    for (const field of UNIT_PHONES) {
      const [column, masked] = [columnOf(field), columnOf(`${field}Masked`)];
      const plain = await client.query<{ id: number; phone: string }>(
        `select id, ${column} as phone from units where ${column} <> '' and ${column} !~ '^v[0-9]+[.]' for update`,
      );
      for (const { id, phone } of plain.rows)
        await client.query(`update units set ${column} = $2, ${masked} = $3 where id = $1`, [
          id,
          seal(phone),
          maskPhone(phone),
        ]);
    }
  });
}
