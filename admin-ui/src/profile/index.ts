import { lazy } from 'react';

/** What a person says of themselves, and to which unit they belong. */
export const ProfilePage = lazy(async () => ({ default: (await import('./ProfilePage')).ProfilePage }));
export const MyUnit = lazy(async () => ({ default: (await import('./MyUnit')).MyUnit }));
