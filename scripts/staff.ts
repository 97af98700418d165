import type { Core } from '@strapi/strapi';
import { say } from './say';

/** The two services of Strapi's admin that we use; it types its services as `any`. */
interface Users {
  exists(): Promise<boolean>;
  create(user: object): Promise<unknown>;
}
interface Roles {
  getSuperAdmin(): Promise<{ id: number } | null>;
}

/**
 * The first account of platform staff, from STAFF_EMAIL and STAFF_PASSWORD. The panel's own "first visitor registers" is closed:
 * whoever found a fresh installation first would own it.
 */
export async function ensureStaff(strapi: Core.Strapi, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const users = strapi.service('admin::user') as Users;
  if (await users.exists()) return;
  const { STAFF_EMAIL: email, STAFF_PASSWORD: password } = env;
  if (!email || !password) {
    say('还没有平台管理员：请设置 STAFF_EMAIL 和 STAFF_PASSWORD 后再启动一次。');
    return;
  }
  const role = await (strapi.service('admin::role') as Roles).getSuperAdmin();
  if (!role) throw new Error('Strapi has no super admin role.');
  await users.create({
    email,
    password,
    firstname: '平台',
    lastname: '管理员',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  say(`已建立平台管理员 ${email}。请登录后修改密码，并从环境中删去 STAFF_PASSWORD。`);
}
