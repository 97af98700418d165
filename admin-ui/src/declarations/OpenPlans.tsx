import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { TimeLeft } from '../elements/TimeLeft';
import { windowWord } from '../plans/windows';
import { useNow } from '../session/clock';

/** Plans whose window is open and in which there is no declaration of one's own yet. The server has the last word (R1, R5). */
export const OpenPlans = ({ plans, mine }: { plans: PlanRow[]; mine: DeclarationRow[] }) => {
  const t = useTranslate();
  const now = useNow();
  const open = plans.filter((plan) => {
    const word = windowWord(plan, now);
    return word !== 'ahead' && word !== 'over' && !mine.some((row) => row.planId === plan.id);
  });
  if (open.length === 0) return <Box sx={{ p: 4, color: 'text.secondary' }}>{t('declaration.noOpenPlan')}</Box>;
  return (
    <Box component="ul">
      {open.map((plan) => (
        <Box
          component="li"
          key={plan.id}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: '4px 16px',
            alignItems: 'center',
            px: 4,
            py: 3,
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Box sx={{ flex: '1 1 280px' }}>
            <b>{t('declaration.planOfYear', { name: plan.name, year: plan.year })}</b>
            <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
              {t('word.span', { from: plan.declareFrom, until: plan.declareUntil })}
              {'　'}
              <TimeLeft day={plan.declareUntil} />
            </Box>
          </Box>
          <Button
            component={Link}
            to={`/plans/${plan.id}/declarations`}
            variant="contained"
            color="primary"
            aria-label={`${t('plan.declare')} ${plan.name}`}
          >
            {t('plan.declare')}
          </Button>
        </Box>
      ))}
    </Box>
  );
};
