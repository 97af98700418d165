import { lazy } from 'react';

export { Bell } from './Bell';
/** What somebody was told. */
export const MessagePage = lazy(async () => ({ default: (await import('./MessagePage')).MessagePage }));
