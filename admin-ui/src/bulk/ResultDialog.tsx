import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { BulkRow } from 'workbench/contract';
import { Bar } from './Bar';
import { Frame } from './Frame';
import { outcomeOf } from './ProgressLine';

/** A result a row as they come. It may be closed while it runs: the line above the list goes on. */
export const ResultDialog = ({ job, onClose }: { job: BulkRow; onClose: () => void }) => {
  const t = useTranslate();
  const finished = job.state === 'finished';
  const { done, left } = outcomeOf(job);
  return (
    <Frame
      title={t(finished ? `bulk.over.${job.verdict}` : `bulk.running.${job.verdict}`)}
      onClose={onClose}
      buttons={
        <Button
          onClick={onClose}
          autoFocus
          variant={finished ? 'contained' : 'outlined'}
          color={finished ? 'primary' : 'inherit'}
        >
          {t(finished ? 'word.close' : 'bulk.closeRunning')}
        </Button>
      }
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, fontSize: '.8125rem' }}>
        <Bar job={job} />
        <b>{t('bulk.of', { done: job.done, total: job.total })}</b>
      </Box>
      <Box role="status" sx={{ fontSize: '.8125rem', minHeight: '1.6em' }}>
        {finished
          ? t(left > 0 ? `bulk.finishedSome.${job.verdict}` : `bulk.finished.${job.verdict}`, { done, left })
          : t('bulk.mayClose')}
      </Box>
      <Box
        component="ul"
        aria-label={t('bulk.results')}
        tabIndex={0}
        sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 360, overflowY: 'auto' }}
      >
        {job.results.map(({ declarationId, applicantName, ok, message }) => (
          <Box
            component="li"
            key={declarationId}
            sx={{ display: 'flex', gap: 2, py: 2, borderBottom: 1, borderColor: 'divider', fontSize: '.8125rem' }}
          >
            {ok ? (
              <CheckCircleOutlined aria-hidden sx={{ color: 'success.main', flex: 'none' }} />
            ) : (
              <WarningAmberOutlined aria-hidden sx={{ color: 'warning.main', flex: 'none' }} />
            )}
            {applicantName === '' ? (
              <b>{t('bulk.noName')}</b>
            ) : (
              <Link
                component={RouterLink}
                to={`/declarations/${declarationId}/show`}
                onClick={onClose}
                sx={{ fontWeight: 700 }}
              >
                {applicantName}
              </Link>
            )}
            <Box sx={{ flex: 1, minWidth: 0, color: ok ? 'text.secondary' : 'warning.main' }}>
              {ok ? t(`bulk.ok.${job.verdict}`) : message}
            </Box>
          </Box>
        ))}
      </Box>
    </Frame>
  );
};
