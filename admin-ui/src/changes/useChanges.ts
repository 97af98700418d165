import { useQuery } from '@tanstack/react-query';
import type { ChangesRow, DeclarationRecord } from 'workbench/contract';
import type { Change } from 'workflow/domain';
import { API, getJson } from '../server/http';

/** What is different since this desk last decided; undefined where there is nothing to compare with. */
export interface Changes {
  from: number;
  to: number;
  /** Places a reader would count: every row of a table is one. */
  count: number;
  of: (fieldId: string) => Change | undefined;
  inSection: (sectionId: string) => boolean;
  all: Change[];
}

export function useChanges(record: DeclarationRecord, reviewing: boolean): Changes | undefined {
  const { data } = useQuery({
    queryKey: ['declarations', 'changes', record.id, record.revision],
    queryFn: ({ signal }) => getJson<ChangesRow>(`${API}/declarations/${record.id}/changes`, signal),
    // A first revision has none before it.
    enabled: reviewing && record.revision > 1,
  });
  if (data === undefined || data.from === null || data.from === data.to) return undefined;
  const { from, to, changes } = data;
  return {
    from,
    to,
    all: changes,
    count: changes.reduce((sum, { rows }) => sum + (rows?.length ?? 1), 0),
    of: (fieldId) => changes.find((change) => change.fieldId === fieldId),
    inSection: (sectionId) => changes.some((change) => change.sectionId === sectionId),
  };
}
