import { useListContext } from 'react-admin';
import type { DeclarationRow } from 'workbench/contract';
import type { Filter } from './tabs';

/** The list's filter with the shape the server knows; react-admin leaves it open. */
export function useFilter(): [Filter, (next: Filter) => void] {
  const list = useListContext<DeclarationRow>();
  return [list.filterValues as Filter, (next) => list.setFilters(next, {})];
}
