import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ChevronRight from '@mui/icons-material/ChevronRight';
import UploadOutlined from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { RecommendationRow } from 'workbench/contract';
import { Card } from '../../elements/Card';
import { shortMinuteOf } from '../../elements/dates';
import { Key } from '../../elements/Key';
import { useReview } from '../context';
import { PrintButton } from './PrintButton';

const Step = ({ done, title, note }: { done: boolean; title: string; note: string }) => (
  <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: '10px' }}>
    {done && (
      <Box
        aria-hidden
        sx={{
          width: 20,
          height: 20,
          flex: 'none',
          borderRadius: '50%',
          display: 'grid',
          placeContent: 'center',
          bgcolor: 'success.main',
          color: 'primary.contrastText',
        }}
      >
        <CheckOutlined sx={{ fontSize: '.8125rem' }} />
      </Box>
    )}
    <div>
      <b>{title}</b>
      <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>{note}</Box>
    </div>
  </Box>
);

interface StepsProps {
  scan: RecommendationRow | null;
  mayUpload: boolean;
}

/** The three steps between the screen and the paper, with what is done and the two buttons. */
export const Steps = ({ scan, mayUpload }: StepsProps) => {
  const t = useTranslate();
  const { record, upload } = useReview();
  const { revision } = record;
  const arrow = <ChevronRight aria-hidden sx={{ color: 'tone.ink3', display: { xs: 'none', sm: 'block' } }} />;
  return (
    <Card
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 20px', px: 4, py: '10px', flex: 'none' }}
    >
      <Box component="ol" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', flex: 1 }}>
        <Step done={scan !== null} title={t('paper.stepPrint')} note={t('paper.stepPrintNote', { revision })} />
        {arrow}
        <Step done={scan !== null} title={t('paper.stepStamp')} note={t('paper.stepStampNote')} />
        {arrow}
        <Step
          done={scan !== null}
          title={t('paper.stepUpload')}
          note={
            scan
              ? t('paper.stepUploaded', { at: shortMinuteOf(scan.uploadedAt), revision: scan.revision })
              : t('paper.stepUploadNote', { revision })
          }
        />
      </Box>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <PrintButton />
        {mayUpload && (
          <Button
            variant={scan === null && !upload.problem ? 'contained' : 'outlined'}
            color={scan === null && !upload.problem ? 'primary' : 'inherit'}
            startIcon={<UploadOutlined aria-hidden />}
            endIcon={<Key>U</Key>}
            aria-keyshortcuts="U"
            aria-disabled={upload.busy}
            onClick={upload.choose}
          >
            {t(scan === null ? 'paper.upload' : 'paper.uploadAgain')}
          </Button>
        )}
      </Box>
    </Card>
  );
};
