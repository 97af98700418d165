import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';

interface OutcomeProps {
  icon: SvgIconComponent;
  title: string;
  note: string;
  /** Ochre: something went wrong. */
  wrong?: boolean;
  /** One button, the way on. */
  children?: ReactNode;
}

/** Icon, one bold line, one plain line, one button: the form of every empty, failed or refused screen (screens §6). */
export const Outcome = ({ icon: Icon, title, note, wrong = false, children }: OutcomeProps) => (
  <Box
    role={wrong ? 'alert' : undefined}
    sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 1, px: 4, py: 10, textAlign: 'center' }}
  >
    <Icon aria-hidden sx={{ fontSize: '1.75rem', color: wrong ? 'warning.main' : 'text.secondary' }} />
    <Typography component="p" sx={{ fontWeight: 700 }}>
      {title}
    </Typography>
    <Typography variant="body2" component="p" sx={{ color: 'text.secondary', mb: 2 }}>
      {note}
    </Typography>
    {children}
  </Box>
);
