import type { ReactNode } from 'react';
import { problemOf } from '../server/problem';
import { Loading } from './Loading';
import { Trouble } from './Trouble';

interface AwaitedProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  back?: string;
  lost?: string;
  children: (data: T) => ReactNode;
}

/** Loading, failed or there. What was once there stays on the screen when a later refresh fails. */
export function Awaited<T>({ query, back, lost, children }: AwaitedProps<T>) {
  const { data, error, refetch } = query;
  // After a lapsed session react-admin answers lists and records with nothing while it turns to the sign-in page.
  const there = data !== undefined && !(problemOf(error).status === 404);
  if (there) return <>{children(data)}</>;
  if (error) return <Trouble error={error} onRetry={() => void refetch()} back={back} lost={lost} />;
  return <Loading />;
}
