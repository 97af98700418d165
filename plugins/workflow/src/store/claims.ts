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

/** The fresh claims of one body on these declarations. */
export async function claimsOn(declarationIds: number[], actor: Actor): Promise<Map<number, ClaimRecord>> {
  const body = bodyOf(actor);
  if (body === null || declarationIds.length === 0) return new Map();
  const found = await row<{ claims: { id: number; userId: number; name: string; until: string }[] }>(
    {
      name: 'claims',
      text: `select coalesce(json_agg(json_build_object('id', declaration_id, 'userId', user_id, 'name', name, 'until', until)), '[]') as claims
        from workflow_claims where declaration_id = any($1::int[]) and body = $2 and until > clock_timestamp()`,
    },
    [declarationIds, body],
  );
  return new Map(found?.claims.map(({ id, userId, name, until }) => [id, { userId, name, until: new Date(until) }]));
}
