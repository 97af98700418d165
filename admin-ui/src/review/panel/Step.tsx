import CheckOutlined from '@mui/icons-material/CheckOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

interface StepProps {
  number: number;
  title: string;
  /** Blue: this is the step to take. Green with a tick: taken. */
  stage: 'here' | 'done' | 'ahead';
  children: ReactNode;
}

const LOOK = {
  here: { bgcolor: 'primary.main', borderColor: 'primary.main', color: 'primary.contrastText' },
  done: { bgcolor: 'success.main', borderColor: 'success.main', color: 'primary.contrastText' },
  ahead: { bgcolor: 'background.paper', borderColor: 'tone.border', color: 'text.secondary' },
};

export const Step = ({ number, title, stage, children }: StepProps) => (
  <Box component="section" sx={{ display: 'flex', gap: '10px' }}>
    <Box
      aria-hidden
      sx={{
        width: 20,
        height: 20,
        mt: '2px',
        flex: 'none',
        display: 'grid',
        placeContent: 'center',
        borderRadius: '50%',
        border: 1.5,
        fontSize: '.75rem',
        lineHeight: 1,
        ...LOOK[stage],
      }}
    >
      {stage === 'done' ? <CheckOutlined sx={{ fontSize: '.8125rem' }} /> : number}
    </Box>
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Typography variant="h3" component="h2">
        {title}
      </Typography>
      {children}
    </Box>
  </Box>
);
