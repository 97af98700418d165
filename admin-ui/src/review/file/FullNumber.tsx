import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Identity } from 'workbench/contract';
import { Note } from '../../elements/Note';
import { troubleWords } from '../../outcomes/Trouble';
import { useAct } from '../../server/useAct';
import { isOnMyDesk, useReview } from '../context';

/** Long enough to compare with a certificate, short enough for an office with visitors. */
const SHOWN_SECONDS = 60;

export interface Full {
  identity: Identity | null;
  left: number;
  show: (identity: Identity) => void;
}

/** Numbers in full, for a minute. */
export function useFullNumber(id: number): Full {
  const [identity, setIdentity] = useState<Identity | null>(null);
  const [left, setLeft] = useState(0);
  useEffect(() => setIdentity(null), [id]);
  useEffect(() => {
    if (identity === null) return undefined;
    const until = Date.now() + SHOWN_SECONDS * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      setLeft(seconds);
      if (seconds <= 0) setIdentity(null);
    }, 1000);
    return () => clearInterval(timer);
  }, [identity]);
  return {
    identity,
    left,
    show(next) {
      setLeft(SHOWN_SECONDS);
      setIdentity(next);
    },
  };
}

/** Only for who holds the desk (R19). Says before the look that it is logged. */
export const FullNumber = ({ full }: { full: Full }) => {
  const t = useTranslate();
  const { record, me } = useReview();
  const [asking, setAsking] = useState(false);
  const { run, sending, problem, forget } = useAct((acts) => acts.identity(record.id));
  if (!isOnMyDesk(record) && !me.applicant) return null;
  const look = async () => {
    const identity = await run({});
    if (identity === undefined) return;
    full.show(identity);
    setAsking(false);
  };
  return (
    <Box component="span" sx={{ ml: 3, whiteSpace: 'nowrap' }}>
      {full.identity ? (
        <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
          {t('review.fullLeft', { seconds: full.left })}
        </Box>
      ) : (
        <Link
          component="button"
          type="button"
          onClick={() => setAsking(true)}
          sx={{ fontSize: '.8125rem', display: 'inline-flex', alignItems: 'center', gap: 1, verticalAlign: 'baseline' }}
        >
          <VisibilityOutlined aria-hidden sx={{ fontSize: '.875rem' }} />
          {t('review.full')}
        </Link>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        aria-labelledby="full-title"
        aria-describedby="full-note"
        sx={{ whiteSpace: 'normal' }}
      >
        <DialogTitle id="full-title" sx={{ fontSize: '1.0625rem', fontWeight: 700 }}>
          {t('review.fullTitle')}
        </DialogTitle>
        <DialogContent>
          <p id="full-note">{t('review.fullNote')}</p>
          {problem && (
            <Note tone="ochre" alert>
              {troubleWords(t, problem)}
            </Note>
          )}
        </DialogContent>
        <DialogActions sx={{ px: 6, pb: 4 }}>
          <Button
            onClick={() => {
              forget();
              setAsking(false);
            }}
          >
            {t('word.cancel')}
          </Button>
          <Button variant="contained" color="primary" autoFocus aria-disabled={sending} onClick={() => void look()}>
            {t('review.fullLook')}
          </Button>
        </DialogActions>
      </Dialog>
    </Box>
  );
};
