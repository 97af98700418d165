import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useGetList, useListContext, useTranslate } from 'react-admin';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { Search } from './Search';
import { TABS, tabOf, type Filter } from './tabs';

/** How many rows a tab would show. The plan's own counts come with the plan. */
function useCounts(plan: PlanRow): Record<string, number | undefined> {
  const counts: Record<string, number | undefined> = { pending: plan.pendingCount, all: plan.declaredCount };
  for (const { id, filter } of TABS) {
    // The tabs are a constant list, so the hooks are called in the same order at every render.
    // oxlint-disable-next-line react/rules-of-hooks
    const { total } = useGetList<DeclarationRow>(
      'declarations',
      {
        filter: { planId: plan.id, ...filter },
        pagination: { page: 1, perPage: 1 },
        sort: { field: 'submittedAt', order: 'ASC' },
      },
      { enabled: filter.state !== undefined },
    );
    counts[id] ??= total;
  }
  return counts;
}

const Count = ({ count, on }: { count: number | undefined; on: boolean }) =>
  count === undefined ? null : (
    <Box
      component="span"
      sx={{
        ml: '6px',
        px: '7px',
        borderRadius: '9px',
        fontSize: '.75rem',
        lineHeight: '18px',
        fontWeight: 400,
        bgcolor: on ? 'primary.main' : 'tone.slateTint',
        color: on ? 'primary.contrastText' : 'text.secondary',
      }}
    >
      {count}
    </Box>
  );

export const ListHead = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslate();
  const { filterValues, setFilters } = useListContext<DeclarationRow>();
  const { q, ...rest } = filterValues as Filter;
  const counts = useCounts(plan);
  const chosen = tabOf(rest);
  const show = (id: string) => {
    const tab = TABS.find((each) => each.id === id);
    if (tab) setFilters({ ...tab.filter, ...(q ? { q } : {}) }, {});
  };
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', md: 'nowrap' },
        alignItems: 'center',
        gap: 2,
        px: 4,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ order: { xs: -1, md: 1 }, ml: { md: 'auto' }, width: { xs: '100%', md: 'auto' }, pt: { xs: 2, md: 0 } }}>
        <Search />
      </Box>
      <Tabs
        value={chosen}
        onChange={(_, id: string) => show(id)}
        variant="scrollable"
        scrollButtons={false}
        aria-label={t('declaration.tabs')}
        sx={{ mb: '-1px', minWidth: 0 }}
      >
        {TABS.map(({ id, label }) => (
          <Tab
            key={id}
            value={id}
            id={`tab-${id}`}
            aria-controls="declarations"
            label={
              <span>
                {t(label)}
                <Count count={counts[id]} on={id === chosen || (id === 'pending' && (counts[id] ?? 0) > 0)} />
              </span>
            }
          />
        ))}
      </Tabs>
    </Box>
  );
};
