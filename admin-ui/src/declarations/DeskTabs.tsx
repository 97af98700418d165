import Box from '@mui/material/Box';
import TabItem from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useGetList, useTranslate } from 'react-admin';
import type { DeclarationRow } from 'workbench/contract';
import { FIRST_SORT } from './listing';
import { tabOf, type Tab } from './tabs';
import { useFilter } from './useFilter';

interface CountProps {
  planId: string | undefined;
  tab: Tab;
  chosen: boolean;
}

/** How many rows a tab would show: the total of its own list. */
const Count = ({ planId, tab, chosen }: CountProps) => {
  const { total } = useGetList<DeclarationRow>('declarations', {
    filter: { ...(planId === undefined ? {} : { planId }), ...tab.filter },
    pagination: { page: 1, perPage: 1 },
    sort: FIRST_SORT,
  });
  if (total === undefined) return null;
  const on = chosen || (tab.id === 'waiting' && total > 0);
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
      {total}
    </Box>
  );
};

/** 待我办理, 已办, 已退回 with their counts. Another tab keeps what was searched for. */
export const DeskTabs = ({ tabs, planId }: { tabs: Tab[]; planId?: string }) => {
  const t = useTranslate();
  const [{ tab: _, ...rest }, setFilter] = useFilter();
  const [filter] = useFilter();
  const chosen = tabOf(filter);
  const show = (id: string) => {
    const tab = tabs.find((each) => each.id === id);
    if (tab) setFilter({ ...rest, ...tab.filter });
  };
  return (
    <Tabs
      value={chosen}
      onChange={(_event, id: string) => show(id)}
      variant="scrollable"
      scrollButtons={false}
      aria-label={t('worklist.tabs')}
      sx={{ mb: '-1px', minWidth: 0 }}
    >
      {tabs.map((tab) => (
        <TabItem
          key={tab.id}
          value={tab.id}
          id={`tab-${tab.id}`}
          aria-controls="declarations"
          label={
            <span>
              {t(tab.label)}
              <Count planId={planId ?? filter.planId} tab={tab} chosen={tab.id === chosen} />
            </span>
          }
        />
      ))}
    </Tabs>
  );
};
