import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useId, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Note } from '../elements/Note';
import { troubleWords } from '../outcomes/Trouble';
import type { Problem } from '../server/problem';

interface ConfirmDialogProps {
  title: string;
  /** What the button does, and what it says while it is done. */
  label: string;
  sendingLabel: string;
  sending: boolean;
  problem: Problem | null;
  onConfirm: () => void;
  onClose: () => void;
  /** What follows from it. */
  children: ReactNode;
}

/** One act, what follows from it, and what the server said when it refused. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { title, label, sendingLabel, sending, problem, onConfirm, onClose, children } = props;
  const t = useTranslate();
  const id = useId();
  return (
    <Dialog
      open
      onClose={sending ? undefined : onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      slotProps={{ paper: { sx: { width: 520, m: { xs: 3, sm: 8 } } } }}
    >
      <Box
        component="h2"
        id={`${id}-title`}
        sx={{ px: 6, pt: 4, pb: 3, fontSize: '1.0625rem', borderBottom: 1, borderColor: 'divider' }}
      >
        {title}
      </Box>
      <Box sx={{ px: 6, py: 4, display: 'flex', flexDirection: 'column', gap: 3, overflowY: 'auto' }}>
        {problem && (
          <Note tone="ochre" alert>
            {troubleWords(t, problem)}
          </Note>
        )}
        <Box id={`${id}-text`} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
          {children}
        </Box>
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
        <Button onClick={onClose}>{t('word.cancel')}</Button>
        <Button variant="contained" color="primary" autoFocus aria-disabled={sending} onClick={onConfirm}>
          {sending ? sendingLabel : label}
        </Button>
      </Box>
    </Dialog>
  );
};
