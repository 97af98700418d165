import BlockOutlined from '@mui/icons-material/BlockOutlined';
import HelpOutline from '@mui/icons-material/HelpOutline';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { problemOf, type Problem } from '../server/problem';
import { Outcome } from './Outcome';

interface TroubleProps {
  error: unknown;
  onRetry: () => void;
  /** Where 返回列表 leads when the thing is not there. */
  back?: string;
  /** What cannot be found; a declaration, unless said otherwise. */
  lost?: string;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What to say about an answer that is no refusal of a rule: the network, a busy server, too many requests. */
export function troubleWords(t: Translate, { status, retryAfter, message }: Problem): string {
  if (status === 503) return retryAfter ? t('outcome.busyIn', { seconds: retryAfter }) : t('outcome.busy');
  if (status === 429)
    return message || (retryAfter ? t('outcome.tooOftenIn', { seconds: retryAfter }) : t('outcome.tooOften'));
  return status === 0 || status >= 500 || message === '' ? t('outcome.errorNote') : message;
}

/** A screen that did not come. "Not there" and "not yours" read the same, on purpose (R8). */
export const Trouble = ({ error, onRetry, back = '/plans', lost }: TroubleProps) => {
  const t = useTranslate();
  const problem = problemOf(error);
  if (problem.status === 404) {
    return (
      <Outcome icon={HelpOutline} title={lost ?? t('outcome.lost')} note={t('outcome.lostNote')}>
        <Button component={Link} to={back}>
          {t('outcome.back')}
        </Button>
      </Outcome>
    );
  }
  if (problem.status === 403) {
    return <Outcome icon={BlockOutlined} title={t('outcome.forbidden')} note={t('outcome.forbiddenNote')} />;
  }
  return (
    <Outcome wrong icon={WarningAmberOutlined} title={t('outcome.error')} note={troubleWords(t, problem)}>
      <Button variant="contained" color="primary" onClick={onRetry}>
        {t('outcome.retry')}
      </Button>
    </Outcome>
  );
};
