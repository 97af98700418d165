import type { Context } from 'koa';
import { LOOK_REASONS, UNSTATED, type LoggedReason } from 'workflow/domain';
import { BadInput } from './edge';

/** Why the full numbers are asked for, from the address (R19); a closed list, so that nothing personal stands there. */
export function reasonOf(ctx: Context): LoggedReason {
  const strange = Object.keys(ctx.query).filter((name) => name !== 'reason');
  if (strange.length > 0) throw new BadInput(strange.map((field) => ({ field, problem: 'unknown' })));
  const given = ctx.query.reason;
  if (given === undefined) return UNSTATED;
  const reason = LOOK_REASONS.find((one) => one === given);
  if (!reason)
    throw new BadInput([{ field: 'reason', problem: Array.isArray(given) ? 'given-twice' : 'invalid_value' }]);
  return reason;
}
