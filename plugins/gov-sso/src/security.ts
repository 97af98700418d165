import { rows } from 'workflow/store';

export type Way = 'oidc' | 'cas' | 'password';

export type SecurityKind =
  | 'sign-in-refused'
  | 'sign-in-locked'
  | 'single-logout-refused'
  /** The provider's credit code is none by GB 32100; it was taken all the same. */
  | 'credit-code-unusual'
  /** The provider gives one of its accounts another credit code or ID number than before. */
  | 'identity-changed';

const EVENT = `insert into security_events (document_id, at, kind, way, detail, address, created_at, updated_at, published_at)
  select workflow_document_id(), n, $1, $2, $3, $4, n, n, n from (select clock_timestamp() at time zone 'utc' as n) t`;

/** One line in the security log (安全日志): codes and an address, never a name, a number or a token. */
export async function logSecurity(kind: SecurityKind, way: Way, detail: string, address: string): Promise<void> {
  await rows({ text: EVENT }, [kind, way, detail, address]);
}

/** The visitor's address, an IPv4 one in its own writing. */
export const addressOf = (ip: string): string => ip.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
