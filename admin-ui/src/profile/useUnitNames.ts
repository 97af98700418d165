import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import type { UnitNameRow } from 'workbench/contract';
import { problemOf, type Problem } from '../server/problem';
import { useActs } from '../server/provider';

/** Long enough for a quick typist's next letter. */
const PAUSE_MS = 300;
/** Fewer characters would find half the province; the server asks for as many. */
export const FEWEST = 2;
/** More than a screen of names is read by nobody: one types on. */
export const MOST = 20;

export interface Found {
  rows: UnitNameRow[];
  /** The text that the rows belong to. */
  q: string;
  asking: boolean;
  problem: Problem | null;
}

/** Units by name or code, a moment after the last letter; the answer before it stays until the next is there. */
export function useUnitNames(text: string): Found {
  const acts = useActs();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const wanted = text.normalize('NFKC').trim();
  const [q, setQ] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setQ(wanted), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
  const enough = Array.from(q).length >= FEWEST;
  const { data, error, isFetching } = useQuery({
    queryKey: ['unit-names', q],
    queryFn: ({ signal }) => acts.unitNames(q, MOST, signal),
    enabled: enough,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  useEffect(() => {
    if (error) void logoutIfDenied(error);
  }, [error, logoutIfDenied]);
  return {
    rows: enough ? (data ?? []) : [],
    q,
    asking: wanted !== q || isFetching,
    problem: error ? problemOf(error) : null,
  };
}
