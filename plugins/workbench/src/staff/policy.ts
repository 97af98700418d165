import type { Context } from 'koa';

interface StaffState {
  userAbility?: { can(action: string, subject: string): boolean };
}

/** What the staff's role may do with plans in Strapi's own panel, it may do here. */
export function mayStaff(policy: Context, config: { action?: string }): boolean {
  const { userAbility } = policy.state as StaffState;
  return Boolean(
    config.action && userAbility?.can(`plugin::content-manager.explorer.${config.action}`, 'api::plan.plan'),
  );
}
