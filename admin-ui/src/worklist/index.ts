import { lazy } from 'react';

export const WorkListPage = lazy(async () => ({ default: (await import('./WorkListPage')).WorkListPage }));
