import { styled, type CSSObject, type Theme } from '@mui/material/styles';

/** Native controls in the look of the theme: hundreds of them stand on one page, and typing must not wait for any. */
const look = ({ theme }: { theme: Theme }): CSSObject => ({
  width: '100%',
  minWidth: 0,
  minHeight: 36,
  padding: '6px 10px',
  font: 'inherit',
  fontSize: '.875rem',
  lineHeight: 1.6,
  color: theme.palette.text.primary,
  backgroundColor: theme.palette.background.paper,
  border: `1px solid ${theme.palette.tone.border}`,
  borderRadius: 4,
  '&::placeholder': { color: theme.palette.tone.ink3, opacity: 1 },
  '&[aria-invalid="true"]': {
    borderColor: theme.palette.warning.main,
    boxShadow: `0 0 0 1px ${theme.palette.warning.main}`,
  },
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 0 },
  [theme.breakpoints.down('sm')]: { minHeight: 44, fontSize: '1rem' },
});

export const PlainInput = styled('input')(look);
export const PlainSelect = styled('select')(look);
export const PlainArea = styled('textarea')(look, { resize: 'vertical', lineHeight: 1.7, display: 'block' });
/** In a cell: as high as its text, where the browser can. */
export const CellArea = styled('textarea')(look, {
  resize: 'none',
  display: 'block',
  fieldSizing: 'content',
} as CSSObject);
