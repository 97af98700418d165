import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { useTranslate } from 'react-admin';
import { isPast, spanWords, untilEndOf } from '../../elements/dates';
import { Note } from '../../elements/Note';
import { OpinionField } from '../../elements/OpinionField';
import { useNow } from '../../session/clock';
import { useReview } from '../context';
import { useVerdict } from './useVerdict';
import { VerdictDialog } from './VerdictDialog';

/** 退回: all reasons in one notice, until when the applicant may answer, and what follows (R11). */
export const ReturnDialog = () => {
  const t = useTranslate();
  const now = useNow();
  const { record } = useReview();
  const verdict = useVerdict('return');
  const until = t('word.endOfDay', { day: record.resubmitUntil });
  const over = isPast(record.resubmitUntil, now);
  return (
    <VerdictDialog
      verdict={verdict}
      title={t('verdict.returnTitle', { name: record.applicantName })}
      subtitle={t('verdict.returnLead')}
      width={720}
      act={t('verdict.returnAct')}
      color="primary"
      onSend={() => void verdict.send()}
    >
      <OpinionField
        label={t('verdict.returnOpinion')}
        value={verdict.opinion}
        onChange={verdict.setOpinion}
        error={verdict.opinionError}
        inputRef={verdict.field}
        rows={5}
        phrases={['returnPhrase1', 'returnPhrase2', 'returnPhrase3'].map((phrase) => t(`verdict.${phrase}`))}
        autoFocus
      />
      <Note tone="ochre" icon={ScheduleOutlined}>
        {over ? (
          t('verdict.returnOver', { until: record.resubmitUntil })
        ) : (
          <>
            {t('verdict.returnUntil', {
              name: record.applicantName,
              until,
              time: spanWords(t, untilEndOf(record.resubmitUntil, now)),
            })}
            {t('verdict.returnAgain', { revision: record.revision + 1 })}
          </>
        )}
      </Note>
    </VerdictDialog>
  );
};
