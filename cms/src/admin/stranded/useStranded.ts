import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { StrandedRecord } from '../../../../plugins/workflow/src/store/stranded';

type Answer = { state: 'asking' } | { state: 'failed' } | { state: 'told'; rows: StrandedRecord[] };

/** What the door says now; asked again by hand. */
export function useStranded() {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer>({ state: 'asking' });
  const ask = useCallback(async () => {
    setAnswer({ state: 'asking' });
    try {
      const { data } = await get<{ data: StrandedRecord[] }>('/workflow/stranded');
      setAnswer({ state: 'told', rows: data.data });
    } catch {
      setAnswer({ state: 'failed' });
    }
  }, [get]);
  useEffect(() => void ask(), [ask]);
  return { answer, ask };
}
