import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslate } from 'react-admin';

interface LeaveDialogProps {
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Something typed would be lost: staying is the way that costs nothing, so it is the filled button. */
export const LeaveDialog = ({ open, onStay, onLeave }: LeaveDialogProps) => {
  const t = useTranslate();
  const id = useId();
  return (
    <Dialog open={open} onClose={onStay} aria-labelledby={`${id}-title`} aria-describedby={`${id}-note`}>
      <DialogTitle id={`${id}-title`} sx={{ fontSize: '1.0625rem', fontWeight: 700 }}>
        {t('word.unsaved')}
      </DialogTitle>
      <DialogContent id={`${id}-note`}>{t('word.unsavedNote')}</DialogContent>
      <DialogActions sx={{ px: 6, pb: 4, '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 } } }}>
        <Button onClick={onLeave}>{t('word.leave')}</Button>
        <Button variant="contained" color="primary" autoFocus onClick={onStay}>
          {t('word.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
