import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

export const None = () => {
  const t = useTranslate();
  return <Box sx={{ fontSize: '.8125rem', color: 'tone.ink3' }}>{t('word.none')}</Box>;
};
