import Button, { type ButtonProps } from '@mui/material/Button';

/** A button that is switched off by its own click keeps the focus: HTML's \`disabled\` would drop it to the page's beginning. */
export const StayingButton = ({ off, onClick, sx, ...rest }: ButtonProps & { off: boolean }) => (
  <Button
    {...rest}
    aria-disabled={off || undefined}
    onClick={off ? undefined : onClick}
    sx={[
      off && {
        cursor: 'not-allowed',
        '&, &:hover': { bgcolor: 'tone.slateTint', borderColor: 'tone.line2', color: 'tone.disabled' },
      },
      ...(Array.isArray(sx) ? (sx as object[]) : [sx]),
    ]}
  />
);
