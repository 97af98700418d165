import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useStore } from 'react-admin';
import type { BulkRow } from 'workbench/contract';
import type { PickedRow } from '../worklist/usePicked';
import { bulkOf, noteBulk, openBulks, type BulkVerdict } from './doors';

/** What a bulk was asked for, from the click until it is started or given up. */
export interface Asked {
  verdict: BulkVerdict;
  rows: PickedRow[];
}

/** Short enough for the bar to move, long enough for a busy server. */
const AGAIN_MS = 800;
const OPEN = ['bulk', 'open'];

/**
 * The bulk of this account: asked for in this window, and running or just finished wherever it was started. The server knows
 * which, so that a window that was closed and opened again shows it, too.
 */
export function useBulk() {
  const queries = useQueryClient();
  const [asked, ask] = useStore<Asked | null>('bulk.asked', null);
  const [open, show] = useStore('bulk.open', false);
  const { data: kept } = useQuery<BulkRow[]>({
    queryKey: OPEN,
    queryFn: ({ signal }) => openBulks(signal),
    staleTime: AGAIN_MS,
    retry: false,
  });
  const newest = kept?.[0];
  const { data } = useQuery<BulkRow>({
    queryKey: ['bulk', newest?.id],
    queryFn: ({ signal }) => bulkOf(newest?.id ?? 0, signal),
    enabled: newest?.state === 'running',
    // A lost line is no end: it goes on asking until the server says that it is finished.
    refetchInterval: ({ state }) => (state.data?.state === 'finished' ? false : AGAIN_MS),
    staleTime: 0,
    retry: false,
  });
  const job = newest === undefined ? null : data?.id === newest.id ? data : newest;
  return {
    asked,
    ask,
    open,
    show,
    job,
    running: job !== null && job.state !== 'finished',
    /** The one that was started just now. */
    follow: (started: BulkRow) => queries.setQueryData<BulkRow[]>(OPEN, (before = []) => [started, ...before]),
    /** How it ended was read. That the server hears nothing of it only means that it is shown once more. */
    note(id: number) {
      queries.setQueryData<BulkRow[]>(OPEN, []);
      noteBulk(id).catch(() => undefined);
    },
  };
}

export type BulkState = ReturnType<typeof useBulk>;
