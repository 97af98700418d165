import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { actKey } from './actKey';
import type { Acts } from './acts';
import { problemOf, type Problem } from './problem';
import { useActs } from './provider';

/** After silence nobody knows whether the act was done; only then does a repeat carry the same key. */
const isUnknown = ({ status }: Problem): boolean => status === 0 || status >= 500;

interface Act<Result> {
  /** `body` is what makes a repeat the same: with other content the server would refuse the key (R15). Undefined on failure. */
  run: (body: object) => Promise<Result | undefined>;
  sending: boolean;
  problem: Problem | null;
  forget: () => void;
}

/** One act of one open dialog: sends it once, keeps its Idempotency-Key for a repeat, and refreshes the lists afterwards. */
export function useAct<Result>(send: (acts: Acts, key: string) => Promise<Result>): Act<Result> {
  const acts = useActs();
  const queries = useQueryClient();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef<{ body: string; key: string } | null>(null);

  const run = async (body: object): Promise<Result | undefined> => {
    if (sending) return undefined;
    const text = JSON.stringify(body);
    if (last.current?.body !== text) last.current = { body: text, key: actKey() };
    setSending(true);
    setProblem(null);
    try {
      const result = await send(acts, last.current.key);
      last.current = null;
      for (const resource of ['declarations', 'plans', 'registrations']) {
        void queries.invalidateQueries({ queryKey: [resource, 'getList'] });
      }
      void queries.invalidateQueries({ queryKey: ['plans', 'getOne'] });
      return result;
    } catch (error) {
      const failed = problemOf(error);
      if (!isUnknown(failed)) last.current = null;
      // Together, so that the field a problem is about can be focused at once: while sending, a dialog's fields are closed.
      setSending(false);
      setProblem(failed);
      await logoutIfDenied(error);
      return undefined;
    } finally {
      setSending(false);
    }
  };
  return { run, sending, problem, forget: () => setProblem(null) };
}
