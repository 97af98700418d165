import { useQuery } from '@tanstack/react-query';
import { useStore } from 'react-admin';
import type { BulkRow, DeclarationRow } from 'workbench/contract';
import { bulkOf, type BulkVerdict } from './doors';

/** What a bulk was asked for, from the click until it is started or given up. */
export interface Asked {
  verdict: BulkVerdict;
  rows: Pick<DeclarationRow, 'id' | 'version' | 'applicantName'>[];
}

/** Short enough for the bar to move, long enough for a busy server. */
const AGAIN_MS = 800;

/**
 * The bulk of this window: asked for, running or just finished. In the store of the page (memory only), so that it outlives
 * the rows it was chosen from, and a look at another screen.
 */
export function useBulk() {
  const [asked, ask] = useStore<Asked | null>('bulk.asked', null);
  const [id, follow] = useStore<number | null>('bulk.id', null);
  const [open, show] = useStore('bulk.open', false);
  const { data: job = null } = useQuery<BulkRow>({
    queryKey: ['bulk', id],
    queryFn: ({ signal }) => bulkOf(id ?? 0, signal),
    enabled: id !== null,
    // A lost line is no end: it goes on asking until the server says that it is finished.
    refetchInterval: ({ state }) => (state.data?.state === 'finished' ? false : AGAIN_MS),
    staleTime: 0,
    retry: false,
  });
  return {
    asked,
    ask,
    follow,
    open,
    show,
    job: id === null ? null : job,
    running: id !== null && job?.state !== 'finished',
  };
}

export type BulkState = ReturnType<typeof useBulk>;
