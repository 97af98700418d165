import { useQuery } from '@tanstack/react-query';
import { useActs } from '../server/provider';
import { useSignedIn } from '../session/me';

export const PROFILE_KEY = ['profile'];

/** One's own details; asked only by applicants, because nobody else has any. */
export function useProfile() {
  const acts = useActs();
  const { applicant } = useSignedIn();
  return useQuery({
    queryKey: PROFILE_KEY,
    queryFn: ({ signal }) => acts.profile(signal),
    enabled: applicant !== undefined,
  });
}
