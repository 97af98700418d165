import { rows } from 'workflow/store';

/** What has served its time. Security events stay a year; the law asks for half of it. */
const SWEEPS = [
  "delete from sso_logins where at < clock_timestamp() - interval '1 hour'",
  "delete from sso_departures where at < clock_timestamp() - interval '1 hour'",
  "delete from sso_logout_tokens where at < clock_timestamp() - interval '1 hour'",
  'delete from sso_sessions s where not exists (select 1 from strapi_sessions p where p.session_id = s.session_id)',
  "delete from security_minutes where minute < clock_timestamp() - interval '1 hour'",
  "delete from login_attempts where greatest(since, locked_until) < workflow_now() - interval '1 day'",
  "delete from security_events where at < (clock_timestamp() at time zone 'utc') - interval '365 days'",
];

export async function sweep(): Promise<void> {
  for (const text of SWEEPS) await rows({ text });
}
