import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { AskDialog } from './AskDialog';
import { ProgressLine } from './ProgressLine';
import { ResultDialog } from './ResultDialog';
import { useBulk } from './useBulk';

interface BulkDeskProps {
  /** Takes declarations out of the selection. */
  onDrop: (ids: number[]) => void;
  onDone?: () => void;
}

/** Beside the list, not in the bar of the selected rows: they leave the list while the bulk runs. */
export const BulkDesk = ({ onDrop, onDone }: BulkDeskProps) => {
  const queries = useQueryClient();
  const bulk = useBulk();
  const { asked, job, open } = bulk;
  const told = useRef<number | null>(null);
  const finished = job?.state === 'finished' ? job.id : null;
  useEffect(() => {
    if (finished === null || told.current === finished) return;
    told.current = finished;
    for (const resource of ['declarations', 'plans']) void queries.invalidateQueries({ queryKey: [resource] });
    onDone?.();
  }, [finished, onDone, queries]);
  return (
    <>
      {job && <ProgressLine job={job} bulk={bulk} />}
      {asked && <AskDialog asked={asked} bulk={bulk} onDrop={onDrop} />}
      {job && open && <ResultDialog job={job} onClose={() => bulk.show(false)} />}
    </>
  );
};
