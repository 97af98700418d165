import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { minuteOf } from '../elements/dates';
import { StateChip } from '../elements/StateChip';
import { TimeLeft } from '../elements/TimeLeft';
import { useSignedIn } from '../session/me';
import { holderOf } from './holder';

/** Until when the next step is one's own; null where nothing is to be done. */
function dueOf(row: DeclarationRow, plan: PlanRow | undefined): { words: string; day: string } | null {
  if (!plan || (row.state !== 'draft' && row.state !== 'returned')) return null;
  // What was submitted once has the later window (R1, R2).
  return row.revision > 0
    ? { words: 'declaration.resubmitUntil', day: plan.resubmitUntil }
    : { words: 'declaration.submitUntil', day: plan.declareUntil };
}

/** One declaration as its applicant asks about it: how it stands, who has it, and what is mine to do. */
export const Situation = ({ row, plan }: { row: DeclarationRow; plan: PlanRow | undefined }) => {
  const t = useTranslate();
  const me = useSignedIn();
  const category = plan?.categories.find(({ key }) => key === row.category)?.name;
  const open = row.actions.some(({ action, allowed }) => action === 'save' && allowed);
  const due = dueOf(row, plan);
  const holder = holderOf(t, row, me);
  const turn = due !== null && !open ? t('declaration.missed') : t(`declaration.turn.${row.state}`);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '8px 20px',
        px: 4,
        py: 3,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 360px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
          <b>{plan ? t('declaration.planOfYear', { name: plan.name, year: plan.year }) : row.planName}</b>
          <StateChip state={row.state} holder={holder} />
        </Box>
        <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
          {category ? `${category}　${row.batch}` : row.batch}
          {row.revision > 0 &&
            `　${t('declaration.submittedOn', { revision: row.revision, at: minuteOf(row.submittedAt) })}`}
        </Box>
        <Box>
          {t(`declaration.situation.${row.state}`, { holder: holder ?? t('declaration.unit') })}
          {turn !== '' && '　'}
          <b>{turn}</b>
        </Box>
        {due && (
          <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
            {t(due.words, { day: due.day })}　<TimeLeft day={due.day} />
          </Box>
        )}
      </Box>
      {open && (
        <Button
          component={Link}
          to={`/declarations/${row.id}/fill`}
          variant="contained"
          color="primary"
          sx={{ minHeight: { xs: 44, sm: 36 } }}
        >
          {t(row.state === 'returned' ? 'declaration.amend' : 'declaration.continue')}
        </Button>
      )}
      <Button
        component={Link}
        to={`/declarations/${row.id}/show`}
        aria-label={`${t('declaration.view')}　${row.planName}`}
        sx={{ minHeight: { xs: 44, sm: 36 } }}
      >
        {t('declaration.view')}
      </Button>
    </Box>
  );
};
