import type { RequestKey } from './moves';
import { row, rows } from './pool';

/** The answer that was given to a key; `status` is null while (or when) the first request did not finish its answer. */
export interface GivenAnswer {
  requestSha256: string;
  status: number | null;
  body: unknown;
}

export async function answerTo(userId: number, key: string): Promise<GivenAnswer | null> {
  const found = await row<{ request_sha256: string; status: number | null; body: unknown }>(
    {
      name: 'key-answer',
      text: 'select request_sha256, status, body from workflow_answers where user_id = $1 and key = $2',
    },
    [userId, key],
  );
  return found && { requestSha256: found.request_sha256, status: found.status, body: found.body };
}

export async function keepAnswer(key: RequestKey, status: number, body: unknown): Promise<void> {
  await rows(
    {
      name: 'key-keep',
      text: 'update workflow_answers set status = $3, body = $4::json where user_id = $1 and key = $2',
    },
    [key.userId, key.key, status, JSON.stringify(body)],
  );
}

/** A key protects a retry, which comes within minutes; a day is far more than that. */
export async function forgetOldKeys(): Promise<void> {
  await rows({ text: "delete from workflow_answers where at < clock_timestamp() - interval '1 day'" });
}
