import type { FlowContent } from '../domain/flow';
import { acted } from './acted';
import { row } from './pool';

/** The key of a repeated request (R15), taken in the act's own transaction. */
export interface RequestKey {
  userId: number;
  key: string;
  requestSha256: string;
}

/** What the database said instead of moving. `stale` and the rest are the guards' own words. */
export type Setback =
  | 'stale'
  | 'already-declared'
  | 'barred-this-year'
  | 'key-taken'
  | 'already-registered'
  | 'last-administrator'
  | 'blocked-by-staff';

export type Moved = { ok: true; value: number } | { ok: false; setback: Setback };

const BY_CONSTRAINT: Record<string, Setback> = {
  declarations_one_per_person: 'already-declared',
  workflow_answers_pkey: 'key-taken',
  registrations_one_bound: 'stale',
  registrations_one_pending: 'already-registered',
  flow_entries_seq: 'stale',
  flow_entries_version: 'stale',
};

interface DatabaseError {
  code?: string;
  constraint?: string;
}

function setbackOf(error: unknown): Setback | null {
  const { code, constraint } = error as DatabaseError;
  if (code === 'WF409') return 'stale';
  if (code === 'WF422') return 'barred-this-year';
  if (code === 'WF423') return 'last-administrator';
  if (code === 'WF424') return 'blocked-by-staff';
  return code === '23505' && constraint ? (BY_CONSTRAINT[constraint] ?? null) : null;
}

/** Two connections that count in the same shard may wait for each other; PostgreSQL ends one, and nothing of it happened. */
const DEADLOCK = '40P01';

export async function callHand(name: string, act: object, again = true): Promise<Moved> {
  try {
    const result = await row<{ value: number }>({ name, text: `select ${name}($1::jsonb) as value` }, [
      JSON.stringify(act),
    ]);
    // Drafts are saved all day, and a save is nobody's news.
    if (name !== 'workflow_save') acted();
    return { ok: true, value: result?.value ?? 0 };
  } catch (error) {
    if ((error as DatabaseError).code === DEADLOCK && again) return callHand(name, act, false);
    const setback = setbackOf(error);
    if (!setback) throw error;
    return { ok: false, setback };
  }
}

export const keyed = (key: RequestKey | null): object =>
  key ? { user_id: key.userId, key: key.key, request_sha256: key.requestSha256 } : {};

export interface NewDeclaration {
  plan_id: string;
  plan_version_id: number;
  year: number;
  category: string;
  batch: string;
  applicant_id: number;
  applicant_name: string;
  id_number_masked: string;
  phone_masked: string;
  person_key: string;
  unit_id: number | null;
  unit_name: string | null;
}

/** A draft at version 1; answers its id. */
export const declare = (declaration: NewDeclaration, key: RequestKey | null): Promise<Moved> =>
  callHand('workflow_declare', { ...keyed(key), declaration });

export const save = (id: number, version: number, answers: object, key: RequestKey | null): Promise<Moved> =>
  callHand('workflow_save', { ...keyed(key), id, version, answers });

/** A draft moves to a later version of its plan, with the answers that go along. */
export const adopt = (
  step: { id: number; version: number; plan_version_id: number; batch: string; answers: object },
  key: RequestKey | null,
): Promise<Moved> => callHand('workflow_adopt', { ...keyed(key), ...step });

/** A move with everything it leaves behind; columns as in the tables, instants in ISO 8601. */
export interface Move {
  id: number;
  version: number;
  from_state: string;
  decided_at: string;
  declaration: Record<string, unknown>;
  entry: FlowContent & { nextName: string | null; content: string; previousHash: string; hash: string };
  frozen?: Record<string, unknown>;
  recommendation?: Record<string, unknown>;
}

export function move(step: Move, key: RequestKey | null): Promise<Moved> {
  const { entry, ...rest } = step;
  return callHand('workflow_move', {
    ...keyed(key),
    ...rest,
    entry: {
      declaration_id: entry.declarationId,
      seq: entry.seq,
      act: entry.act,
      actor_id: entry.actorId,
      actor_name: entry.actorName,
      organisation: entry.organisation,
      desk: entry.desk,
      next_desk: entry.nextDesk,
      next_name: entry.nextName,
      state: entry.state,
      opinion: entry.opinion,
      items: entry.items,
      revision: entry.revision,
      version: entry.version,
      at: entry.at,
      evidence: entry.evidence,
      content: entry.content,
      previous_hash: entry.previousHash,
      hash: entry.hash,
    },
  });
}

/** A request to be bound to a unit; answers its id. The unique index refuses a second one in waiting. */
export const register = (
  registration: { applicant_id: number; unit_id: number },
  key: RequestKey | null,
): Promise<Moved> => callHand('workflow_register', { ...keyed(key), ...registration });

export interface NewAttachment {
  declaration_id: number;
  field_id: string;
  file_name: string;
  size: number;
  type: string;
  sha_256: string;
}

/** A file handed in for a field; answers its id. */
export const attach = (attachment: NewAttachment, key: RequestKey | null): Promise<Moved> =>
  callHand('workflow_attach', { ...keyed(key), attachment });

export interface RegistrationDecision {
  id: number;
  unit_id: number;
  from_state: string;
  state: string;
  opinion: string | null;
  decided_by: string;
}

export const decideRegistration = (decision: RegistrationDecision, key: RequestKey | null): Promise<Moved> =>
  callHand('workflow_decide_registration', { ...keyed(key), ...decision });
