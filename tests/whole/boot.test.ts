import { expect, test } from 'vitest';
import { openWorld } from '../world/world';

test('boots', async () => {
  const world = await openWorld();
  const me = await (await world.signIn('unit.city')).get('/me');
  console.log(me.body);
  expect(me.status).toBe(200);
  await world.close();
});
