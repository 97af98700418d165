import { callHand, keyed, type Moved, type RequestKey } from './moves';
import { row } from './pool';

export interface ProfileRecord {
  id: number;
  name: string;
  idNumberMasked: string;
  /** Empty until there is one. */
  phoneMasked: string;
  email: string | null;
}

export const loadProfile = (applicantId: number): Promise<ProfileRecord | null> =>
  row<ProfileRecord>(
    {
      name: 'profile',
      text: `select id, name, id_number_masked as "idNumberMasked", coalesce(phone_masked, '') as "phoneMasked", email from applicants where id = $1`,
    },
    [applicantId],
  );

/** Null leaves a field as it is; an empty e-mail address clears it. */
export interface ProfileChange {
  id: number;
  phone: string | null;
  phone_masked: string | null;
  email: string | null;
}

export const changeProfile = (change: ProfileChange, key: RequestKey | null): Promise<Moved> =>
  callHand('workflow_profile', { ...keyed(key), ...change });
