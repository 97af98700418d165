import { lazy } from 'react';

export const FillPage = lazy(async () => ({ default: (await import('./FillPage')).FillPage }));
