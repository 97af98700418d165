import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import type { RegistrationState, State } from 'workflow/domain';

/** Colour, icon, edge and word differ together (screens §2), so that no state is told by colour alone. */
interface Look {
  icon: SvgIconComponent;
  ink: string;
  ground: string;
  edge: string;
  dashed?: boolean;
}

const reviewing: Look = { icon: ScheduleOutlined, ink: 'info.main', ground: 'info.light', edge: 'tone.blueLine' };
const sentBack: Look = { icon: UndoOutlined, ink: 'warning.main', ground: 'warning.light', edge: 'tone.ochreLine' };
const passed: Look = {
  icon: CheckCircleOutlined,
  ink: 'success.main',
  ground: 'success.light',
  edge: 'tone.greenLine',
};
const ended: Look = { icon: DangerousOutlined, ink: 'seal.main', ground: 'background.paper', edge: 'seal.main' };
const draft: Look = {
  icon: EditOutlined,
  ink: 'tone.slate',
  ground: 'background.paper',
  edge: 'tone.border',
  dashed: true,
};

const DECLARATION: Record<State, Look> = {
  draft,
  'in-review': reviewing,
  returned: sentBack,
  approved: passed,
  terminated: ended,
};
const REGISTRATION: Record<RegistrationState, Look> = {
  pending: reviewing,
  approved: passed,
  rejected: sentBack,
  unbound: draft,
};

/** The states that have a tab of their own in a unit's list; the two others are seen under 待我审核 and 全部. */
const TAB: Record<State, boolean> = {
  draft: false,
  'in-review': false,
  returned: true,
  approved: true,
  terminated: true,
};
export const hasTab = (state: State): boolean => TAB[state];

/** What stands beside the chip of a state: until when to hand in again, or what the end means. */
const NOTE: Record<State, 'resubmit' | 'barred' | null> = {
  draft: null,
  'in-review': null,
  returned: 'resubmit',
  approved: null,
  terminated: 'barred',
};
export const noteOf = (state: State): 'resubmit' | 'barred' | null => NOTE[state];

const Face = ({ look, children }: { look: Look; children: string }) => (
  <Box
    component="span"
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 1,
      minHeight: 22,
      px: '6px',
      borderRadius: '3px',
      border: 1,
      borderStyle: look.dashed ? 'dashed' : 'solid',
      borderColor: look.edge,
      color: look.ink,
      bgcolor: look.ground,
      fontSize: '.75rem',
      lineHeight: 1.3,
    }}
  >
    <look.icon aria-hidden sx={{ fontSize: '.8125rem', flex: 'none' }} />
    {children}
  </Box>
);

/** `holder` is who has it now, after the state and an ideographic space. */
export const StateChip = ({ state, holder }: { state: State; holder?: string | null }) => {
  const t = useTranslate();
  const word = t(`word.state.${state}`);
  return <Face look={DECLARATION[state]}>{holder ? `${word}　${holder}` : word}</Face>;
};

export const RegistrationChip = ({ state }: { state: RegistrationState }) => {
  const t = useTranslate();
  return <Face look={REGISTRATION[state]}>{t(`word.registration.${state}`)}</Face>;
};
