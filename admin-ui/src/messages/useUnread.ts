import { useEffect } from 'react';
import { useGetList } from 'react-admin';
import { useLocation } from 'react-router-dom';
import type { MessageRow } from 'workbench/contract';
import { useSignedIn } from '../session/me';

/** Often enough for a desk that sits before the screen all day. */
const MINUTE_MS = 60_000;

/** How many messages this account has not read; what came with the sign-in until it has been asked. */
export function useUnread(): number {
  const me = useSignedIn();
  const { pathname } = useLocation();
  const { total, refetch } = useGetList<MessageRow>(
    'messages',
    { filter: { unread: true }, pagination: { page: 1, perPage: 1 }, sort: { field: 'at', order: 'DESC' } },
    // A count that fails to come is no trouble worth a notice; the next minute asks again.
    { refetchInterval: MINUTE_MS, onError: () => undefined },
  );
  // Whoever goes on to another screen has often just done what a message asked for.
  useEffect(() => void refetch(), [pathname, refetch]);
  return total ?? me.unread;
}
