import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Me } from 'workbench/contract';
import { API, getJson } from '../server/http';
import { setServerNow } from './clock';
import { queryClient } from './queryClient';

let met = false;
/** Whether somebody has been signed in since the page was opened: tells a lapsed session from a first visit. */
export const hasMet = (): boolean => met;
export const forgetMet = (): void => {
  met = false;
};

const query = {
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => {
    const me = await getJson<Me>(`${API}/me`);
    setServerNow(me.now);
    met = true;
    return me;
  },
  // Every screen asks who is there; the session itself is checked by the server at every request.
  staleTime: 60_000,
};

/** Who is signed in; rejects with 401 when nobody is. */
export const fetchMe = (): Promise<Me> => queryClient.fetchQuery(query);

/** Undefined until known, and for visitors. */
export const useMe = (): Me | undefined => useQuery(query).data;

/** Given by the frame, which shows nothing before somebody is known. */
export const MeContext = createContext<Me | undefined>(undefined);

export function useSignedIn(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('A screen of the frame was drawn for a visitor.');
  return me;
}

/** Which of the sign-ins through the government's identity provider are set up, and its name for people. */
export interface ProviderWays {
  unit: boolean;
  person: boolean;
  provider: string | null;
}

interface World {
  demo: boolean;
  signIn: ProviderWays;
}

const NO_PROVIDER: ProviderWays = { unit: false, person: false, provider: null };

/** What a visitor may know; asked before anybody is signed in. `signIn` is undefined until the answer is there. */
export function useWorld(): { demo: boolean; signIn: ProviderWays | undefined } {
  const { data, isError } = useQuery({
    queryKey: ['world'],
    queryFn: () => getJson<Partial<World>>(`${API}/world`),
    staleTime: Infinity,
  });
  return {
    demo: data?.demo ?? false,
    signIn: data?.signIn ?? (data !== undefined || isError ? NO_PROVIDER : undefined),
  };
}
