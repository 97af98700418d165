import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { holderOf } from '../declarations/holder';
import { minuteOf } from '../elements/dates';
import { Key } from '../elements/Key';
import { Crumbs } from '../elements/PageHead';
import { noteOf, StateChip } from '../elements/StateChip';
import { Deadline } from '../elements/TimeLeft';
import { useReview } from './context';
import { useNeighbours } from './neighbours';

/** Who, state, revision at the left; the deadline and the way to the next file at the right. */
export const ReviewHead = () => {
  const t = useTranslate();
  const { record, me } = useReview();
  const { previous, next } = useNeighbours(record);
  const list = `/plans/${record.planId}/declarations`;
  const trail = me.applicant
    ? [{ label: t('review.mine'), to: '/declarations' }, { label: record.planName }]
    : [
        { label: t('plan.title'), to: '/plans' },
        { label: t('declaration.round', { year: record.year }), to: list },
        { label: t('review.list'), to: list },
      ];
  return (
    <Box sx={{ bgcolor: 'background.paper', px: { xs: 3, sm: 5 }, pt: 2 }}>
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <Crumbs trail={trail} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: 40 }}>
        <Typography variant="h1">{record.applicantName}</Typography>
        <StateChip state={record.state} holder={holderOf(t, record, me)} />
        <Box component="span" sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
          {record.categoryName}　{record.batch}
          {record.revision > 0 && (
            <>
              {'　'}
              <b>{t('word.revision', { revision: record.revision })}</b>
              {record.verificationCode !== null && (
                <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' }, whiteSpace: 'nowrap' }}>
                  {'　'}
                  {t('review.code', { code: record.verificationCode })}
                </Box>
              )}
            </>
          )}
          {record.submittedAt && (
            <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' } }}>
              {'　'}
              {t('review.submitted', { at: minuteOf(record.submittedAt) })}
            </Box>
          )}
        </Box>
        <Box sx={{ flex: 1, display: { xs: 'none', sm: 'block' } }} />
        <HeadDeadline />
        {!me.applicant && (
          <Box sx={{ display: { xs: 'none', sm: 'flex' }, gap: 1 }}>
            <NeighbourButton id={previous} label={t('review.previous')} cap="K" />
            <NeighbourButton id={next} label={t('review.next')} cap="J" />
          </Box>
        )}
      </Box>
    </Box>
  );
};

/** An applicant's time is that of handing in, a reviewer's that of deciding. */
const HeadDeadline = () => {
  const t = useTranslate();
  const { record, me } = useReview();
  if (!me.applicant) return <Deadline label={t('review.reviewUntil')} day={record.reviewUntil} />;
  const again = noteOf(record.state) === 'resubmit';
  return (
    <Deadline
      label={t(again ? 'review.resubmitUntil' : 'review.declareUntil')}
      day={again ? record.resubmitUntil : record.declareUntil}
    />
  );
};

const NeighbourButton = ({ id, label, cap }: { id: number | undefined; label: string; cap: string }) =>
  id === undefined ? (
    <Button size="small" disabled>
      {label}
    </Button>
  ) : (
    <Button
      size="small"
      component={Link}
      to={`/declarations/${id}/show`}
      endIcon={<Key>{cap}</Key>}
      aria-keyshortcuts={cap}
    >
      {label}
    </Button>
  );
