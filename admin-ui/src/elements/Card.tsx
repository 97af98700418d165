import Box, { type BoxProps } from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export const Card = ({ sx, ...rest }: BoxProps) => (
  <Box
    {...rest}
    sx={[
      { bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: '6px', overflow: 'hidden' },
      ...(Array.isArray(sx) ? sx : [sx]),
    ]}
  />
);

interface CardHeadProps {
  id?: string;
  title: string;
  note?: ReactNode;
  children?: ReactNode;
}

/** The title of a card; what stands at its right end are the children. */
export const CardHead = ({ id, title, note, children }: CardHeadProps) => (
  <Box
    sx={{
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: 2,
      px: 4,
      minHeight: 44,
      borderBottom: 1,
      borderColor: 'divider',
    }}
  >
    <Typography id={id} variant="h3" component="h2" sx={{ fontSize: '.875rem' }}>
      {title}
    </Typography>
    {note !== undefined && (
      <Typography variant="caption" sx={{ color: 'tone.ink3' }}>
        {note}
      </Typography>
    )}
    <Box sx={{ flex: 1 }} />
    {children}
  </Box>
);
