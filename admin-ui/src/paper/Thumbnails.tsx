import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { PdfPage } from './PdfPage';
import type { Pdf } from './pdf';

interface ThumbnailsProps {
  pdf: Pdf;
  here: number;
  onGo: (page: number) => void;
}

export const Thumbnails = ({ pdf, here, onGo }: ThumbnailsProps) => {
  const t = useTranslate();
  return (
    <Box
      component="nav"
      aria-label={t('paper.pageList')}
      sx={{
        display: { xs: 'none', sm: 'flex' },
        flexDirection: 'column',
        alignItems: 'center',
        gap: '10px',
        width: 132,
        flex: 'none',
        p: 3,
        overflowY: 'auto',
        bgcolor: 'tone.soft',
        borderRight: 1,
        borderColor: 'divider',
      }}
    >
      {Array.from({ length: pdf.numPages }, (_, place) => (
        <Box
          key={place}
          component="button"
          type="button"
          aria-current={place + 1 === here || undefined}
          onClick={() => onGo(place + 1)}
          sx={{
            flex: 'none',
            p: 0,
            border: 0,
            bgcolor: 'transparent',
            font: 'inherit',
            fontSize: '.75rem',
            color: 'tone.ink3',
            cursor: 'pointer',
            '&[aria-current] > div': { outline: 2, outlineColor: 'primary.main', outlineOffset: 2 },
          }}
        >
          <PdfPage pdf={pdf} page={place + 1} width={76} />
          {t('word.page', { page: place + 1 })}
        </Box>
      ))}
    </Box>
  );
};
