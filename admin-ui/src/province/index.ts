import { lazy } from 'react';

/** What the province has beside its desk: where everything stands, who was approved, and who is barred. */
export const OverviewPage = lazy(async () => ({ default: (await import('./OverviewPage')).OverviewPage }));
export const ResultsPage = lazy(async () => ({ default: (await import('./ResultsPage')).ResultsPage }));
export const BarsPage = lazy(async () => ({ default: (await import('./BarsPage')).BarsPage }));
