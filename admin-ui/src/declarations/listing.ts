/** The list of a plan and the review page's 上一件/下一件 walk the same order, so it is said once. */
export const PER_PAGE = 25;
/** The server's own order: what waits for me first, the longest wait first. */
export const FIRST_SORT = { field: 'waiting', order: 'ASC' as const };
/** `list` is a plan's id, or the work list. */
export const storeKeyOf = (list: string): string => `declarations.${list}`;
/** The row that was opened last, to come back to. */
export const rowKeyOf = (list: string): string => `declarations.${list}.row`;

/** 待办 over all plans: its name among the lists, and its order. */
export const WORK_LIST = 'worklist';
export const DEADLINE_SORT = { field: 'reviewUntil', order: 'ASC' as const };
/** The list from which a file was opened last, so that 上一件, 下一件 and the way back lead there. */
export const LEFT_KEY = 'declarations.left';
