import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudUploadOutlined from '@mui/icons-material/CloudUploadOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Note } from '../elements/Note';
import { troubleWords } from '../outcomes/Trouble';
import { minuteOfDay, secondOf } from './clockTime';
import { useFilling, useProgress } from './context';
import { downloadBackup } from './backup';
import type { Standing } from './saving';

const LOOK = {
  clean: [EditOutlined, 'tone.slate'],
  waiting: [EditOutlined, 'tone.slate'],
  saving: [CloudUploadOutlined, 'tone.slate'],
  saved: [CloudDoneOutlined, 'success.main'],
  failed: [WarningAmberOutlined, 'warning.main'],
  stale: [WarningAmberOutlined, 'warning.main'],
} as const;

function wordsOf(t: (key: string, options?: Record<string, unknown>) => string, standing: Standing): string {
  if (standing.state === 'saved') return t('fill.saved', { time: secondOf(standing.at) });
  if (standing.state === 'failed') return t('fill.failed', { time: minuteOfDay(standing.since) });
  return t(standing.state === 'stale' ? 'fill.staleTitle' : `fill.${standing.state}`);
}

/** Whether what is written is on the server. It says 草稿 always: saved is not submitted. */
export const SaveState = () => {
  const t = useTranslate();
  const { standing } = useProgress();
  const [Icon, color] = LOOK[standing.state];
  return (
    <Box
      role="status"
      sx={{ display: 'flex', alignItems: 'center', gap: '6px', fontSize: '.8125rem', color, whiteSpace: 'nowrap' }}
    >
      <Icon aria-hidden sx={{ fontSize: '1rem' }} />
      {wordsOf(t, standing)}
    </Box>
  );
};

/** Nothing is lost while it fails, and this bar does not go away before it is saved. */
export const FailedBar = () => {
  const t = useTranslate();
  const { queue, draft } = useFilling();
  const { standing } = useProgress();
  if (standing.state !== 'failed') return null;
  return (
    <Note
      tone="ochre"
      alert
      action={
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
          <Button size="small" onClick={() => void queue.flush()}>
            {t('fill.retry')}
          </Button>
          <Button size="small" onClick={() => downloadBackup(draft.answers, t('fill.backupName'))}>
            {t('fill.backup')}
          </Button>
        </Box>
      }
    >
      <b>{t('fill.failed', { time: minuteOfDay(standing.since) })}</b>　{troubleWords(t, standing.problem)}
    </Note>
  );
};
