import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { isVerdict, VERDICTS } from 'workflow/domain';
import { minuteOf } from '../../elements/dates';
import { Quote } from '../../elements/Quote';
import { Note } from '../../elements/Note';
import { answerOf, useReview } from '../context';
import { useWayBack } from '../neighbours';

/** The file lies elsewhere: why, said once for all three acts, and what was decided last. */
export const LastVerdict = () => {
  const t = useTranslate();
  const why = useId();
  const { record, flow = [], showTab } = useReview();
  const back = useWayBack(record.planId);
  const reasons = [
    ...new Set(VERDICTS.flatMap((verdict) => answerOf(record, verdict)?.refusals.map(({ message }) => message) ?? [])),
  ];
  const last = [...flow].sort((a, b) => b.seq - a.seq).find(({ act }) => isVerdict(act));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mt: 2 }}>
      <div id={why}>
        <Note tone="plain">{reasons.length > 0 ? reasons.join('；') : t('review.notMine')}</Note>
      </div>
      {last && (
        <Box sx={{ fontSize: '.8125rem' }}>
          <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>{t('review.lastVerdict')}</Box>
          <b>
            {last.organisation}　{last.actorName}　{t(`word.act.${last.act}`, { revision: last.revision })}
          </b>
          <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>{minuteOf(last.at)}</Box>
          {last.opinion && <Quote>{last.opinion}</Quote>}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {VERDICTS.filter((verdict) => answerOf(record, verdict)).map((verdict) => (
          <Button
            key={verdict}
            size="small"
            aria-disabled
            aria-describedby={why}
            startIcon={<LockOutlined aria-hidden />}
            sx={{
              cursor: 'not-allowed',
              '&, &:hover': { bgcolor: 'tone.slateTint', borderColor: 'tone.line2', color: 'tone.disabled' },
            }}
          >
            {t(verdict === 'return' ? 'review.returnShort' : `review.${verdict}`)}
          </Button>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button size="small" onClick={() => showTab('flow')}>
          {t('review.seeFlow')}
        </Button>
        <Button size="small" component={Link} to={back}>
          {t('review.backToList')}
        </Button>
      </Box>
    </Box>
  );
};
