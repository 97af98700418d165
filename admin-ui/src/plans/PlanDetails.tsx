import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { PlanRow } from 'workbench/contract';
import { Card, CardHead } from '../elements/Card';
import { CardRows } from '../elements/CardRows';
import { Fact, Facts } from '../elements/Facts';
import { Page, PageHead } from '../elements/PageHead';
import { TimeLeft } from '../elements/TimeLeft';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { useSignedIn } from '../session/me';

/** 查看计划详情: the windows to the minute, the categories with their batches, the description. */
export const PlanDetails = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const { id = '' } = useParams();
  const query = useGetOne<PlanRow>('plans', { id });
  useTitle(query.data?.name ?? t('plan.details'));
  return (
    <Page>
      <Awaited query={query} back="/plans" lost={t('plan.lost')}>
        {(plan) => (
          <>
            <PageHead
              title={plan.name}
              note={plan.year}
              trail={[{ label: t('plan.title'), to: '/plans' }, { label: t('plan.details') }]}
            >
              <Button component={Link} to={`/plans/${plan.id}/declarations`} variant="contained" color="primary">
                {me.applicant
                  ? t('plan.declare')
                  : plan.pendingCount > 0
                    ? t('plan.viewPending', { count: plan.pendingCount })
                    : t('plan.seeDeclarations')}
              </Button>
            </PageHead>
            <Card component="section">
              <CardHead title={t('plan.windows')} />
              <Box sx={{ p: 4 }}>
                <Facts>
                  <Fact label={t('plan.declareWindow')} wide>
                    {t('word.span', {
                      from: `${plan.declareFrom} 00:00`,
                      until: t('word.endOfDay', { day: plan.declareUntil }),
                    })}
                    {'　'}
                    <TimeLeft day={plan.declareUntil} />
                  </Fact>
                  <Fact label={t('plan.resubmitWindow')} wide>
                    {t('word.endOfDay', { day: plan.resubmitUntil })}　<TimeLeft day={plan.resubmitUntil} />
                  </Fact>
                  <Fact label={t('plan.reviewWindow')} wide>
                    {t('word.endOfDay', { day: plan.reviewUntil })}　<TimeLeft day={plan.reviewUntil} />
                  </Fact>
                </Facts>
              </Box>
            </Card>
            <Card component="section">
              <CardHead title={t('plan.categories')} />
              <CardRows
                label={t('plan.categories')}
                columns={[
                  { id: 'name', label: t('plan.category'), head: true, cell: (category) => category.name },
                  { id: 'batch', label: t('plan.batch'), cell: (category) => category.batch || t('plan.noBatch') },
                ]}
                rows={plan.categories}
                keyOf={(category) => category.key}
              />
            </Card>
            <Card component="section">
              <CardHead title={t('plan.description')} />
              <Box sx={{ p: 4, maxWidth: '72em', whiteSpace: 'pre-wrap', lineHeight: 1.7 }}>
                {plan.description.trim() === '' ? t('plan.noDescription') : plan.description}
              </Box>
            </Card>
          </>
        )}
      </Awaited>
    </Page>
  );
};
