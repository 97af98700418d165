import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslate } from 'react-admin';

const ALL = 'all';

interface YearChoiceProps {
  years: number[];
  year: number | null;
  onChoose: (year: number | null) => void;
}

export const YearChoice = ({ years, year, onChoose }: YearChoiceProps) => {
  const t = useTranslate();
  const distinct = [...new Set(years)].sort((a, b) => b - a);
  return (
    <Select
      size="small"
      value={year === null ? ALL : String(year)}
      onChange={({ target }) => onChoose(target.value === ALL ? null : Number(target.value))}
      inputProps={{ 'aria-label': t('plan.yearFilter') }}
      sx={{ minWidth: 132, minHeight: { xs: 44, sm: 32 }, fontSize: '.8125rem' }}
    >
      <MenuItem value={ALL}>{t('plan.allYears')}</MenuItem>
      {distinct.map((each) => (
        <MenuItem key={each} value={String(each)}>
          {each}
        </MenuItem>
      ))}
    </Select>
  );
};
