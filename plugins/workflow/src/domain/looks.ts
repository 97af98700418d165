/** Why somebody looks at a full number (R19). A closed list: no free text goes into an address. */
export const LOOK_REASONS = ['verify', 'contact', 'paper', 'other'] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

/** What is logged of a look that gave no reason. */
export const UNSTATED = 'unstated';
export type LoggedReason = LookReason | typeof UNSTATED;
