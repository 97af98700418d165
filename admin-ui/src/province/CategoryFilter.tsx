import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useListContext, useTranslate } from 'react-admin';
import type { PlanRow, ResultRow } from 'workbench/contract';

const ALL = '';

/** One category alone, on the screen and in what is exported and printed. */
export const CategoryFilter = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslate();
  const list = useListContext<ResultRow>();
  const { category = ALL } = list.filterValues as { category?: string };
  if (plan.categories.length < 2) return null;
  return (
    <Box sx={{ px: 4, py: 2, borderBottom: 1, borderColor: 'divider' }}>
      <Select
        size="small"
        displayEmpty
        value={category}
        onChange={({ target }) => list.setFilters(target.value === ALL ? {} : { category: target.value }, {})}
        inputProps={{ 'aria-label': t('province.categoryFilter') }}
        sx={{ minWidth: 180, minHeight: { xs: 44, sm: 32 }, fontSize: '.8125rem' }}
      >
        <MenuItem value={ALL}>{t('province.allCategories')}</MenuItem>
        {plan.categories.map(({ key, name }) => (
          <MenuItem key={key} value={key}>
            {name}
          </MenuItem>
        ))}
      </Select>
    </Box>
  );
};
