import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { noteOf, StateChip } from '../elements/StateChip';
import { useSignedIn } from '../session/me';
import { OnIt } from '../worklist/OnIt';
import { holderOf } from './holder';

/** Where it stands and who has it; until when to hand in again, or who of the colleagues is on it. */
export const StateCell = ({ row, plan }: { row: DeclarationRow; plan: PlanRow | undefined }) => {
  const t = useTranslate();
  const me = useSignedIn();
  const note = noteOf(row.state);
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <StateChip state={row.state} holder={holderOf(t, row, me)} />
      {note && plan && (
        <Box
          component="span"
          sx={{ display: { xs: 'none', sm: 'inline' }, fontSize: '.75rem', color: 'text.secondary' }}
        >
          {t(`declaration.${note}`, { day: plan.resubmitUntil.slice(5) })}
        </Box>
      )}
      <OnIt claim={row.claim} />
    </Box>
  );
};
