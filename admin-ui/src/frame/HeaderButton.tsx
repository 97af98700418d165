import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';

/** A quiet button on the dark bar; take it with `variant="text"`. */
export const HeaderButton = styled(Button)(({ theme }) => ({
  color: theme.palette.tone.headerText,
  fontSize: '.8125rem',
  minWidth: 0,
  minHeight: 32,
  padding: theme.spacing(0, 2),
  '&:focus-visible': { outlineColor: theme.palette.tone.headerFocus },
})) as typeof Button;
