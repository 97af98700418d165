import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import UploadOutlined from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { shortMinuteOf, sizeWords } from '../../elements/dates';
import { Key } from '../../elements/Key';
import { answerOf, currentScan, isOnMyDesk, useReview } from '../context';
import { PrintButton } from '../recommendation/PrintButton';
import { UploadState } from '../recommendation/UploadState';
import { Step } from './Step';

/** As much as people compare by eye, and as the paper's list of files has it; 校验码 is the printed form's, another number. */
const shortSum = (sha256: string): string => sha256.slice(0, 8);

/** ① 单位推荐意见: print and upload for the unit, read only for every other desk. */
export const RecommendationStep = () => {
  const t = useTranslate();
  const { record, showTab, upload, tab } = useReview();
  const recommend = answerOf(record, 'recommend');
  const scan = currentScan(record);
  const old = record.recommendation !== null && scan === null ? record.recommendation : null;
  const mayUpload = recommend?.allowed === true;
  const { revision } = record;
  return (
    <Step
      number={1}
      title={t('review.step1')}
      stage={scan ? 'done' : mayUpload && isOnMyDesk(record) ? 'here' : 'ahead'}
    >
      {scan ? (
        <Box sx={{ fontSize: '.8125rem' }}>
          <Box sx={{ color: 'success.main' }}>
            {t('paper.uploadedLine', { revision: scan.revision, at: shortMinuteOf(scan.uploadedAt) })}
          </Box>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', color: 'text.secondary' }}>
            <DescriptionOutlined aria-hidden sx={{ mt: '3px' }} />
            {scan.fileName}
          </Box>
          <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
            {t('word.pages', { count: scan.pages })}　{sizeWords(scan.size)}　{t('paper.checksum')}{' '}
            {shortSum(scan.sha256)}
          </Box>
        </Box>
      ) : (
        <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
          {mayUpload ? t('paper.lead', { revision }) : t('paper.none')}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 2 }}>
        {scan && (
          <Button size="small" onClick={() => showTab('recommendation')}>
            {t('paper.preview')}
          </Button>
        )}
        {revision > 0 && <PrintButton size="small" sx={{ minHeight: 32 }} />}
        {mayUpload && (
          <Button
            size="small"
            startIcon={<UploadOutlined aria-hidden />}
            endIcon={<Key>U</Key>}
            aria-keyshortcuts="U"
            aria-disabled={upload.busy}
            onClick={upload.choose}
            sx={{ minHeight: 32 }}
          >
            {t(scan ? 'paper.uploadAgain' : 'paper.upload')}
          </Button>
        )}
      </Box>
      {tab !== 'recommendation' && (upload.busy || upload.problem) && (
        <Box sx={{ mt: 2 }}>
          <UploadState />
        </Box>
      )}
      {old && (
        <Box sx={{ mt: 2, fontSize: '.75rem', color: 'text.secondary' }}>
          {t('paper.old', { revision: old.revision })}
        </Box>
      )}
    </Step>
  );
};
