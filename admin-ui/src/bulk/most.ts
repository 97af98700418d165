/** As the server takes them (workbench, MOST_IN_BULK); written again so that its shapes, and zod, stay out of the screens. */
export const MOST_AT_ONCE = 500;
