import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Outcome } from './Outcome';

/** A screen that broke while drawing; or a chunk that is gone because a newer build was installed, which a reload cures. */
export const Crash = ({ resetErrorBoundary }: { resetErrorBoundary: (...args: unknown[]) => void }) => {
  const t = useTranslate();
  return (
    <Outcome wrong icon={WarningAmberOutlined} title={t('outcome.crash')} note={t('outcome.crashNote')}>
      <Button variant="contained" color="primary" onClick={() => resetErrorBoundary()}>
        {t('outcome.retry')}
      </Button>
    </Outcome>
  );
};
