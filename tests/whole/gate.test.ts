import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, declarationOf, people, recommend } from '../world/paperwork';
import { asking, fullAccessToken, staffOf, type Ask } from '../world/staff';
import { traceOf } from '../world/trace';
import { openWorld, type World } from '../world/world';

let world: World;
let staff: Ask;
let id = 0;

beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
  const as = people(world);
  ({ id } = await declarationOf(await as('applicant.4')));
  await recommend(await as('unit.city'), id);
  await act(await as('unit.city'), id, 'pass', { opinion: '同意' });
});
afterAll(() => world.close());

/** What only acts may write. */
const TYPES = ['declaration', 'registration', 'revision', 'recommendation', 'flow-entry', 'plan-version', 'attachment'];

describe('R18: through Strapi', () => {
  const documentOf = async (type: string): Promise<string> => {
    const table = `${type.replace('-', '_').replace(/y$/, 'ie')}s`;
    const { rows } = await world.sql.query<{ document_id: string }>(
      `select document_id from ${table} order by id limit 1`,
    );
    return rows[0]?.document_id ?? '';
  };
  const data = { state: 'approved', desk: null, revision: 9, version: 9 };

  test('not by REST, with a token that may do everything', async () => {
    const ask = asking(world, await fullAccessToken(staff));
    expect((await ask('GET', '/api/declarations')).status).toBe(200);
    for (const [type, plural] of [
      ['declaration', 'declarations'],
      ['registration', 'registrations'],
    ] as const) {
      const address = `/api/${plural}/${await documentOf(type)}`;
      expect(await ask('PUT', address, { data: { state: 'approved' } })).toMatchObject({
        status: 403,
        code: 'only-by-review',
      });
      expect(await ask('PUT', address, { data: { unit: { connect: [1] } } })).toMatchObject({
        status: 403,
        code: 'only-by-review',
      });
      expect(await ask('DELETE', address)).toMatchObject({ status: 403, code: 'only-by-review' });
      expect(await ask('POST', `/api/${plural}`, { data: { state: 'approved' } })).toMatchObject({
        status: 403,
        code: 'only-by-review',
      });
    }
  });

  test.each(TYPES)('not by the Strapi admin: %s', async (type) => {
    const documentId = await documentOf(type);
    const list = `/content-manager/collection-types/api::${type}.${type}`;
    expect((await staff('GET', list)).status).toBe(200);
    const answers = {
      change: await staff('PUT', `${list}/${documentId}`, data),
      remove: await staff('DELETE', `${list}/${documentId}`),
      add: await staff('POST', list, data),
      copy: await staff('POST', `${list}/clone/${documentId}`, {}),
      many: await staff('POST', `${list}/actions/bulkDelete`, { documentIds: [documentId] }),
    };
    for (const [name, answer] of Object.entries(answers)) {
      expect([name, answer.status]).toEqual([name, 403]);
      if (name !== 'copy') expect([name, answer.code]).toEqual([name, 'only-by-review']);
    }
  });

  test('not by a relation: what declarations point to cannot be deleted from under them', async () => {
    for (const type of ['unit', 'authority', 'applicant']) {
      const { rows } = await world.sql.query<{ document_id: string }>(
        `select a.document_id from ${type === 'authority' ? 'authorities' : `${type}s`} a join declarations d on d.${type}_id = a.id limit 1`,
      );
      const answer = await staff(
        'DELETE',
        `/content-manager/collection-types/api::${type}.${type}/${rows[0]?.document_id}`,
      );
      expect([type, answer.status, answer.code]).toEqual([type, 403, 'only-by-review']);
    }
    expect((await traceOf(world, id)).declaration).toMatchObject({ state: 'in-review', desk: 'city' });
  });

  test('platform staff cannot say who somebody is: R5, R6 and R16 rest on it', async () => {
    const { rows } = await world.sql.query<{ document_id: string; person_key: string }>(
      'select document_id, person_key from applicants order by id limit 2',
    );
    const [one, other] = rows;
    const path = `/content-manager/collection-types/api::applicant.applicant/${one?.document_id}`;
    const answer = await staff('PUT', path, { personKey: other?.person_key });
    expect([answer.status, answer.code]).toEqual([403, 'only-by-review']);
    const after = await world.sql.query<{ person_key: string }>(
      'select person_key from applicants where document_id = $1',
      [one?.document_id],
    );
    expect(after.rows[0]?.person_key).toBe(one?.person_key);
  });

  test('ID numbers and phones are not shown to platform staff', async () => {
    const list = await staff('GET', '/content-manager/collection-types/api::applicant.applicant?pageSize=100');
    expect(list.status).toBe(200);
    expect(JSON.stringify(list.body)).not.toMatch(/[1-9]\d{16}[\dX]|"1[3-9]\d{9}"/);
  });
});
