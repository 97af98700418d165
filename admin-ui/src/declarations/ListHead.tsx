import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { DeskTabs } from './DeskTabs';
import { Search } from './Search';
import type { Tab } from './tabs';

interface ListHeadProps {
  tabs: Tab[];
  planId?: string;
  /** A second condition beside the search: the category, or the plan. */
  children?: ReactNode;
}

export const ListHead = ({ tabs, planId, children }: ListHeadProps) => (
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
      {children}
    </Box>
    <DeskTabs tabs={tabs} planId={planId} />
  </Box>
);
