import { useGetList, useStore } from 'react-admin';
import type { DeclarationRecord, DeclarationRow } from 'workbench/contract';
import { FIRST_SORT, PER_PAGE, storeKeyOf } from '../declarations/listing';
import type { Filter } from '../declarations/tabs';

interface StoredList {
  sort?: string;
  order?: 'ASC' | 'DESC';
  page?: number;
  filter?: Filter;
}

interface Neighbours {
  previous: number | undefined;
  next: number | undefined;
}

/** Before and after in the list as it was left: the same filter, order and page. */
export function useNeighbours(record: Pick<DeclarationRecord, 'id' | 'planId'>): Neighbours {
  const [left] = useStore<StoredList>(`${storeKeyOf(record.planId)}`, {});
  const { data = [] } = useGetList<DeclarationRow>('declarations', {
    filter: { ...left.filter, planId: record.planId },
    sort: left.sort === undefined ? FIRST_SORT : { field: left.sort, order: left.order ?? 'ASC' },
    pagination: { page: left.page ?? 1, perPage: PER_PAGE },
  });
  const here = data.findIndex(({ id }) => id === record.id);
  // A file that has just left the list by its verdict has no neighbours in it, but the list still has a first.
  return here < 0
    ? { previous: undefined, next: data[0]?.id }
    : { previous: data[here - 1]?.id, next: data[here + 1]?.id };
}

/** What waits for this desk in the same plan, longest wait first, without the file that was just decided. */
export function useNextPending(record: Pick<DeclarationRecord, 'id' | 'planId'>, enabled: boolean) {
  const { data = [], total = 0 } = useGetList<DeclarationRow>(
    'declarations',
    { filter: { planId: record.planId, pending: true }, sort: FIRST_SORT, pagination: { page: 1, perPage: 2 } },
    { enabled },
  );
  const others = data.filter(({ id }) => id !== record.id);
  return { next: others[0]?.id, count: total - (data.length - others.length) };
}
