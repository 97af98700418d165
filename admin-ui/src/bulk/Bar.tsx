import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import type { BulkRow } from 'workbench/contract';

/** How far it is. It says its value when somebody asks; a live count would talk without end. */
export const Bar = ({ job }: { job: BulkRow }) => {
  const t = useTranslate();
  const words = t('bulk.of', { done: job.done, total: job.total });
  return (
    <LinearProgress
      variant="determinate"
      value={(100 * job.done) / job.total}
      aria-label={t(`bulk.running.${job.verdict}`)}
      aria-valuetext={words}
      sx={{ flex: 1, minWidth: 96, height: 6, borderRadius: 3 }}
    />
  );
};
