/** The list of a plan and the review page's 上一件/下一件 walk the same order, so it is said once. */
export const PER_PAGE = 25;
/** The server's own order: what waits for me first, the longest wait first. */
export const FIRST_SORT = { field: 'waiting', order: 'ASC' as const };
export const storeKeyOf = (planId: string): string => `declarations.${planId}`;
/** The row that was opened last, to come back to. */
export const rowKeyOf = (planId: string): string => `declarations.${planId}.row`;
