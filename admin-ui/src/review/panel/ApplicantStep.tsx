import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'react-admin';
import { ActButton } from '../../elements/ActButton';
import { Note } from '../../elements/Note';
import { troubleWords } from '../../outcomes/Trouble';
import { useAct } from '../../server/useAct';
import { answerOf, useReview } from '../context';
import { PrintButton } from '../recommendation/PrintButton';

/** An applicant's two acts on a whole file. A withdrawal is offered only where there is something to withdraw. */
export const ApplicantStep = () => {
  const t = useTranslate();
  const notify = useNotify();
  const { record, replace } = useReview();
  const { id, version } = record;
  const submit = useAct((acts, key) => acts.submit(id, version, key));
  const withdraw = useAct((acts, key) => acts.withdraw(id, version, key));
  const [maySubmit, mayWithdraw] = [answerOf(record, 'submit'), answerOf(record, 'withdraw')];
  const problem = submit.problem ?? withdraw.problem;
  const act = async (what: typeof submit, words: string) => {
    const after = await what.run({ version });
    if (after === undefined) return;
    replace(after);
    notify(t(words, { revision: after.revision }));
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Typography variant="h3" component="h2">
        {t('review.panel')}
      </Typography>
      {problem && (
        <Note tone="ochre" alert>
          {troubleWords(t, problem)}
        </Note>
      )}
      {maySubmit && !mayWithdraw?.allowed && (
        <ActButton
          answer={maySubmit}
          variant="contained"
          color="primary"
          follows={t('review.submitFollows')}
          followsIcon={ArrowForwardOutlined}
          onClick={() => void act(submit, 'review.done')}
        >
          {t(submit.sending ? 'review.submitting' : 'review.submit')}
        </ActButton>
      )}
      {mayWithdraw?.allowed && (
        <ActButton
          answer={mayWithdraw}
          follows={t('review.withdrawFollows')}
          followsIcon={UndoOutlined}
          onClick={() => void act(withdraw, 'review.withdrawn')}
        >
          {t(withdraw.sending ? 'review.withdrawing' : 'review.withdraw')}
        </ActButton>
      )}
      {record.revision > 0 && <PrintButton />}
    </Box>
  );
};
