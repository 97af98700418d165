import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PlanRow } from 'workbench/contract';
import { dayOf } from 'workflow/domain';
import { Note } from '../elements/Note';

/** One ochre line a plan, only when its review closes today and something still waits. */
export const DueToday = ({ plans, now }: { plans: PlanRow[]; now: number }) => {
  const t = useTranslate();
  return plans
    .filter((plan) => plan.reviewUntil === dayOf(now) && plan.pendingCount > 0)
    .map((plan) => (
      <Note
        key={plan.id}
        tone="ochre"
        icon={ScheduleOutlined}
        action={
          <Link
            component={RouterLink}
            to={`/plans/${plan.id}/declarations`}
            underline="always"
            sx={{ whiteSpace: 'nowrap' }}
          >
            {t('plan.goReview')}
          </Link>
        }
      >
        <b>{t('plan.due', { name: plan.name, count: plan.pendingCount })}</b>
        {t('plan.dueNote')}
      </Note>
    ));
};
