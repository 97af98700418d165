import type { Refusal } from './refusals';
import type { RegistrationState } from './words';

export const REGISTRATION_ACTS = ['approve', 'reject', 'unbind', 'cancel'] as const;
export type RegistrationAct = (typeof REGISTRATION_ACTS)[number];

interface RegistrationMove {
  act: RegistrationAct;
  from: RegistrationState;
  to: RegistrationState;
  /** Whose act it is. */
  by: 'unit' | 'person';
  /** A reason goes with every no of the unit, and the person reads it. */
  reason: boolean;
  otherwise: Refusal['code'];
}

/** Everything that can become of a request to be bound to a unit (manual, chapter 3). */
export const REGISTRATION_MOVES: readonly RegistrationMove[] = [
  { act: 'approve', from: 'pending', to: 'approved', by: 'unit', reason: false, otherwise: 'not-pending' },
  { act: 'reject', from: 'pending', to: 'rejected', by: 'unit', reason: true, otherwise: 'not-pending' },
  { act: 'unbind', from: 'approved', to: 'unbound', by: 'unit', reason: true, otherwise: 'not-registered' },
  { act: 'cancel', from: 'pending', to: 'unbound', by: 'person', reason: false, otherwise: 'not-pending' },
];

/** Whose numbers a unit may read in full: those who ask to be bound to it, and its own people (R19). */
export const isOfUnit = (state: RegistrationState): boolean => state === 'pending' || state === 'approved';
