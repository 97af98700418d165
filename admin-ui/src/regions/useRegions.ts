import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { RegionRow } from 'workbench/contract';
import { API, http } from '../server/http';
import { plant, type Forest } from './forest';

/** The most rows of one page (contract §4.2); Anhui has 121 regions. */
const PAGE = 100;
/** A bureau that starts or stops is seen at the next visit. */
const FRESH_MS = 5 * 60_000;

async function fetchAll(): Promise<RegionRow[]> {
  const rows: RegionRow[] = [];
  for (let total = Infinity; rows.length < total;) {
    const range = JSON.stringify([rows.length, rows.length + PAGE - 1]);
    const { headers, json } = await http(`${API}/regions?range=${range}&sort=["code","ASC"]`);
    const page = json as RegionRow[];
    rows.push(...page);
    total = page.length === 0 ? 0 : Number(headers.get('Content-Range')?.split('/').at(-1) ?? 0);
  }
  return rows;
}

type Initials = (name: string) => string;

/** The whole tree; the big dictionary of readings comes after it, and searching by initials with it. */
export function useRegions() {
  const query = useQuery({ queryKey: ['regions', 'tree'], queryFn: fetchAll, staleTime: FRESH_MS });
  const [initials, setInitials] = useState<{ of: Initials }>({ of: () => '' });
  useEffect(() => {
    let left = false;
    void import('pinyin-pro').then(({ pinyin }) => {
      const of: Initials = (name) =>
        pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
      if (!left) setInitials({ of });
    });
    return () => {
      left = true;
    };
  }, []);
  const forest = useMemo<Forest | undefined>(
    () => query.data && plant(query.data.map((row) => ({ ...row, initials: initials.of(row.name) }))),
    [query.data, initials],
  );
  return { ...query, data: forest };
}
