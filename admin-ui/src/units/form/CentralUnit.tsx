import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { useTranslate } from 'react-admin';
import { inputId } from './kinds';
import type { UnitForm } from './useUnitForm';

/** 中央驻皖单位, a tick with the line that says whose it is. */
export const CentralUnit = ({ form }: { form: UnitForm }) => {
  const t = useTranslate();
  const id = inputId('centralUnit');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '0 8px', gridColumn: '1 / -1' }}>
      <Checkbox
        id={id}
        size="small"
        checked={form.typed.centralUnit === true}
        onChange={(_, checked) => form.type('centralUnit', checked)}
        slotProps={{ input: { 'aria-describedby': `${id}-note` } }}
        sx={{ p: { xs: 3, sm: 1 }, ml: { xs: -3, sm: -1 }, '& .MuiSvgIcon-root': { fontSize: '1.125rem' } }}
      />
      <label htmlFor={id}>{t('unit.fields.centralUnit')}</label>
      <Box component="span" id={`${id}-note`} sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
        {t('unit.central')}
      </Box>
    </Box>
  );
};
