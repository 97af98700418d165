import type { PoolClient } from 'pg';
import type { Recipient } from '../domain/telling';

/** Somebody with something open in a plan whose day is one of those asked for. */
export interface Due {
  about: 'declare' | 'resubmit' | 'review';
  planId: string;
  planName: string;
  day: string;
  toKind: Recipient['kind'];
  toId: number;
  count: number;
}

const NEWEST = `(select distinct on (v.plan_id) v.* from plan_versions v where exists (select 1 from plans p
  where p.document_id = v.plan_id and p.published_at is not null) order by v.plan_id, v.number desc) w`;

const open = (about: Due['about'], day: string, kind: Recipient['kind'], whose: string, condition: string): string =>
  `select '${about}' as about, w.plan_id as "planId", w.name as "planName", w.${day} as day, '${kind}' as "toKind", d.${whose} as "toId",
     count(*)::int as count from ${NEWEST} join declarations d on d.plan_id = w.plan_id and ${condition}
   where w.${day} = any($1::date[]) and d.${whose} is not null group by w.plan_id, w.name, w.${day}, d.${whose}`;

const DUE = [
  open('declare', 'declare_until', 'applicant', 'applicant_id', "d.state = 'draft'"),
  open('resubmit', 'resubmit_until', 'applicant', 'applicant_id', "d.state = 'returned'"),
  open('review', 'review_until', 'unit', 'unit_id', "d.state = 'in-review' and d.desk = 'unit'"),
  open('review', 'review_until', 'authority', 'authority_id', "d.state = 'in-review'"),
].join(' union all ');

/** What is open in plans whose day is one of these. */
export const dueOn = async (client: PoolClient, days: readonly string[]): Promise<Due[]> =>
  (await client.query<Due>(DUE, [days])).rows;
