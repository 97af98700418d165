import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../world/world';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ownId = async (login: string): Promise<number> => {
  const { body } = await (await world.signIn(login)).get<{ id: number }[]>('/declarations');
  return body[0]?.id ?? 0;
};

test('the own draft is printed as it stands, for oneself alone, and is not kept', async () => {
  const id = await ownId('applicant.5');
  const own = await (await world.signIn('applicant.5')).bytes(`/declarations/${id}/draft-form`);
  expect([own.status, own.headers.get('content-type'), own.headers.get('cache-control')]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ]);
  expect(own.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await (await world.signIn('applicant.8')).get(`/declarations/${id}/draft-form`)).status).toBe(404);
  expect((await (await world.signIn('unit.city')).get(`/declarations/${id}/draft-form`)).status).toBe(403);
});

test('what is submitted has no draft any more', async () => {
  const id = await ownId('applicant.4');
  const refused = await (await world.signIn('applicant.4')).get(`/declarations/${id}/draft-form`);
  expect([refused.status, refused.code]).toEqual([422, 'not-editable']);
});
