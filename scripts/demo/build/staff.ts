import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';

export const STAFF_LOGIN = 'staff@demo.shenbao';

/** The services of Strapi's own admin, which it leaves untyped. */
interface AdminServices {
  user: { exists(where: object): Promise<boolean>; create(user: object): Promise<unknown> };
  role: { getSuperAdmin(): Promise<{ id: number } | null> };
  token: {
    exists(where: object): Promise<boolean>;
    getByName(name: string): Promise<{ id: number } | null>;
    revoke(id: number): Promise<unknown>;
    create(token: object): Promise<{ accessKey: string }>;
  };
}

/** Platform staff for /admin. With a first user there, Strapi asks nobody to register. */
export async function makeStaff(strapi: Core.Strapi, password: string): Promise<void> {
  const users = strapi.service('admin::user') as unknown as AdminServices['user'];
  const roles = strapi.service('admin::role') as unknown as AdminServices['role'];
  if (await users.exists({ email: STAFF_LOGIN })) return;
  const role = await roles.getSuperAdmin();
  if (!role) throw new Error('Strapi has no super admin role.');
  await users.create({
    email: STAFF_LOGIN,
    firstname: '平台',
    lastname: '管理员',
    password,
    isActive: true,
    blocked: false,
    registrationToken: null,
    roles: [role.id],
    preferedLanguage: 'zh-Hans',
  });
}

const TOKEN_NAME = '演示：集成方只读';
const READABLE = ['plan', 'unit', 'declaration', 'registration', 'region', 'authority'];

/** Contract §5: a token that reads and does nothing else, in a file that only the owner reads. Strapi keeps its hash. */
export async function makeIntegratorToken(strapi: Core.Strapi, dataDir: string): Promise<void> {
  const file = join(dataDir, 'integrator-token');
  const tokens = strapi.service('admin::api-token') as unknown as AdminServices['token'];
  const before = await tokens.getByName(TOKEN_NAME);
  if (before && existsSync(file)) return;
  // A token whose file was lost, or never written, can be read by nobody.
  if (before) await tokens.revoke(before.id);
  const { accessKey } = await tokens.create({
    kind: 'content-api',
    name: TOKEN_NAME,
    description: '计划、单位、申报、人员注册、属地、审核机构',
    type: 'custom',
    lifespan: null,
    permissions: READABLE.flatMap((name) => [`api::${name}.${name}.find`, `api::${name}.${name}.findOne`]),
  });
  writeFileSync(file, `${accessKey}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
