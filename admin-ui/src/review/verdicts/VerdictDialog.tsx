import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Key } from '../../elements/Key';
import { Problems } from './Problems';
import type { VerdictState } from './useVerdict';

interface VerdictDialogProps {
  verdict: VerdictState;
  title: ReactNode;
  subtitle?: string;
  /** Pixels; full screen on a phone. */
  width: number;
  act: string;
  color: ButtonProps['color'];
  /** False keeps the button visible and refuses the click. */
  ready?: boolean;
  /** The end of a declaration interrupts, and has no shortcut. */
  grave?: boolean;
  onSend: () => void;
  children: ReactNode;
}

/** The frame of the three verdicts: whose file, the words, what follows; 取消 left of the act (screens §4). */
export const VerdictDialog = ({
  verdict,
  title,
  subtitle,
  width,
  act,
  color,
  ready: filled = true,
  grave = false,
  onSend,
  children,
}: VerdictDialogProps) => {
  const t = useTranslate();
  const id = useId();
  const phone = useMediaQuery('(max-width: 600px)');
  const { sending, opinion, close } = verdict;
  // A file that moved on is to be looked at first: a second attempt on what stands here could only be refused again.
  const ready = filled && verdict.problem?.status !== 409;
  const send = () => {
    if (ready && !sending) onSend();
  };
  const keys = (event: KeyboardEvent) => {
    if (grave || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <Dialog
      open
      fullScreen={phone}
      aria-labelledby={`${id}-title`}
      onKeyDown={keys}
      onClose={(_, reason) => {
        // A stray click beside the dialog must not take away what somebody is writing.
        if (sending || (reason === 'backdropClick' && opinion !== '')) return;
        close();
      }}
      slotProps={{
        paper: {
          role: grave ? 'alertdialog' : 'dialog',
          sx: {
            width: phone ? undefined : width,
            maxWidth: '100%',
            borderTop: grave ? 4 : 0,
            borderColor: 'seal.main',
          },
        },
      }}
    >
      <Box sx={{ px: 6, pt: 4, pb: 3, borderBottom: 1, borderColor: 'divider' }}>
        <Box
          component="h2"
          id={`${id}-title`}
          sx={{
            fontSize: '1.0625rem',
            lineHeight: 1.5,
            display: 'flex',
            alignItems: 'center',
            gap: 2,
            color: grave ? 'seal.main' : 'text.primary',
          }}
        >
          {title}
        </Box>
        {subtitle && <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>{subtitle}</Box>}
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
        <Problems verdict={verdict} />
        {children}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 6, py: 3, borderTop: 1, borderColor: 'divider' }}>
        {!grave && (
          <Box
            aria-hidden
            sx={{
              display: { xs: 'none', sm: 'flex' },
              alignItems: 'center',
              gap: 1,
              fontSize: '.75rem',
              color: 'tone.ink3',
            }}
          >
            <Key>Ctrl</Key>
            <Key>Enter</Key>
            {t('verdict.confirmKeys')}　<Key>Esc</Key>
            {t('verdict.escKeys')}
          </Box>
        )}
        <Button onClick={close} aria-disabled={sending} sx={{ ml: 'auto', minHeight: { xs: 44, sm: 36 } }}>
          {t('word.cancel')}
        </Button>
        <Button
          variant="contained"
          color={color}
          aria-disabled={!ready || sending}
          onClick={send}
          sx={{
            minHeight: { xs: 44, sm: 36 },
            ...(!ready && {
              cursor: 'not-allowed',
              fontWeight: 400,
              '&, &:hover': { bgcolor: 'tone.slateTint', color: 'tone.disabled' },
            }),
          }}
        >
          {sending ? t('verdict.sending') : act}
        </Button>
      </Box>
    </Dialog>
  );
};
