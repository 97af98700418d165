import UndoOutlined from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActButton } from '../../elements/ActButton';
import { Note } from '../../elements/Note';
import { troubleWords } from '../../outcomes/Trouble';
import { useAct } from '../../server/useAct';
import { answerOf, useReview } from '../context';
import { PrintButton } from '../recommendation/PrintButton';

/** An applicant's ways on from a whole file: into the form, or back from the unit while there is something to withdraw. */
export const ApplicantStep = () => {
  const t = useTranslate();
  const notify = useNotify();
  const { record, replace } = useReview();
  const { id, version } = record;
  const withdraw = useAct((acts, key) => acts.withdraw(id, version, key));
  const [maySave, mayWithdraw] = [answerOf(record, 'save'), answerOf(record, 'withdraw')];
  const { problem } = withdraw;
  const takeBack = async () => {
    const after = await withdraw.run({ version });
    if (after === undefined) return;
    replace(after);
    notify(t('review.withdrawn', { revision: after.revision }));
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
      {maySave?.allowed && (
        <Button component={Link} to={`/declarations/${id}/fill`} variant="contained" color="primary" fullWidth>
          {t(record.state === 'returned' ? 'declaration.amend' : 'declaration.continue')}
        </Button>
      )}
      {maySave && !maySave.allowed && !mayWithdraw?.allowed && (
        <ActButton answer={maySave}>{t('declaration.continue')}</ActButton>
      )}
      {mayWithdraw?.allowed && (
        <ActButton
          answer={mayWithdraw}
          follows={t('review.withdrawFollows')}
          followsIcon={UndoOutlined}
          onClick={() => void takeBack()}
        >
          {t(withdraw.sending ? 'review.withdrawing' : 'review.withdraw')}
        </ActButton>
      )}
      {record.revision > 0 && <PrintButton />}
    </Box>
  );
};
