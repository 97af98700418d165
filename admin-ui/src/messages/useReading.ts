import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useActs } from '../server/provider';
import { problemOf } from '../server/problem';

/** Marks messages as read, and has the counts and the list asked again. */
export function useReading() {
  const acts = useActs();
  const queries = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['messages'] });
  return {
    busy,
    /** While its link opens; that it stays unread when this fails is no trouble worth a notice. */
    read: (id: number): void => void acts.readMessage(id).then(refresh, () => undefined),
    async readAll(): Promise<void> {
      setBusy(true);
      try {
        await acts.readAllMessages();
        await refresh();
        notify('message.readAllDone', { type: 'success' });
      } catch (error) {
        notify(problemOf(error).message, { type: 'error' });
      } finally {
        setBusy(false);
      }
    },
  };
}
