import type { State, Tab as DeskTab } from 'workflow/domain';

/** What the server filters by (contract §4.2). */
export interface Filter {
  tab?: DeskTab;
  planId?: string;
  pending?: true;
  state?: State;
  category?: string;
  q?: string;
}

export interface Tab {
  id: DeskTab | 'all';
  label: string;
  filter: Pick<Filter, 'tab'>;
}

const ALL: Tab = { id: 'all', label: 'declaration.all', filter: {} };
/** The tabs of a desk's work list: each declaration stands under exactly one. */
export const DESK_TABS: Tab[] = (['waiting', 'done', 'returned'] as const).map((tab) => ({
  id: tab,
  label: `worklist.${tab}`,
  filter: { tab },
}));
/** Under a plan all of them can be seen at once as well, what waits for me on top. */
export const PLAN_TABS: Tab[] = [ALL, ...DESK_TABS];

export const tabOf = (filter: Filter): Tab['id'] => filter.tab ?? 'all';
