import { publishedPlansSql, type PlanRecord } from './plans';
import { row } from './pool';

/** What staff write for everybody: notices, and help pages. */
export const NOTICE_KINDS = ['notice', 'help'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface NoticeTitle {
  id: string;
  kind: NoticeKind;
  title: string;
  pinned: boolean;
  /** In Asia/Shanghai: the day that staff gave, else that of the publication. */
  day: string;
}

export interface Notice extends NoticeTitle {
  /** As Strapi's editor of blocks stores it. */
  body: unknown;
}

export interface PortalRecord {
  now: Date;
  plans: PlanRecord[];
  notices: NoticeTitle[];
}

const DAY = `coalesce(n.published_on, (n.published_at at time zone 'utc' at time zone 'Asia/Shanghai')::date)`;
const TITLE = `n.document_id as id, n.kind, n.title, coalesce(n.pinned, false) as pinned, ${DAY}::text as day`;
/** A day ahead keeps a published text back until then. */
const PUBLIC = `n.published_at is not null and ${DAY} <= (workflow_now() at time zone 'Asia/Shanghai')::date`;
/** A list of titles is no archive: what is older is found by its address. */
const MOST_TITLES = 300;

/** Everything on the home page in one statement: nothing of it is about a person, and no plan carries a count. */
export async function portalRecord(): Promise<PortalRecord> {
  const found = await row<PortalRecord>({
    name: 'portal',
    text: `select workflow_now() as now,
      (select coalesce(jsonb_agg(p), '[]') from (${publishedPlansSql}) p) as plans,
      (select coalesce(jsonb_agg(t), '[]') from (select ${TITLE} from notices n where ${PUBLIC}
        order by n.pinned desc nulls last, n.place asc nulls last, ${DAY} desc, n.title limit ${MOST_TITLES}) t) as notices`,
  });
  return found ?? { now: new Date(), plans: [], notices: [] };
}

/** One published text, or null. */
export const noticeOf = (id: string, kind: NoticeKind): Promise<Notice | null> =>
  row<Notice>(
    {
      name: 'notice-of',
      text: `select ${TITLE}, n.body from notices n where n.document_id = $1 and n.kind = $2 and ${PUBLIC} limit 1`,
    },
    [id, kind],
  );
