import LockOutlined from '@mui/icons-material/LockOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import { useId, type ReactNode } from 'react';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ActionAnswer } from 'workbench/contract';

interface ActButtonProps extends Omit<ButtonProps, 'action'> {
  answer: ActionAnswer;
  /** What follows from the act, under the button while it is possible. */
  follows?: ReactNode;
  followsIcon?: SvgIconComponent;
  /** The way out of a refusal, by its code. */
  wayOut?: (code: string) => ReactNode;
}

/** The reason under a button: text, never a tooltip (screens §1.2). */
const Why = ({
  id,
  icon: Icon,
  wrong,
  children,
}: {
  id: string;
  icon: SvgIconComponent;
  wrong?: boolean;
  children: ReactNode;
}) => (
  <Box
    id={id}
    sx={{
      display: 'flex',
      gap: 1,
      mt: 1,
      fontSize: '.75rem',
      lineHeight: 1.55,
      color: wrong ? 'warning.main' : 'text.secondary',
    }}
  >
    <Icon aria-hidden sx={{ fontSize: '.8125rem', mt: '3px', flex: 'none' }} />
    <span>{children}</span>
  </Box>
);

/**
 * One row of `actions` as a button. Not allowed means: still there and focusable, with a lock and the server's reasons, so
 * that people learn what would make it possible.
 */
export const ActButton = ({ answer, follows, followsIcon, wayOut, children, sx, onClick, ...rest }: ActButtonProps) => {
  const why = useId();
  if (answer.allowed) {
    return (
      <Box>
        <Button fullWidth {...rest} sx={sx} onClick={onClick} aria-describedby={follows ? why : undefined}>
          {children}
        </Button>
        {follows && followsIcon && (
          <Why id={why} icon={followsIcon}>
            {follows}
          </Why>
        )}
      </Box>
    );
  }
  return (
    <Box>
      <Button
        fullWidth
        aria-disabled
        aria-describedby={why}
        startIcon={<LockOutlined aria-hidden />}
        sx={{
          cursor: 'not-allowed',
          fontWeight: 400,
          '&, &:hover': { bgcolor: 'tone.slateTint', borderColor: 'tone.line2', color: 'tone.disabled' },
        }}
      >
        {children}
      </Button>
      <div id={why}>
        {answer.refusals.map((refusal) => (
          <Why key={refusal.code} id={`${why}-${refusal.code}`} icon={WarningAmberOutlined} wrong>
            {refusal.message}
            {wayOut && (
              <Box component="span" sx={{ ml: 2 }}>
                {wayOut(refusal.code)}
              </Box>
            )}
          </Why>
        ))}
      </div>
    </Box>
  );
};
