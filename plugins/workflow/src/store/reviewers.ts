import type { Actor } from '../domain/permits';
import type { Desk } from '../domain/words';
import { row } from './pool';

/**
 * Who an account is at this moment, asked where nobody is signed in: a job acts for somebody who may have gone home. As strict
 * as a session (gov-sso): blocked, without its role, or of a disabled unit or authority it is nobody.
 */
export async function reviewerNow(userId: number): Promise<Actor | null> {
  const found = await row<Omit<Actor, 'desk'> & { desk: Desk }>(
    {
      name: 'reviewer-now',
      text: `select u.id as "userId", o.type as role, coalesce(u.name, u.username) as name, coalesce(n.name, a.name) as organisation,
        coalesce(u.person_key, p.person_key) as "personKey", null::int as "applicantId", n.id as "unitId", a.id as "authorityId",
        case when n.id is not null then 'unit' when a.kind = 'department' then 'department' else r.level end as desk
        from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles o on o.id = l.role_id
        left join units n on n.id = u.unit_id and n.enabled and o.type = 'unit-admin'
        left join authorities a on a.id = u.authority_id and a.enabled and o.type = 'reviewer' left join regions r on r.code = a.region_code
        left join applicants p on p.id = u.applicant_id
        where u.id = $1 and u.blocked is not true and (n.id is not null or a.id is not null)`,
    },
    [userId],
  );
  return found;
}
