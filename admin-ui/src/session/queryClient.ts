import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '../server/problem';

/** A refusal is an answer: only silence and 503 are worth asking twice. Nothing is written to the browser's storage. */
const isPassing = (error: unknown): boolean => [0, 502, 503, 504].includes(problemOf(error).status);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 1 && isPassing(error),
      // Ask the server even when the browser believes to be offline: intranets fool that check.
      networkMode: 'always',
      refetchOnWindowFocus: true,
      staleTime: 5_000,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
