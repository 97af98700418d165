import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useNow } from '../session/clock';
import { isClose, isPast, spanWords, untilEndOf } from './dates';

/** `还剩7天8小时`; ochre with a clock under 24 hours, `已截止` afterwards. */
export const TimeLeft = ({ day }: { day: string }) => {
  const t = useTranslate();
  const now = useNow();
  if (isPast(day, now)) return <>{t('word.over')}</>;
  const close = isClose(day, now);
  return (
    <Box component="span" sx={{ color: close ? 'warning.main' : undefined, whiteSpace: 'nowrap' }}>
      {close && <ScheduleOutlined aria-hidden sx={{ fontSize: '.875rem', verticalAlign: '-.14em', mr: 1 }} />}
      {t('word.left')}
      <Box component="b" sx={{ color: close ? 'inherit' : 'text.primary' }}>
        {spanWords(t, untilEndOf(day, now))}
      </Box>
    </Box>
  );
};

/** The time that counts, always right of the title (screens §1.3). */
export const Deadline = ({ label, day }: { label: string; day: string }) => {
  const t = useTranslate();
  return (
    <Box
      component="span"
      sx={{ fontSize: '.8125rem', color: 'text.secondary', display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}
    >
      <span>
        {label}{' '}
        <Box component="b" sx={{ color: 'text.primary', whiteSpace: 'nowrap' }}>
          {t('word.endOfDay', { day })}
        </Box>
      </span>
      <TimeLeft day={day} />
    </Box>
  );
};
