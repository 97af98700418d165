import { callHand, keyed, type Moved, type RequestKey } from './moves';
import { rows } from './pool';

/** An account that acts, or acted, for a unit. */
export interface AdministratorRecord {
  id: number;
  name: string;
  account: string;
  active: boolean;
  lastSeenAt: Date | null;
}

/** Accounts from the government's sign-in have a hash for a name, which tells people nothing. */
export const listAdministrators = (unitId: number): Promise<AdministratorRecord[]> =>
  rows<AdministratorRecord>(
    {
      name: 'administrators',
      text: `select u.id, coalesce(u.name, u.username) as name, case when u.provider = 'gov-sso' then '' else u.username end as account,
        u.blocked is not true as active,
        (select max(s.updated_at) from strapi_sessions s where s.user_id = u.id::text and s.origin = 'users-permissions') as "lastSeenAt"
        from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles o on o.id = l.role_id
        where u.unit_id = $1 and o.type = 'unit-admin' order by u.id`,
    },
    [unitId],
  );

/** Takes an account away or gives it back; answers its id, 0 when it is none of this unit's. */
export const administer = (
  unitId: number,
  account: number,
  blocked: boolean,
  by: { userId: number; name: string },
  key: RequestKey | null,
): Promise<Moved> =>
  callHand('workflow_administer_unit', {
    ...keyed(key),
    id: unitId,
    account,
    blocked,
    actor_id: by.userId,
    actor_name: by.name,
  });
