import { useGetList } from 'react-admin';
import type { MessageRow } from 'workbench/contract';
import { useSignedIn } from '../session/me';

/** Often enough for a desk that sits before the screen all day. */
const MINUTE_MS = 60_000;

/** How many messages this account has not read; what came with the sign-in until it has been asked. */
export function useUnread(): number {
  const me = useSignedIn();
  const { total } = useGetList<MessageRow>(
    'messages',
    { filter: { unread: true }, pagination: { page: 1, perPage: 1 }, sort: { field: 'at', order: 'DESC' } },
    // A count that fails to come is no trouble worth a notice; the next minute asks again.
    { refetchInterval: MINUTE_MS, onError: () => undefined },
  );
  return total ?? me.unread;
}
