import type { Core } from '@strapi/types';
import { ROLES, type Role } from 'workflow/domain';

const DISPLAY: Record<Role, string> = { applicant: '申报人', 'unit-admin': '用人单位管理员', reviewer: '审核人员' };

/**
 * The roles of users-permissions carry no permission of their own: the workbench's doors decide. Called once every plugin
 * has started: users-permissions makes its own standard roles only while there is none at all.
 */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.db.query('plugin::users-permissions.role');
  for (const type of ROLES) {
    const found: unknown = await roles.findOne({ where: { type } });
    if (!found) await roles.create({ data: { type, name: DISPLAY[type], description: DISPLAY[type] } });
  }
  // Of Strapi's own doors only the sign-in by password stays open (demo and break-glass accounts).
  await strapi.db
    .query('plugin::users-permissions.permission')
    .deleteMany({ where: { action: { $ne: 'plugin::users-permissions.auth.callback' } } });
  const settings = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const advanced = (await settings.get({})) as Record<string, unknown>;
  // Nobody registers an account here: people come from the identity provider, staff from the admin panel.
  await settings.set({ value: { ...advanced, allow_register: false, email_confirmation: false } });
}
