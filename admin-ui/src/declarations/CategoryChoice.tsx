import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useListContext, useTranslate } from 'react-admin';
import type { PlanRow } from 'workbench/contract';
import type { Filter } from './tabs';

const ALL = 'all';

export const CategoryChoice = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { category, ...rest } = filterValues as Filter;
  if (plan.categories.length < 2) return null;
  return (
    <Select
      size="small"
      value={category ?? ALL}
      onChange={({ target }) => setFilters(target.value === ALL ? rest : { ...rest, category: target.value }, {})}
      inputProps={{ 'aria-label': t('declaration.category') }}
      sx={{ minWidth: 112, minHeight: { xs: 44, md: 32 }, fontSize: '.8125rem' }}
    >
      <MenuItem value={ALL}>{t('declaration.allCategories')}</MenuItem>
      {plan.categories.map(({ key, name }) => (
        <MenuItem key={key} value={key}>
          {name}
        </MenuItem>
      ))}
    </Select>
  );
};
