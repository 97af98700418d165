import PrintOutlined from '@mui/icons-material/PrintOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Crumbs } from '../elements/PageHead';
import { StateChip } from '../elements/StateChip';
import { Deadline } from '../elements/TimeLeft';
import { useProgress } from './context';
import { SaveState } from './SaveState';

/** What is left of the time, that this is a draft, and whether it is saved. */
export const FillHead = ({ onPreview }: { onPreview: () => void }) => {
  const t = useTranslate();
  const { record } = useProgress();
  const returned = record.state === 'returned';
  return (
    <>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '2px 12px',
          px: { xs: 3, sm: 5 },
          py: 2,
          bgcolor: 'warning.light',
          borderBottom: 1,
          borderColor: 'tone.ochreLine',
          color: 'tone.ochreInk',
          fontSize: '.8125rem',
        }}
      >
        <ScheduleOutlined aria-hidden sx={{ fontSize: '1rem' }} />
        <Deadline
          label={t(returned ? 'fill.resubmitEnds' : 'fill.declareEnds')}
          day={record.revision > 0 ? record.resubmitUntil : record.declareUntil}
        />
        <Box component="b" sx={{ ml: { md: 'auto' } }}>
          {t(returned ? 'fill.returnedNow' : 'fill.draftNow')}
        </Box>
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '4px 16px',
          px: { xs: 3, sm: 5 },
          py: 2,
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Crumbs trail={[{ label: t('fill.back'), to: '/declarations' }, { label: record.planName }]} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
            <Typography variant="h1">
              {record.categoryName}　{record.batch}
            </Typography>
            <StateChip state={record.state} />
          </Box>
        </Box>
        <Box sx={{ ml: { sm: 'auto' } }}>
          <SaveState />
        </Box>
        <Button startIcon={<PrintOutlined aria-hidden />} onClick={onPreview} sx={{ minHeight: { xs: 44, sm: 32 } }}>
          {t('fill.preview')}
        </Button>
      </Box>
    </>
  );
};
