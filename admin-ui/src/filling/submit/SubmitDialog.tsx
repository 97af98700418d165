import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import type { DeclarationRecord } from 'workbench/contract';
import { Note } from '../../elements/Note';
import { Loading } from '../../outcomes/Loading';
import { troubleWords } from '../../outcomes/Trouble';
import { draftFormUrl } from '../../server/acts';
import type { Problem } from '../../server/problem';
import { useAct } from '../../server/useAct';
import { useSignedIn } from '../../session/me';
import { useFilling, useProgress } from '../context';

// pdf.js comes with the first look.
const PaperViewer = lazy(async () => ({ default: (await import('../../paper/PaperViewer')).PaperViewer }));

/** The places that a refusal names: `incomplete` lists them, `bad-answers` with what is wrong. */
function placesOf(problem: Problem): string[] {
  const named = (problem.fields ?? []) as unknown[];
  return named.map((one) => (typeof one === 'string' ? one : (one as { field: string }).field));
}

interface SubmitDialogProps {
  onClose: () => void;
  onDone: (record: DeclarationRecord) => void;
}

/** The last look: the printed form as it would be, 草稿 across each page. Only 确认提交 submits. */
export const SubmitDialog = ({ onClose, onDone }: SubmitDialogProps) => {
  const t = useTranslate();
  const me = useSignedIn();
  const phone = useMediaQuery('(max-width: 600px)');
  const { id, queue, goTo } = useFilling();
  const { record } = useProgress();
  const { run, sending, problem } = useAct((acts, key) => acts.submit(id, queue.version, key));
  const unit = me.applicant?.registration?.unitName ?? record.unitName ?? t('fill.yourUnit');
  const [place] = problem ? placesOf(problem) : [];
  const submit = async () => {
    const after = await run({ version: queue.version });
    if (after) onDone(after);
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="lg"
      fullScreen={phone}
      onClose={sending ? undefined : onClose}
      aria-labelledby="submit-title"
      aria-describedby="submit-note"
    >
      <DialogTitle id="submit-title">{t('fill.submitTitle')}</DialogTitle>
      <Box id="submit-note" sx={{ px: 6, pb: 2, fontSize: '.8125rem' }}>
        {t('fill.submitNote', { unit })}
      </Box>
      {problem && (
        <Box sx={{ px: 6, pb: 2 }}>
          <Note
            tone="ochre"
            alert
            action={
              place === undefined ? undefined : (
                <Button
                  size="small"
                  onClick={() => {
                    onClose();
                    goTo(place);
                  }}
                >
                  {t('fill.next')}
                </Button>
              )
            }
          >
            {troubleWords(t, problem)}
          </Note>
        </Box>
      )}
      <Box
        sx={{
          height: phone ? 'auto' : '66vh',
          flex: phone ? 1 : undefined,
          display: 'flex',
          minHeight: 0,
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Suspense fallback={<Loading />}>
          <PaperViewer name={t('fill.previewName')} url={`${draftFormUrl(id)}?v=${queue.version}`} />
        </Suspense>
      </Box>
      <DialogActions sx={{ px: 6, py: 3, '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 } } }}>
        <Button aria-disabled={sending} onClick={() => !sending && onClose()}>
          {t('fill.backToForm')}
        </Button>
        <Button variant="contained" color="primary" aria-disabled={sending} onClick={() => void submit()}>
          {t(sending ? 'fill.submitting' : 'fill.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
