import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslate } from 'react-admin';
import type { PlanRow } from 'workbench/contract';
import { useFilter } from './useFilter';

const ALL = 'all';

export const CategoryChoice = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslate();
  const [{ category, ...rest }, setFilter] = useFilter();
  if (plan.categories.length < 2) return null;
  return (
    <Select
      size="small"
      value={category ?? ALL}
      onChange={({ target }) => setFilter(target.value === ALL ? rest : { ...rest, category: target.value })}
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
