import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Card, CardHead } from '../../elements/Card';
import { Loading } from '../../outcomes/Loading';
import { useReview } from '../context';
import { RouteLine } from './RouteLine';
import { Timeline } from './Timeline';

/** 流程: the route as a line, then every act, newest first. */
export const FlowTab = () => {
  const t = useTranslate();
  const { flow } = useReview();
  return (
    <Box
      tabIndex={0}
      role="region"
      aria-label={t('review.flow')}
      sx={{
        height: { md: '100%' },
        overflowY: { md: 'auto' },
        px: { xs: '10px', sm: 5, xl: 7 },
        py: { xs: '10px', sm: '14px' },
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Card component="section" sx={{ flex: 'none' }}>
        <CardHead title={t('review.route')} />
        <RouteLine />
      </Card>
      <Card component="section" sx={{ flex: 'none' }}>
        <CardHead title={t('review.records')} note={t('review.recordsNote')} />
        <Box sx={{ p: 4 }}>{flow ? <Timeline /> : <Loading />}</Box>
      </Card>
    </Box>
  );
};
