import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslate } from 'react-admin';
import type { PlanRow } from 'workbench/contract';
import { useFilter } from '../declarations/useFilter';

const ALL = 'all';

export const PlanChoice = ({ plans }: { plans: PlanRow[] }) => {
  const t = useTranslate();
  const [{ planId, ...rest }, setFilter] = useFilter();
  if (plans.length < 2) return null;
  return (
    <Select
      size="small"
      value={planId ?? ALL}
      onChange={({ target }) => setFilter(target.value === ALL ? rest : { ...rest, planId: target.value })}
      inputProps={{ 'aria-label': t('worklist.plan') }}
      sx={{ minWidth: 112, maxWidth: 240, minHeight: { xs: 44, md: 32 }, fontSize: '.8125rem' }}
    >
      <MenuItem value={ALL}>{t('worklist.allPlans')}</MenuItem>
      {plans.map(({ id, name, year }) => (
        <MenuItem key={id} value={id}>
          {year}　{name}
        </MenuItem>
      ))}
    </Select>
  );
};
