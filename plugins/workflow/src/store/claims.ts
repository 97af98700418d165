import type { Actor } from '../domain/permits';
import { table, type Guard } from './guard';
import { row } from './pool';

/**
 * Who is looking at a declaration just now, so that two people of one body do not read the same file at the same time. It
 * shows, and locks nothing: that nothing is decided twice is the version's matter (R14).
 */
export const CLAIM_GUARDS: Guard[] = [
  table(
    'workflow_claims',
    `declaration_id integer not null references declarations(id), body text not null, user_id integer not null, name text not null,
     until timestamptz not null, primary key (declaration_id, body)`,
  ),
];

/** A claim fades unless its screen renews it: who closed the notebook must not hold a file all day. */
const LASTS = "interval '5 minutes'";

/** The body whose people share a desk; an applicant belongs to none. */
export const bodyOf = (actor: Actor): string | null =>
  actor.role === 'unit-admin'
    ? `unit-${actor.unitId ?? 0}`
    : actor.role === 'reviewer'
      ? `authority-${actor.authorityId ?? 0}`
      : null;

export interface ClaimRecord {
  userId: number;
  name: string;
  until: Date;
}

/** Takes or renews the claim. Somebody else's that is still fresh stays, unless it is taken over. */
export async function takeClaim(declarationId: number, actor: Actor, takeOver: boolean): Promise<void> {
  await row(
    {
      name: 'claim',
      text: `insert into workflow_claims as c (declaration_id, body, user_id, name, until) values ($1, $2, $3, $4, clock_timestamp() + ${LASTS})
        on conflict (declaration_id, body) do update set user_id = excluded.user_id, name = excluded.name, until = excluded.until
        where c.user_id = excluded.user_id or c.until < clock_timestamp() or $5`,
    },
    [declarationId, bodyOf(actor), actor.userId, actor.name, takeOver],
  );
}

/** Gives the own claim back; another's stays. */
export async function releaseClaim(declarationId: number, actor: Actor): Promise<void> {
  await row(
    { name: 'release', text: 'delete from workflow_claims where declaration_id = $1 and body = $2 and user_id = $3' },
    [declarationId, bodyOf(actor), actor.userId],
  );
}

/** The fresh claim of the body that holds a declaration `d`, as a column. */
export const CLAIM = `case when d.state = 'in-review' then (select jsonb_build_object('userId', c.user_id, 'name', c.name, 'until', c.until)
  from workflow_claims c where c.declaration_id = d.id and c.until > clock_timestamp()
    and c.body = case when d.desk = 'unit' then 'unit-' || d.unit_id else 'authority-' || d.authority_id end) end`;
