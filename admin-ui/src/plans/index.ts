import { createElement, lazy } from 'react';
import { Route } from 'react-router-dom';

const PlanList = lazy(async () => ({ default: (await import('./PlanList')).PlanList }));
const PlanDetails = lazy(async () => ({ default: (await import('./PlanDetails')).PlanDetails }));
const PlanDeclarations = lazy(async () => ({
  default: (await import('../declarations/PlanDeclarations')).PlanDeclarations,
}));

/** Plans are the platform staff's to write; here they are read, and lead to the declarations of a plan. */
export const plans = {
  name: 'plans',
  list: PlanList,
  show: PlanDetails,
  children: createElement(Route, { path: ':planId/declarations', element: createElement(PlanDeclarations) }),
};
