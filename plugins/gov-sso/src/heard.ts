import type { transaction } from 'workflow/store';
import { sha256 } from './logins';

type Client = Parameters<Parameters<typeof transaction>[0]>[0];

/** Remembered for longer than a notice is taken (logoutToken.ts). */
const HEARD = `with old as (delete from sso_logout_tokens where at < clock_timestamp() - interval '1 hour')
  insert into sso_logout_tokens (jti) values ($1) on conflict do nothing returning jti`;

/** Whether a logout token comes for the first time; several processes share the memory, and it is kept with what the token ends. */
export const isFirstHeard = async (client: Client, issuer: string, jti: string): Promise<boolean> =>
  (await client.query(HEARD, [sha256(`${issuer}\n${jti}`)])).rowCount === 1;
