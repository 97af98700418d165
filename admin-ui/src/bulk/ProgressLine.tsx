import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Ref } from 'react';
import { useTranslate } from 'react-admin';
import type { BulkRow } from 'workbench/contract';
import { Bar } from './Bar';
import { outcomeOf, useProgressWords } from './progress';

interface ProgressLineProps {
  job: BulkRow;
  lineRef: Ref<HTMLDivElement>;
  onSee: () => void;
  onNoted: () => void;
}

/** Above the list while a bulk runs and until its outcome has been taken note of. */
export const ProgressLine = ({ job, lineRef, onSee, onNoted }: ProgressLineProps) => {
  const t = useTranslate();
  const finished = job.state === 'finished';
  const { done, left } = outcomeOf(job);
  const words = useProgressWords(job);
  const button = { minHeight: { xs: 44, sm: 28 } };
  return (
    <Box
      ref={lineRef}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '4px 12px',
        minHeight: 44,
        px: 4,
        py: 1,
        fontSize: '.8125rem',
        bgcolor: left > 0 && finished ? 'warning.light' : finished ? 'success.light' : 'primary.light',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <b role="status">
        {finished
          ? t(left > 0 ? `bulk.finishedSome.${job.verdict}` : `bulk.finished.${job.verdict}`, { done, left })
          : words}
      </b>
      {!finished && (
        <>
          <Bar job={job} />
          <span>{t('bulk.of', { done: job.done, total: job.total })}</span>
        </>
      )}
      <Button size="small" variant="text" color="primary" aria-haspopup="dialog" sx={button} onClick={onSee}>
        {t('bulk.see')}
      </Button>
      {finished && (
        <Button size="small" variant="text" color="primary" sx={button} onClick={onNoted}>
          {t('bulk.noted')}
        </Button>
      )}
    </Box>
  );
};
