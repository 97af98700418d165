import { lazy } from 'react';

export const FillPage = lazy(async () => ({ default: (await import('./FillPage')).FillPage }));
export const PreviewPage = lazy(async () => ({ default: (await import('./preview/PreviewPage')).PreviewPage }));
