import type { PoolClient } from 'pg';
import { row } from './pool';

/**
 * Where a message goes by mail. A unit and a person say it themselves; accounts made at sign-in and by the demo world have
 * addresses that lead nowhere (`.invalid`, RFC 6761, and the demo's own).
 */
const ADDRESSES = `select m.id as "messageId", null::int as "userId", a.email from workflow_messages m join applicants a on a.id = m.to_id where m.to_kind = 'applicant'
  union all select m.id, null, u.email from workflow_messages m join units u on u.id = m.to_id where m.to_kind = 'unit'
  union all select m.id, u.id, u.email from workflow_messages m join up_users u on u.authority_id = m.to_id and u.blocked is not true
    where m.to_kind = 'authority' and u.email !~ '(\\.invalid|@demo\\.shenbao)$'`;

/** Who of a message's recipients gets mail: never the address, which stays out of the queue. */
export interface Addressee {
  messageId: number;
  /** An authority's accounts each have an address of their own; null for a person's and a unit's. */
  userId: number | null;
}

export const addresseesOf = async (client: PoolClient, messageIds: number[]): Promise<Addressee[]> =>
  (
    await client.query<Addressee>(
      `select "messageId", "userId" from (${ADDRESSES}) a where "messageId" = any($1::bigint[]) and coalesce(email, '') like '%_@_%'`,
      [messageIds],
    )
  ).rows;

/** The address as it is at the moment of sending; null when it is gone. */
export const addressOf = async ({ messageId, userId }: Addressee): Promise<string | null> =>
  (
    await row<{ email: string }>(
      {
        text: `select email from (${ADDRESSES}) a where "messageId" = $1 and "userId" is not distinct from $2::int and coalesce(email, '') like '%_@_%'`,
      },
      [messageId, userId],
    )
  )?.email ?? null;
