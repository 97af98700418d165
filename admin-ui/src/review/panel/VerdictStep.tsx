import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import { VERDICTS } from 'workflow/domain';
import { answerOf, isOnMyDesk, useReview } from '../context';
import { Decided } from './Decided';
import { LastVerdict } from './LastVerdict';
import { Step } from './Step';
import { VerdictButton } from './VerdictButton';

/** ② 审核结果: the three verdicts, each possible or with its reason; what was just decided; or who has it now. */
export const VerdictStep = () => {
  const t = useTranslate();
  const { record, decided } = useReview();
  const ready = answerOf(record, 'pass')?.allowed === true;
  if (decided) {
    return (
      <Step number={2} title={t('review.step2')} stage="done">
        <Decided verdict={decided} />
      </Step>
    );
  }
  return (
    <Step number={2} title={t('review.step2')} stage={ready ? 'here' : 'ahead'}>
      {isOnMyDesk(record) ? (
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: '10px', mt: 2 }}>
          {VERDICTS.map((verdict) => (
            <VerdictButton key={verdict} verdict={verdict} />
          ))}
        </Box>
      ) : (
        <LastVerdict />
      )}
    </Step>
  );
};
