import { row, rows } from './pool';

/** A unit that people may ask to be bound to: not disabled, not merged into another. */
export const openUnit = (id: number): Promise<{ id: number } | null> =>
  row<{ id: number }>({ name: 'open-unit', text: 'select id from units where id = $1 and enabled' }, [id]);

/** A unit as a person finds it who looks for the own. */
export interface UnitName {
  id: number;
  name: string;
  creditCode: string;
  regionName: string;
}

/** `match`: the name that begins with what was typed first, the shortest of them first. */
export const UNIT_NAME_SORTS = { match: '', id: 'u.id', name: 'u.name' } as const;

export interface UnitNameFilter {
  id?: number[] | undefined;
  /** Ways of writing a part of the name, the first as it was typed. */
  parts?: string[] | undefined;
  creditCode?: string | undefined;
}

/** A part of a name has no index (two characters are too few for trigrams); the scan reads a narrow index, not the units. */
const NAMED = `u.enabled and ($1::int[] is null or u.id = any($1))
  and ($2::text[] is null or u.name like any($2) or u.credit_code = $3)`;

export async function listUnitNames(
  filter: UnitNameFilter,
  page: { offset: number; limit: number; sort: keyof typeof UNIT_NAME_SORTS; descending: boolean },
): Promise<{ rows: UnitName[]; total: number }> {
  const direction = page.descending ? 'desc' : 'asc';
  const first = filter.parts?.[0] ?? '';
  const patterns = filter.parts?.map((part) => `%${part.replace(/[\\%_]/g, '\\$&')}%`) ?? null;
  const values = [filter.id ?? null, patterns, filter.creditCode ?? null];
  const order =
    page.sort === 'match'
      ? `case when u.name like $4 then 0 else 1 end ${direction}, length(u.name) ${direction}, u.name ${direction}`
      : `${UNIT_NAME_SORTS[page.sort]} ${direction}`;
  // The sort by match and the total go over the narrow rows alone; codes and regions are read for the page only.
  const found = await rows<UnitName & { total: number }>(
    {
      text: `select u.id, u.name, u.credit_code as "creditCode", coalesce(r.name, '') as "regionName", p.total
        from (select u.id, row_number() over (order by ${order}, u.id) as place, count(*) over ()::int as total
          from units u where ${NAMED} and $4::text is not null order by place limit $5 offset $6) p
        join units u on u.id = p.id left join regions r on r.code = u.region_code order by p.place`,
    },
    [...values, `${first.replace(/[\\%_]/g, '\\$&')}%`, page.limit, page.offset],
  );
  if (found[0] || page.offset === 0)
    return { rows: found.map(({ total: _total, ...one }) => one), total: found[0]?.total ?? 0 };
  const counted = await row<{ total: number }>(
    { text: `select count(*)::int as total from units u where ${NAMED}` },
    values,
  );
  return { rows: [], total: counted?.total ?? 0 };
}
