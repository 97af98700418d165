import { lazy } from 'react';

const MyDeclarations = lazy(async () => ({ default: (await import('./MyDeclarations')).MyDeclarations }));
const ReviewPage = lazy(async () => ({ default: (await import('../review/ReviewPage')).ReviewPage }));

/** A plan's declarations are listed under the plan; here stand one's own, and the one file. */
export const declarations = { name: 'declarations', list: MyDeclarations, show: ReviewPage };
