import type { PoolClient } from 'pg';
import type { Actor } from '../domain/permits';
import type { MessageKind, Recipient, Telling } from '../domain/telling';
import { index, table, type Guard } from './guard';
import { row, rows } from './pool';

/** A message is a recipient's, not an account's: who comes to an authority later finds what was told it before. */
export const MESSAGE_GUARDS: readonly Guard[] = [
  table(
    'workflow_messages',
    `id bigint generated always as identity primary key, key text not null unique, to_kind text not null, to_id integer not null,
     kind text not null, facts jsonb not null, link text not null, at timestamptz not null, over_at timestamptz`,
    'add column if not exists over_at timestamptz',
  ),
  index('workflow_messages', 'workflow_messages_to', '(to_kind, to_id, id)'),
  index('workflow_messages', 'workflow_messages_waiting', "(link) where kind = 'waiting' and over_at is null"),
  table(
    'workflow_message_reads',
    `message_id bigint not null references workflow_messages(id) on delete cascade, user_id integer not null,
     at timestamptz not null default clock_timestamp(), primary key (message_id, user_id)`,
  ),
];

export interface KeptMessage {
  id: number;
  key: string;
  toKind: Recipient['kind'];
  toId: number;
  kind: MessageKind;
  facts: Telling['facts'];
  link: string;
}

const KEPT = 'id, key, to_kind as "toKind", to_id as "toId", kind, facts, link';

/** Adds what has not been told yet and answers just that: the key makes a second time nothing. */
export async function keepMessages(
  client: PoolClient,
  tellings: readonly (Telling & { at: Date })[],
): Promise<KeptMessage[]> {
  if (tellings.length === 0) return [];
  const wanted = tellings.map(({ to, key, kind, facts, link, at }) => ({
    key,
    to_kind: to.kind,
    to_id: to.id,
    kind,
    facts,
    link,
    at,
  }));
  const kept = await client.query<KeptMessage>(
    `insert into workflow_messages (key, to_kind, to_id, kind, facts, link, at)
     select key, to_kind, to_id, kind, facts, link, at from jsonb_to_recordset($1::jsonb)
       as m(key text, to_kind text, to_id int, kind text, facts jsonb, link text, at timestamptz)
     on conflict (key) do nothing returning ${KEPT}`,
    [JSON.stringify(wanted)],
  );
  return kept.rows;
}

/**
 * What waited for somebody waits no longer once a later act has moved the declaration on: nobody's unread message may ask
 * for what a colleague has done.
 */
export const endWaiting = (
  client: PoolClient,
  acts: readonly { declarationId: number; seq: number }[],
): Promise<unknown> =>
  client.query(
    `update workflow_messages m set over_at = clock_timestamp()
     from jsonb_to_recordset($1::jsonb) as a("declarationId" int, seq int)
     where m.kind = 'waiting' and m.over_at is null and m.link = '/declarations/' || a."declarationId" || '/show'
       and split_part(m.key, '-', 3)::int < a.seq`,
    [JSON.stringify(acts.map(({ declarationId, seq }) => ({ declarationId, seq })))],
  );

export const loadMessage = (id: number): Promise<KeptMessage | null> =>
  row<KeptMessage>({ name: 'message', text: `select ${KEPT} from workflow_messages where id = $1` }, [id]);

/** As one account sees it. */
export interface MessageRecord {
  id: number;
  kind: MessageKind;
  facts: Telling['facts'];
  link: string;
  at: Date;
  readAt: Date | null;
}

/** Whose messages somebody reads; 0 is nobody. */
function recipientOf(actor: Actor): Recipient {
  if (actor.role === 'applicant') return { kind: 'applicant', id: actor.applicantId ?? 0 };
  if (actor.role === 'unit-admin') return { kind: 'unit', id: actor.unitId ?? 0 };
  return { kind: 'authority', id: actor.authorityId ?? 0 };
}

const own = (actor: Actor): unknown[] => {
  const { kind, id } = recipientOf(actor);
  return [kind, id, actor.userId];
};

const FROM = `from workflow_messages m left join workflow_message_reads r on r.message_id = m.id and r.user_id = $3
  where m.to_kind = $1 and m.to_id = $2`;
const COLUMNS = 'm.id, m.kind, m.facts, m.link, m.at, coalesce(r.at, m.over_at) as "readAt"';
const READ = '(r.message_id is not null or m.over_at is not null)';

export const MESSAGE_SORTS = { at: 'm.id', id: 'm.id' } as const;

export async function listMessages(
  actor: Actor,
  filter: { id?: number[] | undefined; unread?: boolean | undefined },
  page: { offset: number; limit: number; descending: boolean },
): Promise<{ rows: MessageRecord[]; total: number }> {
  const condition = `${FROM} and ($4::boolean is null or not ${READ} = $4) and ($5::bigint[] is null or m.id = any($5))`;
  const values = [...own(actor), filter.unread ?? null, filter.id ?? null];
  const found = await rows<MessageRecord>(
    { text: `select ${COLUMNS} ${condition} order by m.id ${page.descending ? 'desc' : 'asc'} limit $6 offset $7` },
    [...values, page.limit, page.offset],
  );
  const counted = await row<{ total: number }>({ text: `select count(*)::int as total ${condition}` }, values);
  return { rows: found, total: counted?.total ?? 0 };
}

/** Reads one of the own; null for another's, and for none. The first reading counts. */
export async function readMessage(id: number, actor: Actor): Promise<MessageRecord | null> {
  const values = [...own(actor), id];
  await rows(
    {
      text: `insert into workflow_message_reads (message_id, user_id)
        select id, $3 from workflow_messages where to_kind = $1 and to_id = $2 and id = $4 on conflict do nothing`,
    },
    values,
  );
  return row<MessageRecord>({ text: `select ${COLUMNS} ${FROM} and m.id = $4` }, values);
}

export const readAllMessages = (actor: Actor): Promise<unknown> =>
  rows(
    {
      text: `insert into workflow_message_reads (message_id, user_id)
        select m.id, $3 ${FROM} and not ${READ} on conflict do nothing`,
    },
    own(actor),
  );

/** More than 99 is drawn as 99+; further back than the newest 500 nobody counts. */
const MOST_COUNTED = 100;

export async function countUnread(actor: Actor): Promise<number> {
  const found = await row<{ unread: number }>(
    {
      name: 'unread',
      text: `select count(*)::int as unread from (select 1 from (select id, over_at from workflow_messages where to_kind = $1 and to_id = $2
        order by id desc limit 500) m where m.over_at is null and not exists (select 1 from workflow_message_reads r where r.message_id = m.id and r.user_id = $3)
        limit ${MOST_COUNTED}) n`,
    },
    own(actor),
  );
  return found?.unread ?? 0;
}
