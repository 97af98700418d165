import { HttpError } from 'react-admin';
import type { SaidRefusal } from 'workbench/contract';
import type { State } from 'workflow/domain';

/** What is wrong with one field of a request (400). */
export interface FieldProblem {
  field: string;
  problem: string;
  /** In the reader's language, where the server has words for it. */
  message?: string;
}

/** What went wrong, as a screen needs it. `status` 0 means that no answer came. */
export interface Problem {
  status: number;
  code: string;
  message: string;
  refusals: SaidRefusal[];
  /** Seconds, from Retry-After. */
  retryAfter?: number;
  /** With `stale`: where the declaration stands now (R14). */
  state?: State;
  /** With a request that is not well made: which fields. */
  fields?: FieldProblem[];
  /** With `stale`: the record as it stands now. */
  record?: unknown;
  /** With sign-in: how many tries are left before the lock. */
  remaining?: number;
}

interface Envelope {
  error?: { message?: string; details?: Partial<Problem> | null };
}

/** The contract's error envelope as react-admin's error; its body carries `details` as they came. */
export function refused(status: number, body: unknown, retryAfter: string | null): HttpError {
  const { message, details } = (body as Envelope | null)?.error ?? {};
  const seconds = Number(retryAfter);
  return new HttpError(message ?? '', status, {
    ...details,
    retryAfter: retryAfter !== null && Number.isFinite(seconds) ? seconds : details?.retryAfter,
  });
}

export function problemOf(error: unknown): Problem {
  if (error instanceof HttpError) {
    const details = (error.body ?? {}) as Partial<Problem>;
    return {
      ...details,
      status: Number(error.status),
      code: details.code ?? '',
      message: error.message,
      refusals: details.refusals ?? [],
    };
  }
  return { status: 0, code: '', message: '', refusals: [] };
}
