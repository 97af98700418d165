import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { RegistrationRow } from 'workbench/contract';
import { Note } from '../elements/Note';
import { OpinionField } from '../elements/OpinionField';
import { troubleWords } from '../outcomes/Trouble';
import { PersonFacts } from './PersonFacts';
import { BINDING, WAITING } from './states';
import { useDecision, type Decision } from './useDecision';

/** What the dialog is for: an answer, a release, or only to look. */
type Purpose = 'review' | 'release' | 'look';
const TITLE: Record<Purpose, string> = {
  review: 'registration.dialog',
  release: 'registration.unbindTitle',
  look: 'registration.dialogView',
};

interface RegistrationDialogProps {
  row: RegistrationRow;
  onClose: () => void;
}

/** 审核: who it is, then 通过 or 不通过 with a reason; of somebody who is bound, 解除绑定; else only what was decided. */
export const RegistrationDialog = ({ row, onClose }: RegistrationDialogProps) => {
  const t = useTranslate();
  const id = useId();
  const phone = useMediaQuery('(max-width: 600px)');
  const { opinion, write, field, problem, aboutOpinion, sending, decide } = useDecision(row, onClose);
  const [releasing, setReleasing] = useState(false);
  const purpose: Purpose = row.state === WAITING ? 'review' : releasing ? 'release' : 'look';
  const act = (decision: Decision) => ({
    'aria-disabled': sending !== null,
    onClick: () => void decide(decision),
    children: t(sending === decision ? 'registration.sending' : `registration.${decision}`),
  });
  return (
    <Dialog
      open
      fullScreen={phone}
      aria-labelledby={`${id}-title`}
      onClose={(_, reason) => (reason === 'backdropClick' && opinion !== '' ? undefined : onClose())}
      slotProps={{ paper: { sx: { width: phone ? undefined : 600 } } }}
    >
      <Box
        component="h2"
        id={`${id}-title`}
        sx={{ px: 6, pt: 4, pb: 3, fontSize: '1.0625rem', borderBottom: 1, borderColor: 'divider' }}
      >
        {t(TITLE[purpose], { name: row.name })}
      </Box>
      <Box sx={{ px: 6, py: 4, display: 'flex', flexDirection: 'column', gap: '14px', overflowY: 'auto', flex: 1 }}>
        {problem && (
          <Note tone="ochre" alert>
            {troubleWords(t, problem)}
          </Note>
        )}
        <PersonFacts row={row} />
        {purpose !== 'look' && (
          <>
            <Note tone="plain">
              {t(purpose === 'review' ? 'registration.lead' : 'registration.unbindLead')}
              <br />
              {t(purpose === 'review' ? 'registration.rejectLead' : 'registration.unbindLead2')}
            </Note>
            <OpinionField
              key={purpose}
              label={t(purpose === 'review' ? 'registration.opinion' : 'registration.unbindReason')}
              required={purpose === 'release'}
              value={opinion}
              onChange={write}
              error={aboutOpinion}
              inputRef={field}
              autoFocus={purpose === 'release'}
              phrases={
                purpose === 'review'
                  ? [t('registration.phrase1'), t('registration.phrase2')]
                  : [t('registration.unbindPhrase1'), t('registration.unbindPhrase2')]
              }
            />
          </>
        )}
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
        <Button onClick={onClose} autoFocus={purpose === 'look'}>
          {t(purpose === 'look' ? 'word.close' : 'word.cancel')}
        </Button>
        {purpose === 'review' && (
          <>
            <Button {...act('reject')} />
            <Button autoFocus variant="contained" color="primary" {...act('approve')} />
          </>
        )}
        {purpose === 'look' && row.state === BINDING && (
          <Button onClick={() => setReleasing(true)}>{t('registration.unbind')}…</Button>
        )}
        {purpose === 'release' && <Button variant="contained" color="primary" {...act('unbind')} />}
      </Box>
    </Dialog>
  );
};
