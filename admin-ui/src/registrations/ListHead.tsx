import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useListContext, useTranslate } from 'react-admin';
import type { RegistrationRow } from 'workbench/contract';
import { REGISTRATION_STATES, type RegistrationState } from 'workflow/domain';
import { SearchField } from '../elements/SearchField';

/** What the server filters by. */
export interface Filter {
  state?: RegistrationState;
  q?: string;
}

const ALL = 'all';

export function useFilter(): [Filter, (next: Filter) => void] {
  const list = useListContext<RegistrationRow>();
  return [list.filterValues as Filter, (next) => list.setFilters(next, {})];
}

const without = (q: string): { q?: string } => (q === '' ? {} : { q });

/** By state, and by name or the last four of the number, in one line above the table. */
export const ListHead = () => {
  const t = useTranslate();
  const [{ state, q = '' }, setFilter] = useFilter();
  const show = (tab: string) => {
    const next = REGISTRATION_STATES.find((one) => one === tab);
    setFilter({ ...(next ? { state: next } : {}), ...without(q) });
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
        sx={{ order: { xs: -1, md: 1 }, ml: { md: 'auto' }, width: { xs: '100%', md: 'auto' }, pt: { xs: 2, md: 0 } }}
      >
        <SearchField
          label={t('registration.search')}
          q={q}
          onSearch={(next) => setFilter({ ...(state ? { state } : {}), ...without(next) })}
        />
      </Box>
      <Tabs
        value={state ?? ALL}
        onChange={(_, tab: string) => show(tab)}
        variant="scrollable"
        scrollButtons={false}
        aria-label={t('registration.tabs')}
        sx={{ mb: '-1px', minWidth: 0 }}
      >
        {[ALL, ...REGISTRATION_STATES].map((tab) => (
          <Tab
            key={tab}
            value={tab}
            id={`tab-${tab}`}
            aria-controls="registrations"
            label={t(tab === ALL ? 'registration.all' : `word.registration.${tab}`)}
          />
        ))}
      </Tabs>
    </Box>
  );
};
