import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Timeline } from '../flow/Timeline';
import { useReview } from '../context';
import { ApplicantStep } from './ApplicantStep';
import { EarlierOpinions } from './EarlierOpinions';
import { RecommendationStep } from './RecommendationStep';
import { VerdictStep } from './VerdictStep';

/** What to do, at the right: ① the unit's recommendation, ② the verdict; on a wide screen the flow below. */
export const Panel = () => {
  const t = useTranslate();
  const { me, tab } = useReview();
  return (
    <Box
      component="aside"
      aria-label={t('review.panel')}
      sx={{
        display: { xs: me.applicant ? 'flex' : 'none', sm: 'flex' },
        flexDirection: 'column',
        gap: 3,
        bgcolor: 'background.paper',
        borderLeft: { md: 1 },
        borderTop: { xs: 1, md: 0 },
        borderColor: { xs: 'divider', md: 'divider' },
        px: { xs: 4, xl: 5 },
        py: { xs: '14px', xl: 4 },
        overflowY: { md: 'auto' },
      }}
    >
      {me.applicant ? (
        <ApplicantStep />
      ) : (
        <>
          <RecommendationStep />
          <Box sx={{ borderTop: 1, borderColor: 'divider', pt: '10px' }}>
            <VerdictStep />
          </Box>
          {me.authority && tab !== 'flow' && <EarlierOpinions />}
        </>
      )}
      {tab !== 'flow' && (
        <Box sx={{ display: { xs: 'none', xl: 'block' }, borderTop: 1, borderColor: 'divider', pt: '10px' }}>
          <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
            {t('review.flow')}
          </Typography>
          <Timeline />
        </Box>
      )}
    </Box>
  );
};
