import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useId, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { BarredRow } from 'workbench/contract';
import { Note } from '../elements/Note';
import { OpinionField } from '../elements/OpinionField';
import { troubleWords } from '../outcomes/Trouble';
import { useAct } from '../server/useAct';
import { draftOf, keepDraft } from '../session/drafts';

interface LiftDialogProps {
  row: BarredRow;
  onClose: () => void;
  onDone: () => void;
}

/** 解除: the reason, which goes into the flow, and what follows. It has the manner of the verdicts' dialogs. */
export const LiftDialog = ({ row, onClose, onDone }: LiftDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const id = useId();
  const phone = useMediaQuery('(max-width: 600px)');
  const draft = `lift:${row.id}`;
  const [opinion, setOpinion] = useState(() => draftOf(draft));
  const field = useRef<HTMLTextAreaElement>(null);
  const body = { version: row.version, opinion: opinion.trim() };
  const { run, sending, problem } = useAct((acts, key) => acts.lift(row.id, body.version, body.opinion, key));
  const aboutOpinion = problem?.code.startsWith('opinion') ? problem.message : undefined;
  useEffect(() => {
    if (aboutOpinion) field.current?.focus();
  }, [aboutOpinion, problem]);
  const send = async () => {
    if ((await run(body)) === undefined) return;
    keepDraft(draft, '');
    notify(t('province.liftDone', { name: row.applicantName }));
    onDone();
    onClose();
  };
  return (
    <Dialog
      open
      fullScreen={phone}
      aria-labelledby={`${id}-title`}
      onClose={(_, reason) => {
        if (sending || (reason === 'backdropClick' && opinion !== '')) return;
        onClose();
      }}
      slotProps={{ paper: { sx: { width: phone ? undefined : 600 } } }}
    >
      <Box
        component="h2"
        id={`${id}-title`}
        sx={{ px: 6, pt: 4, pb: 3, fontSize: '1.0625rem', borderBottom: 1, borderColor: 'divider' }}
      >
        {t('province.liftTitle', { name: row.applicantName })}
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
          flex: 1,
        }}
      >
        {problem && !aboutOpinion && (
          <Note tone="ochre" alert>
            {troubleWords(t, problem)}
          </Note>
        )}
        <Note tone="plain">{t('province.liftLead')}</Note>
        <OpinionField
          label={t('province.liftReason')}
          value={opinion}
          onChange={(text) => {
            setOpinion(text);
            keepDraft(draft, text);
          }}
          error={aboutOpinion}
          inputRef={field}
          phrases={[t('province.liftPhrase1'), t('province.liftPhrase2')]}
          autoFocus
        />
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
        <Button variant="contained" color="primary" aria-disabled={sending} onClick={() => void send()}>
          {t(sending ? 'province.sending' : 'province.liftAct')}
        </Button>
      </Box>
    </Dialog>
  );
};
