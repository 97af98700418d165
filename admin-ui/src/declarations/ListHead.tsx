import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useGetList, useTranslate } from 'react-admin';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { CategoryChoice } from './CategoryChoice';
import { FIRST_SORT } from './listing';
import { Search } from './Search';
import { useFilter } from './useFilter';
import { TABS, tabOf, type Tab as TabEntry } from './tabs';

interface CountProps {
  plan: PlanRow;
  tab: TabEntry;
  chosen: boolean;
}

/** How many rows a tab would show. The plan brings two of the counts; a state's is the total of its own list. */
const Count = ({ plan, tab, chosen }: CountProps) => {
  const { total } = useGetList<DeclarationRow>(
    'declarations',
    { filter: { planId: plan.id, ...tab.filter }, pagination: { page: 1, perPage: 1 }, sort: FIRST_SORT },
    { enabled: tab.filter.state !== undefined },
  );
  const own = tab.filter.pending ? plan.pendingCount : plan.declaredCount;
  const count = tab.filter.state === undefined ? own : total;
  if (count === undefined) return null;
  const on = chosen || (tab.filter.pending === true && count > 0);
  return (
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
};

export const ListHead = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslate();
  const [{ q, category, ...rest }, setFilter] = useFilter();
  const chosen = tabOf(rest);
  const show = (id: string) => {
    const tab = TABS.find((each) => each.id === id);
    if (tab) setFilter({ ...tab.filter, ...(q ? { q } : {}), ...(category ? { category } : {}) });
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
      <Box
        sx={{
          display: 'flex',
          gap: 2,
          order: { xs: -1, md: 1 },
          ml: { md: 'auto' },
          width: { xs: '100%', md: 'auto' },
          pt: { xs: 2, md: 0 },
        }}
      >
        <Search />
        <CategoryChoice plan={plan} />
      </Box>
      <Tabs
        value={chosen}
        onChange={(_, id: string) => show(id)}
        variant="scrollable"
        scrollButtons={false}
        aria-label={t('declaration.tabs')}
        sx={{ mb: '-1px', minWidth: 0 }}
      >
        {TABS.map((tab) => (
          <Tab
            key={tab.id}
            value={tab.id}
            id={`tab-${tab.id}`}
            aria-controls="declarations"
            label={
              <span>
                {t(tab.label)}
                <Count plan={plan} tab={tab} chosen={tab.id === chosen} />
              </span>
            }
          />
        ))}
      </Tabs>
    </Box>
  );
};
