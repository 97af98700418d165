import { useState } from 'react';
import { useDataProvider, useListContext, useNotify } from 'react-admin';
import type { DeclarationRow } from 'workbench/contract';
import { MOST_AT_ONCE } from '../bulk/most';
import { problemOf } from '../server/problem';

/** The dialect's largest page. */
const PORTION = 100;

/** Fetches what the list would show on all of its pages, in its order, at most as many as a bulk takes. */
export function useAllMatching(): { fetching: boolean; fetchAll: () => Promise<DeclarationRow[]> } {
  const provider = useDataProvider();
  const notify = useNotify();
  const list = useListContext<DeclarationRow>();
  const [fetching, setFetching] = useState(false);
  const fetchAll = async (): Promise<DeclarationRow[]> => {
    setFetching(true);
    try {
      const pages = Math.ceil(Math.min(list.total ?? 0, MOST_AT_ONCE) / PORTION);
      const rows: DeclarationRow[] = [];
      for (let page = 1; page <= pages; page += 1) {
        const portion = await provider.getList<DeclarationRow>('declarations', {
          pagination: { page, perPage: PORTION },
          sort: list.sort,
          filter: { ...(list.filterValues as object), ...(list.filter as object | undefined) },
        });
        rows.push(...portion.data);
      }
      return rows;
    } catch (error) {
      notify(problemOf(error).message || 'outcome.errorNote', { type: 'error' });
      return [];
    } finally {
      setFetching(false);
    }
  };
  return { fetching, fetchAll };
}
