import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { BulkRow } from 'workbench/contract';
import { Bar } from './Bar';
import type { BulkState } from './useBulk';

/** The words of a finished bulk: how many were done, and how many were not. */
export const outcomeOf = (job: BulkRow): { done: number; left: number } => {
  const done = job.results.filter(({ ok }) => ok).length;
  return { done, left: job.total - done };
};

/** Above the list while a bulk runs and until its outcome has been taken note of. */
export const ProgressLine = ({ job, bulk }: { job: BulkRow; bulk: BulkState }) => {
  const t = useTranslate();
  const finished = job.state === 'finished';
  const { done, left } = outcomeOf(job);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '4px 12px',
        minHeight: 44,
        px: 4,
        fontSize: '.8125rem',
        bgcolor: left > 0 && finished ? 'warning.light' : finished ? 'success.light' : 'primary.light',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      {/* Said twice only: when it begins, and how it ended. */}
      <b role="status">
        {finished
          ? t(left > 0 ? `bulk.finishedSome.${job.verdict}` : `bulk.finished.${job.verdict}`, { done, left })
          : t(`bulk.running.${job.verdict}`)}
      </b>
      {!finished && (
        <>
          <Bar job={job} />
          <span>{t('bulk.of', { done: job.done, total: job.total })}</span>
        </>
      )}
      <Button size="small" variant="text" color="primary" aria-haspopup="dialog" onClick={() => bulk.show(true)}>
        {t('bulk.see')}
      </Button>
      {finished && (
        <Button size="small" variant="text" color="primary" onClick={() => bulk.follow(null)}>
          {t('bulk.noted')}
        </Button>
      )}
    </Box>
  );
};
