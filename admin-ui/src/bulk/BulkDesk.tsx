import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { BulkRow } from 'workbench/contract';
import { AskDialog } from './AskDialog';
import { ProgressLine } from './ProgressLine';
import { ResultDialog } from './ResultDialog';
import { useBulk } from './useBulk';

interface BulkDeskProps {
  /** Takes declarations out of the selection. */
  onDrop: (ids: number[]) => void;
}

/** Only a bulk that ended before these eyes changes the list under them. */
function useFinished(job: BulkRow | null, onFinished: (job: BulkRow) => void): void {
  const seen = useRef<number | null>(null);
  useEffect(() => {
    if (job === null) return;
    if (job.state === 'running') seen.current = job.id;
    else if (seen.current === job.id) {
      seen.current = null;
      onFinished(job);
    }
  }, [job, onFinished]);
}

/** Beside the list, not in the bar of the selected rows: they leave the list while the bulk runs. */
export const BulkDesk = ({ onDrop }: BulkDeskProps) => {
  const queries = useQueryClient();
  const bulk = useBulk();
  const { asked, ask, job, open, show } = bulk;
  const line = useRef<HTMLDivElement>(null);
  useFinished(job, () => {
    for (const resource of ['declarations', 'plans', 'messages'])
      void queries.invalidateQueries({ queryKey: [resource] });
  });
  // Who left the list has left its dialogs; the words are kept (session/drafts.ts).
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => {
    ask(null);
    show(false);
  };
  useEffect(() => () => leave.current(), []);
  const close = (above: HTMLElement | null) => {
    show(false);
    // What opened it may be gone with the selection; the dialog gives the focus back first, to nobody.
    setTimeout(() => above?.querySelector('button')?.focus());
  };
  return (
    <>
      {job && (
        <ProgressLine
          job={job}
          lineRef={line}
          onSee={() => show(true)}
          onNoted={() => {
            // The line goes, and the focus with it, if nobody moves it.
            line.current?.closest<HTMLElement>('[role=tabpanel]')?.focus();
            bulk.note(job.id);
          }}
        />
      )}
      {asked && <AskDialog asked={asked} bulk={bulk} onDrop={onDrop} />}
      {job && open && <ResultDialog job={job} onClose={() => close(line.current)} onLeave={() => show(false)} />}
    </>
  );
};
