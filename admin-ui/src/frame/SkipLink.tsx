import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

/** First in the tab order. A button, because the page's hash is its route. */
export const SkipLink = () => {
  const t = useTranslate();
  return (
    <Box
      component="button"
      type="button"
      onClick={() => document.getElementById('main')?.focus()}
      sx={{
        position: 'fixed',
        left: 8,
        top: -60,
        zIndex: 'tooltip',
        px: 4,
        py: 2,
        border: 0,
        borderRadius: 1,
        font: 'inherit',
        bgcolor: 'background.paper',
        color: 'primary.main',
        '&:focus': { top: 6 },
      }}
    >
      {t('frame.skip')}
    </Box>
  );
};
