import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { PlanRow } from 'workbench/contract';
import { isPast } from '../elements/dates';
import { useNow } from '../session/clock';
import { useSignedIn } from '../session/me';

/** Filled is only the button behind which something waits. What waits for an applicant is their own draft, not a review. */
export const ViewPlan = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslate();
  const me = useSignedIn();
  const now = useNow();
  const waits = plan.pendingCount > 0;
  // After the deadline it still waits, but there is nothing to do: the button stays quiet.
  const blue = waits && !isPast(me.applicant ? plan.resubmitUntil : plan.reviewUntil, now);
  const words = waits && !me.applicant ? t('plan.viewPending', { count: plan.pendingCount }) : t('plan.view');
  return (
    <Button
      component={Link}
      to={`/plans/${plan.id}/declarations`}
      size="small"
      variant={blue ? 'contained' : 'outlined'}
      color={blue ? 'primary' : 'inherit'}
      aria-label={`${words} ${plan.name}`}
    >
      {words}
    </Button>
  );
};
