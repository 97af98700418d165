import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect, useId, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { RegistrationRow } from 'workbench/contract';
import { minuteOf } from '../elements/dates';
import { Fact, Facts } from '../elements/Facts';
import { Note } from '../elements/Note';
import { OpinionField } from '../elements/OpinionField';
import { RegistrationChip } from '../elements/StateChip';
import { troubleWords } from '../outcomes/Trouble';
import { useAct } from '../server/useAct';
import { draftOf, keepDraft } from '../session/drafts';

interface RegistrationDialogProps {
  row: RegistrationRow;
  waits: boolean;
  onClose: () => void;
}

/** 审核: who it is, then 通过 or 不通过, the latter with a reason; afterwards only what was decided. */
export const RegistrationDialog = ({ row, waits, onClose }: RegistrationDialogProps) => {
  const t = useTranslate();
  const id = useId();
  const notify = useNotify();
  const phone = useMediaQuery('(max-width: 600px)');
  const draft = `registration:${row.id}`;
  const [opinion, setText] = useState(() => draftOf(draft));
  const write = (text: string) => {
    setText(text);
    keepDraft(draft, text);
  };
  const approve = useAct((acts, key) => acts.approveRegistration(row.id, opinion.trim(), key));
  const reject = useAct((acts, key) => acts.rejectRegistration(row.id, opinion.trim(), key));
  const problem = approve.problem ?? reject.problem;
  const aboutOpinion = problem?.code.startsWith('opinion') ? problem.message : undefined;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (aboutOpinion) field.current?.focus();
  }, [aboutOpinion, problem]);
  const sending = approve.sending || reject.sending;
  const decide = async (act: typeof approve, words: string) => {
    approve.forget();
    reject.forget();
    if ((await act.run({ opinion: opinion.trim() })) === undefined) return;
    keepDraft(draft, '');
    notify(t(words, { name: row.name }));
    onClose();
  };
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
        {t(waits ? 'registration.dialog' : 'registration.dialogView', { name: row.name })}
      </Box>
      <Box sx={{ px: 6, py: 4, display: 'flex', flexDirection: 'column', gap: '14px', overflowY: 'auto', flex: 1 }}>
        {problem && !aboutOpinion && (
          <Note tone="ochre" alert>
            {troubleWords(t, problem)}
          </Note>
        )}
        <Facts narrow>
          <Fact label={t('registration.name')}>
            <b>{row.name}</b>
          </Fact>
          <Fact label={t('registration.state')}>
            <RegistrationChip state={row.state} />
          </Fact>
          <Fact label={t('registration.idNumber')}>{row.idNumber}</Fact>
          <Fact label={t('registration.phone')}>{row.phone}</Fact>
          <Fact label={t('registration.registeredAt')} wide>
            {minuteOf(row.registeredAt)}
          </Fact>
          {row.opinion && (
            <Fact label={t('registration.opinion')} wide>
              {row.opinion}
            </Fact>
          )}
        </Facts>
        {waits && (
          <>
            <Note tone="plain">
              {t('registration.lead')}
              <br />
              {t('registration.rejectLead')}
            </Note>
            <OpinionField
              label={t('registration.opinion')}
              required={false}
              value={opinion}
              onChange={write}
              error={aboutOpinion}
              inputRef={field}
              phrases={[t('registration.phrase1'), t('registration.phrase2')]}
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
        <Button onClick={onClose} autoFocus={!waits}>
          {t(waits ? 'word.cancel' : 'word.close')}
        </Button>
        {waits && (
          <>
            <Button aria-disabled={sending} onClick={() => void decide(reject, 'registration.rejected')}>
              {t(reject.sending ? 'registration.sending' : 'registration.reject')}
            </Button>
            <Button
              autoFocus
              variant="contained"
              color="primary"
              aria-disabled={sending}
              onClick={() => void decide(approve, 'registration.approved')}
            >
              {t(approve.sending ? 'registration.sending' : 'registration.approve')}
            </Button>
          </>
        )}
      </Box>
    </Dialog>
  );
};
