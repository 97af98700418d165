import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffOf, type Ask } from '../world/staff';
import { openWorld, type World } from '../world/world';

let world: World;
let staff: Ask;
beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
});
afterAll(() => world.close());

const USERS = '/content-manager/collection-types/plugin::users-permissions.user';
const link = (row: { id: number; documentId: string }) => ({
  connect: [{ id: row.id, documentId: row.documentId }],
  disconnect: [],
});

async function rowOf(sql: string): Promise<{ id: number; documentId: string }> {
  const { rows } = await world.sql.query<{ id: number; documentId: string }>(sql);
  return rows[0] as { id: number; documentId: string };
}

test('platform staff open an account for a reviewer in the panel, who signs in at that desk', async () => {
  const authority = await rowOf(`select id, document_id as "documentId" from authorities where region_code = '340100'`);
  const role = await rowOf(`select id, document_id as "documentId" from up_roles where type = 'reviewer'`);
  const made = await staff('POST', USERS, {
    username: 'reviewer.two',
    email: 'reviewer.two@example.com',
    password: process.env.DEMO_PASSWORD ?? 'Shenbao-2026',
    confirmed: true,
    blocked: false,
    name: '卢思齐',
    role: link(role),
    authority: link(authority),
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const reviewer = await world.signIn('reviewer.two');
  expect((await reviewer.get('/me')).body).toMatchObject({ role: 'reviewer', authority: { id: authority.id } });

  // Moved to another desk, the account sits there at once.
  const other = await rowOf(`select id, document_id as "documentId" from authorities where region_code = '340123'`);
  const account = await rowOf(`select id, document_id as "documentId" from up_users where username = 'reviewer.two'`);
  const moved = await staff('PUT', `${USERS}/${account.documentId}`, { authority: link(other) });
  expect(moved.status, JSON.stringify(moved.body)).toBe(200);
  expect((await reviewer.get('/me')).body).toMatchObject({ authority: { id: other.id } });
});
