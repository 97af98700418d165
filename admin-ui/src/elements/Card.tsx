import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A sheet of the page: one line around it and no shadow. */
export const Card = styled(Box)(({ theme }) => ({
  backgroundColor: theme.palette.background.paper,
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: 6,
  overflow: 'hidden',
})) as typeof Box;

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
      gap: '2px 8px',
      px: 4,
      py: 1,
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
