import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import type { DeclarationRecord } from 'workbench/contract';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { useActs } from '../server/provider';
import { useSignedIn } from '../session/me';
import { FillSheet } from './FillSheet';
import { Receipt } from './submit/Receipt';

const isOpen = ({ state }: DeclarationRecord): boolean => state === 'draft' || state === 'returned';

/** One's own draft, to be filled in; when it is handed in, the receipt. What is neither is only shown. */
export const FillPage = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const acts = useActs();
  const queries = useQueryClient();
  const { id = '' } = useParams();
  const [after, setAfter] = useState<DeclarationRecord | null>(null);
  // Read once: from then on the page itself knows best what was written.
  const query = useQuery({
    queryKey: ['filling', id],
    queryFn: ({ signal }) => acts.declaration(Number(id), signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  useTitle(t('fill.title'));
  if (me.applicant === undefined) return <Navigate to={`/declarations/${id}/show`} replace />;
  const replaced = (record: DeclarationRecord) => {
    setAfter(record);
    void queries.invalidateQueries({ queryKey: ['declarations'] });
  };
  return (
    <Awaited query={query} back="/declarations">
      {(first) => {
        const record = after ?? first;
        if (isOpen(record))
          return <FillSheet key={`${record.id}-${after?.version ?? 0}`} record={record} onReplaced={replaced} />;
        return after ? <Receipt record={after} /> : <Navigate to={`/declarations/${id}/show`} replace />;
      }}
    </Awaited>
  );
};
