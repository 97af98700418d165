import InfoOutlined from '@mui/icons-material/InfoOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';

export type Tone = 'ochre' | 'blue' | 'green' | 'plain';

const LOOK: Record<Tone, { icon: SvgIconComponent; ground: string; edge: string; ink: string }> = {
  ochre: { icon: WarningAmberOutlined, ground: 'warning.light', edge: 'tone.ochreLine', ink: 'tone.ochreInk' },
  blue: { icon: InfoOutlined, ground: 'primary.light', edge: 'tone.primaryLine', ink: 'primary.dark' },
  green: { icon: CheckCircleOutlined, ground: 'success.light', edge: 'tone.greenLine', ink: 'tone.greenInk' },
  plain: { icon: InfoOutlined, ground: 'background.paper', edge: 'divider', ink: 'text.primary' },
};

interface NoteProps {
  tone: Tone;
  icon?: SvgIconComponent;
  /** Only for what just happened: it interrupts whoever listens to the page. */
  alert?: boolean;
  action?: ReactNode;
  children: ReactNode;
}

/** A line of notice on a tinted ground, with what to do about it at its end. */
export const Note = ({ tone, icon, alert = false, action, children }: NoteProps) => {
  const look = LOOK[tone];
  const Icon = icon ?? look.icon;
  return (
    <Box
      role={alert ? 'alert' : undefined}
      sx={{
        display: 'flex',
        gap: 2,
        px: 3,
        py: 2,
        border: 1,
        borderRadius: 1,
        borderColor: look.edge,
        bgcolor: look.ground,
        color: look.ink,
        fontSize: '.8125rem',
      }}
    >
      <Icon aria-hidden sx={{ mt: '3px', flex: 'none' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
      {action}
    </Box>
  );
};
