import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { PaperViewer } from './PaperViewer';

interface PaperDialogProps {
  name: string;
  type: string;
  url: string;
  onClose: () => void;
}

/** An attachment over the page: PDF by pdf.js, pictures as they are, anything else as a download. */
export const PaperDialog = ({ name, type, url, onClose }: PaperDialogProps) => {
  const t = useTranslate();
  const phone = useMediaQuery('(max-width: 600px)');
  const title = useId();
  const picture = type.startsWith('image/');
  const pdf = type === 'application/pdf';
  return (
    <Dialog open onClose={onClose} fullScreen={phone} fullWidth maxWidth="lg" aria-labelledby={title}>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          pl: 4,
          pr: 2,
          minHeight: 44,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box component="h2" id={title} sx={{ fontSize: '.9375rem', flex: 1 }}>
          {name}
        </Box>
        <IconButton aria-label={t('word.close')} onClick={onClose} autoFocus>
          <CloseOutlined />
        </IconButton>
      </Box>
      <Box sx={{ height: phone ? '100%' : '80vh', display: 'flex', minHeight: 0 }}>
        {pdf && <PaperViewer name={name} url={url} />}
        {picture && (
          <Box
            tabIndex={0}
            role="region"
            aria-label={name}
            sx={{ flex: 1, overflow: 'auto', bgcolor: 'tone.desk', p: 4, textAlign: 'center' }}
          >
            <Box component="img" src={url} alt={name} sx={{ maxWidth: '100%' }} />
          </Box>
        )}
        {!pdf && !picture && (
          <Box sx={{ p: 6 }}>
            <p>{t('paper.wrongType')}</p>
            <Link href={url} download={name} underline="always">
              {t('paper.download')}
            </Link>
          </Box>
        )}
      </Box>
    </Dialog>
  );
};
