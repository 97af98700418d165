import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** Label and value twice; the labels' width in pixels. */
const pairs = (label: number): string => `${label}px minmax(0, 1fr) ${label}px minmax(0, 1fr)`;

interface FactsProps {
  /** In a dialog: short labels, little room. */
  narrow?: boolean;
  children: ReactNode;
}

/** Two pairs of label and value a line, one on a phone: the `.dl` grid of the mock-ups. */
export const Facts = ({ narrow = false, children }: FactsProps) => (
  <Box
    component="dl"
    sx={{
      display: 'grid',
      gridTemplateColumns: {
        xs: '104px minmax(0, 1fr)',
        sm: narrow ? pairs(76) : pairs(112),
        md: narrow ? pairs(76) : pairs(148),
      },
      gap: '1px',
      m: 0,
      bgcolor: 'divider',
      border: 1,
      borderColor: 'divider',
      borderRadius: 1,
      overflow: 'hidden',
      fontSize: '.8125rem',
    }}
  >
    {children}
  </Box>
);

interface FactProps {
  label: string;
  /** Takes the whole line. */
  wide?: boolean;
  /** Differs from the revision seen last: ground and edge say so. */
  changed?: boolean;
  children: ReactNode;
}

export const Fact = ({ label, wide = false, changed = false, children }: FactProps) => (
  <>
    <Box component="dt" sx={{ bgcolor: 'tone.soft', color: 'text.secondary', px: 2, py: '5px' }}>
      {label}
    </Box>
    <Box
      component="dd"
      sx={{
        bgcolor: changed ? 'tone.changed' : 'background.paper',
        boxShadow: changed ? (theme) => `inset 2px 0 ${theme.palette.tone.changedEdge}` : undefined,
        px: 2,
        py: '5px',
        minWidth: 0,
        gridColumn: { sm: wide ? 'span 3' : 'auto' },
      }}
    >
      {children}
    </Box>
  </>
);

/** Fills the second half of the last line, so that the grid's ground does not show through. */
export const FactsEnd = () => (
  <Box aria-hidden sx={{ display: { xs: 'none', sm: 'block' }, gridColumn: 'span 2', bgcolor: 'background.paper' }} />
);
