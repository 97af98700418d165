import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined';
import DangerousOutlined from '@mui/icons-material/DangerousOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import Link from '@mui/material/Link';
import type { ButtonProps } from '@mui/material/Button';
import type { SvgIconComponent } from '@mui/icons-material';
import { useTranslate } from 'react-admin';
import type { Verdict } from 'workflow/domain';
import { ActButton } from '../../elements/ActButton';
import { answerOf, useReview } from '../context';
import { useConsequence } from './useConsequence';

/** Filled is the next step, quiet the others; cinnabar is the end (screens §1). */
const LOOK: Record<Verdict, Pick<ButtonProps, 'variant' | 'color'> & { icon: SvgIconComponent }> = {
  pass: { variant: 'contained', color: 'primary', icon: ArrowForwardOutlined },
  return: { variant: 'outlined', color: 'inherit', icon: UndoOutlined },
  terminate: { variant: 'outlined', color: 'seal', icon: DangerousOutlined },
};

export const VerdictButton = ({ verdict }: { verdict: Verdict }) => {
  const t = useTranslate();
  const { record, openDialog, showTab, upload } = useReview();
  const follows = useConsequence(verdict);
  const answer = answerOf(record, verdict);
  if (answer === undefined) return null;
  const { icon, ...look } = LOOK[verdict];
  /** What makes it possible, or at least understandable, by the refusal's code (screens §8). */
  const wayOut = (code: string) => {
    if (code === 'recommendation-required') {
      if (!answerOf(record, 'recommend')?.allowed) return null;
      return (
        <Link
          component="button"
          type="button"
          underline="always"
          sx={{ fontSize: 'inherit', verticalAlign: 'baseline' }}
          onClick={() => {
            showTab('recommendation');
            upload.choose();
          }}
        >
          {t('review.goUpload')}
        </Link>
      );
    }
    if (!code.startsWith('review')) return null;
    return (
      <Link
        component="button"
        type="button"
        underline="always"
        sx={{ fontSize: 'inherit', verticalAlign: 'baseline' }}
        onClick={() => showTab('flow')}
      >
        {t('review.seeFlow')}
      </Link>
    );
  };
  return (
    <ActButton
      {...look}
      answer={answer}
      follows={follows}
      followsIcon={icon}
      wayOut={wayOut}
      onClick={() => openDialog(verdict)}
    >
      {`${t(`review.${verdict}`)}${answer.allowed ? '…' : ''}`}
    </ActButton>
  );
};
