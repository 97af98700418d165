import { row, rows } from 'workflow/store';
import { identityIn } from './accounts';

/** What the provider said of a unit whose administrator signed in; the phone in full. */
export interface Arrival {
  name: string;
  creditCode: string;
  legalRepresentative: string | null;
  legalRepresentativePhone: string | null;
  address: string | null;
}

/** Null for an account that is no unit's at the identity provider. */
export async function arrivalOf(userId: number): Promise<Arrival | null> {
  const kept = await row<{ claims: string }>(
    { name: 'arrival', text: "select claims from sso_accounts where user_id = $1 and kind = 'unit'" },
    [userId],
  );
  const identity = kept && identityIn(kept.claims);
  if (identity?.kind !== 'unit') return null;
  const { unitName, creditCode, legalRepresentative, legalRepresentativePhone, address } = identity;
  return { name: unitName, creditCode, legalRepresentative, legalRepresentativePhone, address };
}

/** Links every account that comes with this credit code and has no unit yet to the unit that was just registered with it. */
export async function bindUnit(creditCode: string, unitId: number): Promise<void> {
  await rows(
    {
      text: `update up_users u set unit_id = $2 from sso_accounts a
        where a.kind = 'unit' and a.credit_code = $1 and u.id = a.user_id and u.unit_id is null`,
    },
    [creditCode, unitId],
  );
}
