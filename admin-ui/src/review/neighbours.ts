import { useGetList, useStore } from 'react-admin';
import type { DeclarationRecord, DeclarationRow } from 'workbench/contract';
import { DEADLINE_SORT, FIRST_SORT, LEFT_KEY, PER_PAGE, storeKeyOf, WORK_LIST } from '../declarations/listing';
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

type Placed = Pick<DeclarationRecord, 'id' | 'planId'>;

/** Whether one came from 待办, whose order runs over all plans. */
function useFromWorkList(): boolean {
  const [left] = useStore<string | null>(LEFT_KEY, null);
  return left === WORK_LIST;
}

/** The list one came from. */
export function useWayBack(planId: string): string {
  return useFromWorkList() ? '/worklist' : `/plans/${planId}/declarations`;
}

/** Before and after in the list as it was left: the same filter, order and page. */
export function useNeighbours(record: Placed): Neighbours {
  const over = useFromWorkList();
  const [left] = useStore<StoredList>(storeKeyOf(over ? WORK_LIST : record.planId), {});
  const first = over ? DEADLINE_SORT : FIRST_SORT;
  const { data = [] } = useGetList<DeclarationRow>('declarations', {
    filter: over ? (left.filter ?? { tab: 'waiting' }) : { ...left.filter, planId: record.planId },
    sort: left.sort === undefined ? first : { field: left.sort, order: left.order ?? 'ASC' },
    pagination: { page: left.page ?? 1, perPage: PER_PAGE },
  });
  const here = data.findIndex(({ id }) => id === record.id);
  // A file that has just left the list by its verdict has no neighbours in it, but the list still has a first.
  return here < 0
    ? { previous: undefined, next: data[0]?.id }
    : { previous: data[here - 1]?.id, next: data[here + 1]?.id };
}

/** What waits for this desk in the same plan (from 待办: in all), longest wait first, without the file that was just decided. */
export function useNextPending(record: Placed, enabled: boolean) {
  const over = useFromWorkList();
  const { data = [], total = 0 } = useGetList<DeclarationRow>(
    'declarations',
    {
      filter: { tab: 'waiting', ...(over ? {} : { planId: record.planId }) },
      sort: over ? DEADLINE_SORT : FIRST_SORT,
      pagination: { page: 1, perPage: 2 },
    },
    { enabled },
  );
  const others = data.filter(({ id }) => id !== record.id);
  return { next: others[0]?.id, count: total - (data.length - others.length) };
}
