import type { SystemStyleObject } from '@mui/system';
import type { Theme } from '@mui/material/styles';

/** A grid where there is room, a card for each row on a phone: the label of a cell then stands above it. */
export const GRID: SystemStyleObject<Theme> = {
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  fontSize: '.8125rem',
  '& th, & td': { p: '5px 4px', verticalAlign: 'top', textAlign: 'left', borderTop: 1, borderColor: 'divider' },
  '& thead th': { bgcolor: 'tone.soft', color: 'text.secondary', fontWeight: 700, borderTop: 0, py: 2 },
  '& .number': { width: 34, pl: 3, pt: '12px', fontWeight: 400, color: 'tone.ink3' },
  '& .acts': { width: 96, pr: 2, pt: '9px' },
  '& td textarea, & td input, & td select': { px: '6px', fontSize: { sm: '.8125rem' } },
  '@media (max-width: 600px)': {
    display: 'block',
    '& thead': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
    '& tbody, & tr, & td, & tbody th': { display: 'block', width: 'auto !important' },
    '& tr': { borderTop: 1, borderColor: 'divider', py: 2 },
    '& td, & tbody th': { borderTop: 0, px: 3 },
    '& td[data-label]::before': { content: 'attr(data-label)', display: 'block', color: 'text.secondary', pb: '2px' },
  },
};
