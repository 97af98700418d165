import { useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import type { RegistrationRow } from 'workbench/contract';
import { useSignedIn } from '../session/me';

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'DESC' as const } };

/** One's own registrations, newest first. */
export function useOwnRegistrations() {
  const { applicant } = useSignedIn();
  return useGetList<RegistrationRow>('registrations', ALL, { enabled: applicant !== undefined });
}

/** After an act on a registration: the frame shows the unit too. The lists are refreshed by the act itself. */
export function useRefreshMe(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['me'] });
}
