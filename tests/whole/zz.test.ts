import { test } from 'vitest';
import { openWorld } from '../world/world';
import { asking, fullAccessToken, staffOf } from '../world/staff';
test('x', async () => {
  const world = await openWorld();
  const staff = await staffOf(world);
  const ask = asking(world, await fullAccessToken(staff));
  const { rows } = await world.sql.query("select document_id from declarations limit 1");
  const d = rows[0].document_id;
  console.log(JSON.stringify((await ask('PUT', `/api/declarations/${d}`, { data: { state: 'approved' } })).body));
  console.log(JSON.stringify((await staff('PUT', `/content-manager/collection-types/api::declaration.declaration/${d}`, { state: 'approved' })).body));
  console.log(JSON.stringify((await staff('DELETE', `/content-manager/collection-types/api::declaration.declaration/${d}`)).body));
  const u = await world.sql.query("select document_id from units limit 1");
  console.log(JSON.stringify((await staff('DELETE', `/content-manager/collection-types/api::unit.unit/${u.rows[0].document_id}`)).body));
  await world.close();
});
