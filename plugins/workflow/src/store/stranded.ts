import { rows } from './pool';

/** A declaration in review on which nobody can act. */
export interface StrandedRecord {
  id: number;
  applicantName: string;
  planName: string;
  desk: string;
  /** The body that holds it, and what it is in Strapi's panel. */
  holder: string | null;
  holderKind: 'unit' | 'authority';
  holderDocument: string;
  reason: 'disabled' | 'no-account';
}

const staffed = (column: string, body: string, role: string): string =>
  `exists (select 1 from up_users u join up_users_role_lnk l on l.user_id = u.id join up_roles o on o.id = l.role_id
    where u.${column} = ${body} and o.type = '${role}' and u.blocked is not true)`;

/** Bodies first, then what they hold: few bodies, many declarations. At most a thousand are named. */
export const listStranded = (): Promise<StrandedRecord[]> =>
  rows<StrandedRecord>({
    text: `with idle as (
        select 'unit' as kind, b.id, b.document_id, b.name, case when b.enabled then 'no-account' else 'disabled' end as reason
        from units b where not coalesce(b.enabled, false) or not ${staffed('unit_id', 'b.id', 'unit-admin')}
        union all select 'authority', b.id, b.document_id, b.name, case when b.enabled then 'no-account' else 'disabled' end
        from authorities b where not coalesce(b.enabled, false) or not ${staffed('authority_id', 'b.id', 'reviewer')})
      select d.id, d.applicant_name as "applicantName", w.name as "planName", d.desk, i.name as holder,
        i.kind as "holderKind", i.document_id as "holderDocument", i.reason
      from idle i join declarations d on d.state = 'in-review'
        and ((i.kind = 'unit' and d.desk = 'unit' and d.unit_id = i.id) or (i.kind = 'authority' and d.authority_id = i.id))
      cross join lateral (select name from plan_versions where plan_id = d.plan_id order by number desc limit 1) w
      order by d.submitted_at, d.id limit 1000`,
  });
