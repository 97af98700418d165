import { expect } from 'vitest';
import { staffOf } from './staff';
import type { World } from './world';

const USERS = '/content-manager/collection-types/plugin::users-permissions.user';

/** Platform staff open an account for a second reviewer of the bureau of a region. */
export async function colleagueAt(world: World, region: string, username: string, name: string): Promise<void> {
  const staff = await staffOf(world);
  const linkTo = async (table: string, condition: string): Promise<object> => {
    const { rows } = await world.sql.query<{ id: number; documentId: string }>(
      `select id, document_id as "documentId" from ${table} where ${condition}`,
    );
    return { connect: rows, disconnect: [] };
  };
  const made = await staff('POST', USERS, {
    username,
    email: `${username}@example.com`,
    password: process.env.DEMO_PASSWORD ?? 'Shenbao-2026',
    confirmed: true,
    blocked: false,
    name,
    role: await linkTo('up_roles', "type = 'reviewer'"),
    authority: await linkTo('authorities', `kind = 'bureau' and region_code = '${region}'`),
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
}
