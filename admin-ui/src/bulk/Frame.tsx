import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, type KeyboardEvent, type ReactNode } from 'react';

/** One column of words and a list. */
const WIDTH = 600;

interface FrameProps {
  title: string;
  onClose: () => void;
  /** While something is written, a stray click beside the dialog must not take it away. */
  holds?: boolean;
  /** While the request is under way the fields are closed. */
  sending?: boolean;
  /** Ctrl+Enter, as in the dialogs of a single verdict. */
  onSend?: () => void;
  buttons: ReactNode;
  children: ReactNode;
}

/** The frame of both dialogs of a bulk: title, body, buttons at the right. */
export const Frame = ({ title, onClose, holds = false, sending = false, onSend, buttons, children }: FrameProps) => {
  const id = useId();
  const phone = useMediaQuery('(max-width: 600px)');
  const keys = (event: KeyboardEvent) => {
    if (onSend === undefined || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <Dialog
      open
      onKeyDown={keys}
      fullScreen={phone}
      aria-labelledby={id}
      onClose={(_, reason) => {
        if (sending || (reason === 'backdropClick' && holds)) return;
        onClose();
      }}
      slotProps={{ paper: { sx: { width: phone ? undefined : WIDTH, maxWidth: '100%' } } }}
    >
      <Box
        component="h2"
        id={id}
        sx={{ px: 6, pt: 4, pb: 3, borderBottom: 1, borderColor: 'divider', fontSize: '1.0625rem', lineHeight: 1.5 }}
      >
        {title}
      </Box>
      <Box
        component="fieldset"
        disabled={sending}
        sx={{
          px: 6,
          py: 4,
          m: 0,
          border: 0,
          minWidth: 0,
          display: 'flex',
          flexDirection: 'column',
          gap: '14px',
          overflowY: 'auto',
          flex: phone ? 1 : undefined,
        }}
      >
        {children}
      </Box>
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'flex-end',
          gap: 2,
          px: 6,
          py: 3,
          borderTop: 1,
          borderColor: 'divider',
          '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 } },
        }}
      >
        {buttons}
      </Box>
    </Dialog>
  );
};
