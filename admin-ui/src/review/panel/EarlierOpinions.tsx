import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { isVerdict } from 'workflow/domain';
import { shortMinuteOf } from '../../elements/dates';
import { Quote } from '../../elements/Quote';
import { useReview } from '../context';

/** As many as fit beside the file; the flow has them all. */
const SHOWN = 3;

/** What the desks before this one wrote, newest first. A wide screen has the whole flow in this place instead. */
export const EarlierOpinions = () => {
  const t = useTranslate();
  const { flow = [], showTab } = useReview();
  const verdicts = flow.filter(({ act, opinion }) => isVerdict(act) && opinion).sort((a, b) => b.seq - a.seq);
  if (verdicts.length === 0) return null;
  return (
    <Box
      component="section"
      sx={{ display: { xs: 'block', xl: 'none' }, borderTop: 1, borderColor: 'divider', pt: '10px' }}
    >
      <Typography variant="h3" component="h2">
        {t('review.earlier')}
      </Typography>
      {verdicts.slice(0, SHOWN).map((entry) => (
        <Box key={entry.seq} sx={{ mt: 2, fontSize: '.8125rem' }}>
          <b>
            {entry.organisation}　{t(`word.act.${entry.act}`, { revision: entry.revision })}
          </b>
          <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
            {entry.actorName}　{t('word.revision', { revision: entry.revision })}　{shortMinuteOf(entry.at)}
          </Box>
          <Quote>{entry.opinion}</Quote>
        </Box>
      ))}
      <Button size="small" variant="text" color="primary" onClick={() => showTab('flow')} sx={{ mt: 1 }}>
        {t('review.seeFlow')}
      </Button>
    </Box>
  );
};
