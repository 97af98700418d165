import { UNSTATED, type LoggedReason } from '../domain/looks';
import { rows } from './pool';

/** R19: who looked at full numbers, when and why. Kept for ever: the table is only ever added to. */
export async function logLook(
  who: { userId: number; name: string; organisation: string },
  subject: 'declaration' | 'registration' | 'unit',
  subjectId: number,
  reason: LoggedReason = UNSTATED,
): Promise<void> {
  await rows(
    {
      text: `insert into workflow_looks (user_id, actor_name, organisation, subject, subject_id, reason, at)
        values ($1, $2, $3, $4, $5, $6, workflow_now())`,
    },
    [who.userId, who.name, who.organisation, subject, subjectId, reason],
  );
}
