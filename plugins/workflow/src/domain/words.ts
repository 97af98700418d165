/**
 * The words of the field, once (contract §2). Everything else, from the database's check constraints to the choices on the
 * screens, is derived from these tuples; a test compares Strapi's schemas with them.
 */
export const STATES = ['draft', 'in-review', 'returned', 'approved', 'terminated'] as const;
export type State = (typeof STATES)[number];

export const DESKS = ['unit', 'department', 'county', 'city', 'province'] as const;
export type Desk = (typeof DESKS)[number];

export const VERDICTS = ['pass', 'return', 'terminate'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Every act writes exactly one flow entry and moves `version` (R17). `recommend` is the upload of the stamped scan, `lift` the province's end of a year's bar. */
export const ACTS = ['submit', 'withdraw', 'recommend', ...VERDICTS, 'lift'] as const;
export type Act = (typeof ACTS)[number];

/** What a person can ask for on a declaration: the acts, and saving a draft, which leaves no flow entry. */
export const ACTIONS = ['save', ...ACTS] as const;
export type Action = (typeof ACTIONS)[number];

/** A desk's work list: what waits for it, what it is done with, what went back to the applicant. */
export const TABS = ['waiting', 'done', 'returned'] as const;
export type Tab = (typeof TABS)[number];

export const REGISTRATION_STATES = ['pending', 'approved', 'rejected', 'unbound'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const ROLES = ['applicant', 'unit-admin', 'reviewer'] as const;
export type Role = (typeof ROLES)[number];

export const AUTHORITY_KINDS = ['bureau', 'department'] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

export const REGION_LEVELS = ['province', 'city', 'county'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];
