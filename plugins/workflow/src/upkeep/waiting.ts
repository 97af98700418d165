import type { Ask } from './transaction';

/** Declarations that stand in the way of a change, for its error: the first ten by name, and how many there are. */
export interface Waiting {
  names: string[];
  total: number;
}

const MOST_NAMED = 10;

const NAMES = `d.applicant_name || '（' || w.name || '）' as name, (count(*) over ())::int as total`;
const FROM = `from declarations d cross join lateral (select name, resubmit_until from plan_versions
  where plan_id = d.plan_id order by number desc limit 1) w`;
const FIRST = `order by d.submitted_at, d.id limit ${MOST_NAMED}`;

/** A declaration that was returned and may still be handed in again needs its whole route once more. */
const COMING_BACK =
  "(d.state = 'returned' and w.resubmit_until >= (workflow_now() at time zone 'Asia/Shanghai')::date)";

async function waiting(ask: Ask, condition: string, values: readonly unknown[], joins = ''): Promise<Waiting> {
  const rows = await ask<{ name: string; total: number }>(
    `select ${NAMES} ${FROM} ${joins} where ${condition} ${FIRST}`,
    values,
  );
  return { names: rows.map(({ name }) => name), total: rows[0]?.total ?? 0 };
}

/** At the unit's desk, or returned to people of it. */
export const waitingForUnit = (ask: Ask, unitId: number): Promise<Waiting> =>
  waiting(ask, `d.unit_id = ? and ((d.state = 'in-review' and d.desk = 'unit') or ${COMING_BACK})`, [unitId]);

export const heldBy = (ask: Ask, authorityId: number): Promise<Waiting> =>
  waiting(ask, "d.state = 'in-review' and d.authority_id = ?", [authorityId]);

/** R13, read the other way round: whose route has a desk ahead at which only this body sits. */
const AHEAD = `(case
  when a.kind = 'department' then r.level = 'province' and (d.desk = 'unit' or ${COMING_BACK})
  when a.region_code = substr(r.code, 1, 2) || '0000' then d.desk is distinct from 'province'
  when a.region_code = r.code then d.desk = 'unit' or ${COMING_BACK}
  else a.region_code = r.parent_code and not coalesce(r.reports_to_province, false) and (d.desk in ('unit', 'county') or ${COMING_BACK})
end)`;

/** Running declarations that will need this body, unless another one sits there. `kind` and `regionCode` as they were. */
export const needing = (ask: Ask, authority: { id: number; kind: string; regionCode: string }): Promise<Waiting> =>
  waiting(
    ask,
    `(d.state = 'in-review' or ${COMING_BACK}) and ${AHEAD} and not exists (select 1 from authorities o
      where o.enabled and o.id <> a.id and o.kind = a.kind and (o.kind = 'department' or o.region_code = a.region_code))`,
    [authority.id, authority.kind, authority.regionCode],
    'join regions r on r.code = d.region_code cross join (select ?::int as id, ?::text as kind, ?::text as region_code) a',
  );

/** Running declarations whose route hangs on a region. */
export const routedBy = (ask: Ask, code: string): Promise<Waiting> =>
  waiting(ask, `(d.state = 'in-review' or ${COMING_BACK}) and d.region_code = ?`, [code]);

/** `张三（2026年计划）、李四（…）等12件`. */
export const listed = ({ names, total }: Waiting): string =>
  names.join('、') + (total > names.length ? `等${total}件` : '');
