import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

/** Beside a section that differs; the word is for whoever hears the page. */
export const Dot = () => {
  const t = useTranslate();
  return (
    <Box
      component="span"
      role="img"
      aria-label={t('change.mark')}
      sx={{
        width: 6,
        height: 6,
        borderRadius: '50%',
        bgcolor: 'tone.changedEdge',
        flex: 'none',
        display: 'inline-block',
      }}
    />
  );
};
