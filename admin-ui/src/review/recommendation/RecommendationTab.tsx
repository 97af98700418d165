import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Card } from '../../elements/Card';
import { Note } from '../../elements/Note';
import { Outcome } from '../../outcomes/Outcome';
import { PaperViewer } from '../../paper/PaperViewer';
import { scanUrl } from '../../server/acts';
import { answerOf, currentScan, useReview } from '../context';
import { DropArea } from './DropArea';
import { Steps } from './Steps';
import { UploadState } from './UploadState';

/** 单位推荐意见: print, stamp, upload; then the scan page by page. Only a unit uploads, the others read. */
export const RecommendationTab = () => {
  const t = useTranslate();
  const { record, upload } = useReview();
  const recommend = answerOf(record, 'recommend');
  const scan = currentScan(record);
  const old = record.recommendation !== null && scan === null ? record.recommendation : null;
  const under = upload.busy || upload.problem !== null;
  return (
    <Box
      sx={{
        height: { md: '100%' },
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        px: { xs: '10px', sm: 5 },
        py: { xs: '10px', sm: '14px' },
        minHeight: 0,
        overflowY: { md: 'auto' },
      }}
    >
      {recommend && <Steps scan={scan} mayUpload={recommend.allowed} />}
      {old && <Note tone="ochre">{t('paper.old', { revision: old.revision })}</Note>}
      {under && (
        <Card sx={{ p: 4, flex: 'none' }}>
          <UploadState />
        </Card>
      )}
      {recommend && !recommend.allowed && scan === null && (
        <Note tone="plain">{recommend.refusals.map(({ message }) => message).join('；')}</Note>
      )}
      {scan ? (
        <Card sx={{ flex: '1 0 auto', height: { xs: '70vh', md: 0 }, minHeight: 420, display: 'flex' }}>
          <PaperViewer
            key={scan.sha256}
            name={scan.fileName}
            note={`${t('word.pages', { count: scan.pages })}`}
            size={scan.size}
            url={`${scanUrl(record.id)}?sha256=${scan.sha256}`}
            opensAtEnd
          />
        </Card>
      ) : recommend?.allowed ? (
        <DropArea />
      ) : (
        !recommend && (
          <Card>
            <Outcome icon={DescriptionOutlined} title={t('paper.none')} note={t('paper.noneNote')} />
          </Card>
        )
      )}
    </Box>
  );
};
