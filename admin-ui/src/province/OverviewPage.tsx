import InboxOutlined from '@mui/icons-material/InboxOutlined';
import RefreshOutlined from '@mui/icons-material/RefreshOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PlanRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { minuteOf } from '../elements/dates';
import { PageHead } from '../elements/PageHead';
import { Deadline } from '../elements/TimeLeft';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { useActs } from '../server/provider';
import { waitingList } from './columns';
import { Figures } from './Figures';
import { LateList } from './LateList';
import { Matrix } from './Matrix';
import { PlanPage } from './PlanPage';
import { RemindDialog } from './reminding/RemindDialog';
import type { Reminding } from './reminding/scope';
import { Waits } from './Waits';

const Overview = ({ plan, choice }: { plan: PlanRow; choice: ReactNode }) => {
  const t = useTranslate();
  const acts = useActs();
  const query = useQuery({
    queryKey: ['plans', 'overview', plan.id],
    queryFn: ({ signal }) => acts.overview(plan.id, signal),
    // As of a moment, and again only by hand: numbers that move while somebody reads them help nobody.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const { data } = query;
  const [reminding, setReminding] = useState<Reminding | null>(null);
  const waiting = waitingList(plan.id);
  return (
    <>
      <PageHead
        title={t('province.overview')}
        note={<Deadline label={t('province.reviewUntil')} day={plan.reviewUntil} />}
      >
        {choice}
        {data && (
          <Box component="span" role="status" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
            {t('province.asOf', { time: minuteOf(data.asOf).slice(-5) })}
          </Box>
        )}
        <Button
          startIcon={<RefreshOutlined aria-hidden />}
          aria-disabled={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {t('province.refresh')}
        </Button>
        {data && (
          <Button component={Link} to={waiting} variant="contained" color="primary">
            {t('province.worklist', { count: data.figures.province })}
          </Button>
        )}
      </PageHead>
      <Awaited query={query} back="/plans">
        {(overview) =>
          overview.figures.submitted === 0 ? (
            <Card>
              <Outcome icon={InboxOutlined} title={t('province.empty')} note={t('province.emptyNote')} />
            </Card>
          ) : (
            <>
              <Figures overview={overview} waiting={waiting} />
              <Box
                sx={{
                  display: 'grid',
                  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
                  gap: '10px',
                  alignItems: 'start',
                }}
              >
                <Matrix overview={overview} onRemind={setReminding} />
                <Box sx={{ display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 }}>
                  <Waits waits={overview.waits} />
                  <LateList late={overview.late} onRemind={setReminding} />
                </Box>
              </Box>
            </>
          )
        }
      </Awaited>
      {reminding && (
        <RemindDialog
          plan={plan}
          reminding={reminding}
          onClose={() => setReminding(null)}
          onDone={() => void query.refetch()}
        />
      )}
    </>
  );
};

/** 全省总览: where a plan stands, and what will miss the deadline. */
export const OverviewPage = () => {
  const t = useTranslate();
  return (
    <PlanPage path="/overview" title={t('province.overview')}>
      {(plan, choice) => <Overview key={plan.id} plan={plan} choice={choice} />}
    </PlanPage>
  );
};
