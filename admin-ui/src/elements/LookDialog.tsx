import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LOOK_REASONS, type LookReason } from 'workflow/domain';
import { troubleWords } from '../outcomes/Trouble';
import type { Acts } from '../server/acts';
import { useAct } from '../server/useAct';
import { Note } from './Note';

interface LookDialogProps<T> {
  ask: (acts: Acts, reason: LookReason) => Promise<T>;
  onShow: (numbers: T) => void;
  onClose: () => void;
}

/** Why the numbers are looked at; no reason is chosen beforehand, so that the log holds somebody's own answer. */
export function LookDialog<T>({ ask, onShow, onClose }: LookDialogProps<T>) {
  const t = useTranslate();
  const id = useId();
  const [reason, setReason] = useState<LookReason | null>(null);
  const [missing, setMissing] = useState(false);
  const chosen = useRef<LookReason>(LOOK_REASONS[0]);
  const first = useRef<HTMLInputElement>(null);
  const { run, sending, problem } = useAct((acts) => ask(acts, chosen.current));
  const look = async () => {
    if (reason === null) {
      setMissing(true);
      first.current?.focus();
      return;
    }
    chosen.current = reason;
    const numbers = await run({ reason });
    if (numbers === undefined) return;
    onShow(numbers);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-note`}
      sx={{ whiteSpace: 'normal' }}
    >
      <DialogTitle id={`${id}-title`} sx={{ fontSize: '1.0625rem', fontWeight: 700 }}>
        {t('word.fullTitle')}
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        <p id={`${id}-note`}>{t('word.fullNote')}</p>
        {problem && (
          <Note tone="ochre" alert>
            {troubleWords(t, problem)}
          </Note>
        )}
        <Box id={`${id}-reason`} sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
          {t('word.fullReason')}
        </Box>
        <RadioGroup
          aria-labelledby={`${id}-reason`}
          aria-describedby={missing ? `${id}-missing` : undefined}
          value={reason}
          onChange={(_, next) => {
            setReason(LOOK_REASONS.find((each) => each === next) ?? null);
            setMissing(false);
          }}
        >
          {LOOK_REASONS.map((each, place) => (
            <FormControlLabel
              key={each}
              value={each}
              control={<Radio size="small" inputRef={place === 0 ? first : undefined} />}
              label={t(`word.lookReason.${each}`)}
            />
          ))}
        </RadioGroup>
        {missing && (
          <Box id={`${id}-missing`} role="alert" sx={{ fontSize: '.75rem', color: 'warning.main' }}>
            {t('word.fullReasonMissing')}
          </Box>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4, '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 } } }}>
        <Button onClick={onClose}>{t('word.cancel')}</Button>
        <Button variant="contained" color="primary" aria-disabled={sending} onClick={() => void look()}>
          {t('word.fullLook')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
