import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Somebody's own words, as they were written: at most as wide as long text is read well. */
export const Quote = ({ children }: { children: ReactNode }) => (
  <Box
    component="blockquote"
    sx={{
      m: 0,
      mt: 1,
      px: 2,
      py: 1,
      bgcolor: 'tone.soft',
      borderLeft: 2,
      borderColor: 'tone.line2',
      color: 'text.secondary',
      whiteSpace: 'pre-wrap',
      maxWidth: '72em',
    }}
  >
    {children}
  </Box>
);
