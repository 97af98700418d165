import { z } from 'zod';
import type { AuthorityKind, Desk, RegionLevel, RegistrationState, Role } from 'workflow/domain';
import { id, words } from './fields';

export const register = z.strictObject({ unitId: id });
export const approve = z.strictObject({ opinion: words.optional() });
/** A person takes the own request back before the unit has answered. */
export const cancel = z.strictObject({});
export const reject = z.strictObject({ opinion: words.optional() });
/** What a person adds to what the identity provider vouches for. */
export const profile = z.strictObject({ phone: z.string().max(40), email: z.string().max(200).nullish() });

export interface RegistrationRow {
  id: number;
  name: string;
  idNumber: string;
  phone: string;
  registeredAt: string;
  state: RegistrationState;
  opinion: string | null;
  unitId: number;
  unitName: string;
  decidedAt: string | null;
}

/** The signed-in person: name and ID number as the provider vouches for them, phone and e-mail their own. */
export interface ProfileRow {
  name: string;
  idNumber: string;
  phone: string | null;
  email: string | null;
  /** False until there is a phone: a unit must be able to call whom it is asked to bind. */
  complete: boolean;
}

/** A unit as a person finds it who looks for the own: no contact, no phone. */
export interface UnitNameRow {
  id: number;
  name: string;
  creditCode: string;
  regionName: string;
}

export interface Arrival {
  name: string;
  creditCode: string;
  legalRepresentative: string | null;
  legalRepresentativePhone: string | null;
  address: string | null;
}

export { LOOK_REASONS, type LookReason } from 'workflow/domain';

export interface Me {
  id: number;
  name: string;
  role: Role;
  unit?: { id: number; name: string; regionCode: string; regionName: string; regionLevel: RegionLevel } | null;
  authority?: { id: number; name: string; shortName: string; kind: AuthorityKind; desk: Desk };
  /**
   * Only while `unit` is null: what the provider said of a unit that has never been here (figure 1-5). What is not null is vouched
   * for and not typed again; the phone comes masked.
   */
  arriving?: Arrival;
  applicant?: { id: number; name: string; registration: { unitName: string; state: RegistrationState } | null };
  /** True only with the demo world: the screens then mark everything as 演示数据. */
  demo: boolean;
  /** The server's clock, ISO 8601, so that "days left" does not depend on the visitor's. */
  now: string;
  /** Messages that this account has not read; 100 stands for more than 99. */
  unread: number;
}

export interface Identity {
  name: string;
  idNumber: string;
  phone: string;
}
