import { isIPv6 } from 'node:net';
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

/** Lines a minute from one address. A whole office behind one address stays below; a flood is cut to a line and a half a second. */
export const LINES_A_MINUTE = 100;

/** The last line of a minute that was full says so, in place of the event; what comes after it is only counted. */
const EVENT = `with counted as (insert into security_minutes as m (network, minute, lines) values ($5, date_trunc('minute', clock_timestamp()), 1)
    on conflict (network) do update set minute = excluded.minute, lines = case when m.minute = excluded.minute then m.lines + 1 else 1 end
    returning lines > ${LINES_A_MINUTE} as full, lines > ${LINES_A_MINUTE} + 1 as silent)
  insert into security_events (document_id, at, kind, way, detail, address, created_at, updated_at, published_at)
  select workflow_document_id(), n, case when c.full then 'log-limited' else $1 end, $2, case when c.full then 'more-left-out' else $3 end, $4, n, n, n
  from counted c, (select clock_timestamp() at time zone 'utc' as n) t where not c.silent`;

/** One line in the security log (安全日志): codes and an address, never a name, a number or a token. */
export async function logSecurity(kind: SecurityKind, way: Way, detail: string, address: string): Promise<void> {
  await rows({ text: EVENT }, [kind, way, detail, address, networkOf(address)]);
}

/** Whose flood it is: whoever has one IPv6 address has its whole /64. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0));
  return [...(before ?? []), ...Array<string>(zeros).fill('0'), ...(after ?? [])].slice(0, 4).join(':');
}

/** The visitor's address, an IPv4 one in its own writing. */
export const addressOf = (ip: string): string => ip.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
