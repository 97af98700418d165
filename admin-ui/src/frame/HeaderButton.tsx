import Button, { type ButtonProps } from '@mui/material/Button';
import { forwardRef } from 'react';
import type { Link } from 'react-router-dom';

interface HeaderButtonProps extends ButtonProps {
  /** With `to`, where the button is a link. */
  component?: typeof Link;
  to?: string;
}

/** A quiet button on the dark bar. */
export const HeaderButton = forwardRef<HTMLButtonElement, HeaderButtonProps>(({ sx, ...rest }, ref) => (
  <Button
    ref={ref}
    variant="text"
    {...rest}
    sx={[
      {
        color: 'tone.headerText',
        fontSize: '.8125rem',
        minWidth: 0,
        minHeight: 32,
        px: 2,
        '&:focus-visible': { outlineColor: 'tone.headerFocus' },
      },
      ...(Array.isArray(sx) ? sx : [sx]),
    ]}
  />
));
HeaderButton.displayName = 'HeaderButton';
