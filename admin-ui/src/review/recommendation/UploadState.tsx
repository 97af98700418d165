import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { sizeWords } from '../../elements/dates';
import { troubleWords } from '../../outcomes/Trouble';
import { useReview } from '../context';

/** An upload under way with its number and a way to stop; or why the file was not taken. */
export const UploadState = () => {
  const t = useTranslate();
  const { upload } = useReview();
  const { file, sent, problem, startedAt } = upload;
  if (file === null) return null;
  const percent = sent && sent.total > 0 ? Math.round((sent.loaded / sent.total) * 100) : 0;
  const seconds =
    sent && sent.loaded > 0
      ? Math.ceil((((Date.now() - startedAt) / sent.loaded) * (sent.total - sent.loaded)) / 1000)
      : 0;
  return (
    <Box sx={{ fontSize: '.8125rem' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <DescriptionOutlined aria-hidden />
        <Box component="span" sx={{ flex: 1 }}>
          {file.name}
        </Box>
        {sent && `${percent}%`}
      </Box>
      {sent && (
        <>
          <LinearProgress
            variant="determinate"
            value={percent}
            aria-label={t('paper.sending', { name: file.name })}
            sx={{ my: 1, height: 4, borderRadius: '2px', bgcolor: 'tone.slateTint' }}
          />
          <Box sx={{ display: 'flex', alignItems: 'center', color: 'tone.ink3', fontSize: '.75rem' }}>
            <span>
              {percent >= 100
                ? t('paper.checking')
                : t('paper.progress', { loaded: sizeWords(sent.loaded), total: sizeWords(sent.total), seconds })}
            </span>
            <Button size="small" variant="text" color="primary" onClick={upload.cancel} sx={{ ml: 'auto' }}>
              {t('word.cancel')}
            </Button>
          </Box>
        </>
      )}
      {problem && (
        <>
          <Box role="alert" sx={{ display: 'flex', gap: 1, my: 1, color: 'warning.main' }}>
            <WarningAmberOutlined aria-hidden sx={{ mt: '3px', fontSize: '.875rem' }} />
            {troubleWords(t, problem)}
          </Box>
          <Button size="small" variant="contained" color="primary" onClick={upload.choose}>
            {t('paper.chooseAgain')}
          </Button>
        </>
      )}
    </Box>
  );
};
