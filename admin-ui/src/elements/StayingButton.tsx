import Button, { type ButtonProps } from '@mui/material/Button';

const OFF = {
  cursor: 'not-allowed',
  '&, &:hover': { bgcolor: 'tone.slateTint', borderColor: 'tone.line2', color: 'tone.disabled' },
};

interface StayingButtonProps extends Omit<ButtonProps, 'sx'> {
  off: boolean;
}

/** A button that is switched off by its own click keeps the focus: HTML's `disabled` would drop it to the page's beginning. */
export const StayingButton = ({ off, onClick, size, ...rest }: StayingButtonProps) => (
  <Button
    {...rest}
    size={size}
    aria-disabled={off || undefined}
    onClick={off ? undefined : onClick}
    sx={{ minHeight: { xs: 44, sm: size === 'small' ? 28 : 36 }, ...(off && OFF) }}
  />
);
