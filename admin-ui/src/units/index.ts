import { lazy } from 'react';

const UnitPage = lazy(async () => ({ default: (await import('./UnitPage')).UnitPage }));
const ChangePage = lazy(async () => ({ default: (await import('./change/ChangePage')).ChangePage }));

/** A unit administrator has exactly one unit, so the list is that one. */
export const units = { name: 'units', list: UnitPage, edit: ChangePage };
