import { lazy } from 'react';

const RegistrationList = lazy(async () => ({ default: (await import('./RegistrationList')).RegistrationList }));

/** A person's binding to the unit: the unit approves or rejects it (manual, chapter 3). */
export const registrations = { name: 'registrations', list: RegistrationList };
