import LockOutlined from '@mui/icons-material/LockOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PlanRow } from 'workbench/contract';
import { CardRows, type Column } from '../elements/CardRows';
import { TimeLeft } from '../elements/TimeLeft';
import { useSignedIn } from '../session/me';
import { windowWord } from './windows';
import { ViewPlan } from './ViewPlan';

const Span = ({ plan, now }: { plan: PlanRow; now: number }) => {
  const t = useTranslate();
  const word = windowWord(plan, now);
  const Icon = word === 'today' ? ScheduleOutlined : word === 'ahead' ? LockOutlined : null;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {t('word.span', { from: plan.declareFrom, until: plan.declareUntil })}
      {word && (
        <Box
          component="span"
          sx={{ display: 'block', fontSize: '.75rem', color: word === 'today' ? 'warning.main' : 'tone.ink3' }}
        >
          {Icon && <Icon aria-hidden sx={{ fontSize: '.8125rem', verticalAlign: '-.14em', mr: 1 }} />}
          {t(`plan.${word}`)}
        </Box>
      )}
    </Box>
  );
};

const Batches = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslate();
  if (plan.categories.length === 0) return <>{t('plan.noBatch')}</>;
  return plan.categories.map(({ key, name, batch }) => (
    <Box key={key} component="span" sx={{ display: 'block' }}>
      {name}
      {batch}
    </Box>
  ));
};

/** Exactly the columns of the manual's figure 2-2. */
export const PlanTable = ({ plans, now }: { plans: PlanRow[]; now: number }) => {
  const t = useTranslate();
  const me = useSignedIn();
  const counted = me.unit ? 'plan.declared' : me.authority ? 'plan.declaredHere' : 'plan.declaredMine';
  const columns: Column<PlanRow>[] = [
    { id: 'year', label: t('plan.year'), number: true, cell: (plan) => plan.year },
    { id: 'name', label: t('plan.name'), head: true, cell: (plan) => plan.name },
    { id: 'span', label: t('plan.declareSpan'), cell: (plan) => <Span plan={plan} now={now} /> },
    {
      id: 'review',
      label: t('plan.reviewUntil'),
      cell: (plan) => (
        <>
          {plan.reviewUntil}
          <Box component="span" sx={{ display: 'block', fontSize: '.75rem', color: 'tone.ink3' }}>
            {windowWord(plan, now) !== 'ahead' && <TimeLeft day={plan.reviewUntil} />}
          </Box>
        </>
      ),
    },
    { id: 'batches', label: t('plan.batches'), cell: (plan) => <Batches plan={plan} /> },
    {
      id: 'declared',
      label: t(counted),
      number: true,
      cell: (plan) => (
        <Box component="b" sx={{ fontSize: '.9375rem' }}>
          {plan.declaredCount}
        </Box>
      ),
    },
    { id: 'view', label: t('plan.view'), act: true, cell: (plan) => <ViewPlan plan={plan} /> },
    {
      id: 'details',
      label: t('plan.details'),
      act: true,
      cell: (plan) => (
        <Button
          component={Link}
          to={`/plans/${plan.id}/show`}
          size="small"
          variant="text"
          color="primary"
          aria-label={`${t('plan.details')} ${plan.name}`}
        >
          {t('plan.details')}
        </Button>
      ),
    },
  ];
  return <CardRows label={t('plan.title')} columns={columns} rows={plans} keyOf={(plan) => plan.id} tall />;
};
