import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { ClaimRow } from 'workbench/contract';
import { claim, release } from './claims';

/** A claim lasts a quarter of an hour: two minutes leave room for a slow line, and an open page never loses it. */
const RENEWED_MS = 120_000;

/** Holds the claim while the page is open and `held`; renewed while somebody looks, given back on leaving. */
export function useClaim(id: number, held: boolean): { claimed: ClaimRow | null; takeOver: () => Promise<void> } {
  const queries = useQueryClient();
  const [claimed, setClaimed] = useState<ClaimRow | null>(null);
  const ask = useCallback(
    async (takeOver = false) => {
      try {
        setClaimed((await claim(id, takeOver)).claim);
        void queries.invalidateQueries({ queryKey: ['declarations', 'getList'], refetchType: 'none' });
      } catch {
        // It only tells colleagues; the review itself goes on without.
      }
    },
    [id, queries],
  );
  useEffect(() => {
    if (!held) return undefined;
    const renew = () => {
      if (document.visibilityState === 'visible') void ask();
    };
    const leave = () => release(id);
    renew();
    const timer = setInterval(renew, RENEWED_MS);
    document.addEventListener('visibilitychange', renew);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
      window.removeEventListener('pagehide', leave);
      leave();
      setClaimed(null);
    };
  }, [ask, held, id]);
  return { claimed, takeOver: () => ask(true) };
}
