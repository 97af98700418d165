import { useGetList } from 'react-admin';
import { Navigate } from 'react-router-dom';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { Awaited } from '../outcomes/Awaited';
import { NewDeclaration } from './NewDeclaration';

/** An applicant has at most one declaration in a plan (R5): it opens, or a new one begins. */
export const OwnInPlan = ({ plan }: { plan: PlanRow }) => {
  const query = useGetList<DeclarationRow>('declarations', {
    filter: { planId: plan.id },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'ASC' },
  });
  return (
    <Awaited query={query} back="/declarations">
      {([own]) => (own ? <Navigate to={`/declarations/${own.id}/show`} replace /> : <NewDeclaration plan={plan} />)}
    </Awaited>
  );
};
