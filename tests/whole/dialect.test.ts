import { fetchUtils } from 'ra-core';
import simpleRest from 'ra-data-simple-rest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectEnvelope } from '../world/envelope';
import { declarationOf, people, plansOf, type Declaration } from '../world/paperwork';
import { openWorld, type Envelope, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
let unit: Visitor;

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  unit = await as('unit.city');
});
afterAll(() => world.close());

/** react-admin's own client, as the screens use it. */
const clientOf = (visitor: Visitor): ReturnType<typeof simpleRest> =>
  simpleRest(`${world.baseUrl}/api/workbench`, (url, options = {}) =>
    fetchUtils.fetchJson(url, { ...options, user: { authenticated: true, token: `Bearer ${visitor.token}` } }),
  );

const idsOf = ({ data }: { data: unknown[] }): (string | number)[] =>
  (data as { id: string | number }[]).map((record) => record.id);

const everything = { pagination: { page: 1, perPage: 100 }, filter: {} };
const sort = { field: 'id', order: 'ASC' as const };

describe('ra-data-simple-rest, every method on every resource', () => {
  const RESOURCES = ['plans', 'declarations', 'registrations', 'units', 'authorities', 'regions'];

  test.each(RESOURCES)('%s can be read', async (resource) => {
    const client = clientOf(unit);
    const all = await client.getList(resource, { ...everything, sort });
    expect(all.total).toBeGreaterThan(0);
    expect(all.data.length).toBe(Math.min(all.total ?? 0, 100));
    const ids = idsOf(all);
    expect(new Set(ids).size).toBe(ids.length);
    const backwards = await client.getList(resource, { ...everything, sort: { ...sort, order: 'DESC' } });
    if ((all.total ?? 0) <= 100) expect(idsOf(backwards)).toEqual([...ids].reverse());
    const one = await client.getOne(resource, { id: ids[0] });
    expect(one.data).toMatchObject({ id: ids[0] });
    const many = await client.getMany(resource, { ids: ids.slice(0, 3) });
    expect(new Set(idsOf(many))).toEqual(new Set(ids.slice(0, 3)));
    // Page by page gives the same rows in the same order.
    const paged: unknown[] = [];
    for (let page = 1; paged.length < Math.min(ids.length, 9); page += 1) {
      paged.push(...idsOf(await client.getList(resource, { pagination: { page, perPage: 3 }, sort, filter: {} })));
    }
    expect(paged).toEqual(ids.slice(0, paged.length));
  });

  test.each(RESOURCES)('%s is neither made, changed nor deleted by a unit through it', async (resource) => {
    const client = clientOf(unit);
    const { data } = await client.getList(resource, { ...everything, sort });
    const [first] = data as [{ id: number }];
    const ids = [first.id];
    const writes = [
      client.create(resource, { data: { state: 'approved' } }),
      client.update(resource, { id: first.id, data: { state: 'approved' }, previousData: first }),
      client.updateMany(resource, { ids, data: { state: 'approved' } }),
      client.delete(resource, { id: first.id, previousData: first }),
      client.deleteMany(resource, { ids }),
    ];
    for (const write of await Promise.allSettled(writes)) {
      expect(write.status).toBe('rejected');
      const { status } = (write as PromiseRejectedResult).reason as { status: number };
      expect([400, 403, 404, 405]).toContain(status);
    }
    expect((await client.getList(resource, { ...everything, sort })).data).toEqual(data);
  });

  test('an applicant makes and saves a draft through it', async () => {
    const applicant = await as('applicant.9');
    const client = clientOf(applicant);
    const { open } = await plansOf(applicant);
    const made = await client.create<Declaration>('declarations', { data: { planId: open.id, category: 'leader' } });
    const { id, version } = made.data;
    const saved = await client.update<Declaration>('declarations', {
      id,
      data: { version, answers: { school: '安徽大学' } } as never,
      previousData: made.data,
    });
    expect(saved.data).toMatchObject({ id, version: version + 1, answers: { school: '安徽大学' } });
    const several = await client.updateMany('declarations', { ids: [id], data: { version: version + 1, answers: {} } });
    expect(several.data).toEqual([id]);
    const mine = await client.getManyReference('declarations', { ...everything, sort, target: 'planId', id: open.id });
    expect(idsOf(mine)).toEqual([id]);
  });

  test('what is not mine is not there: one 404, and nothing of many', async () => {
    const client = clientOf(unit);
    const { id: foreign } = await declarationOf(await as('applicant.7'));
    await expect(client.getOne('declarations', { id: foreign })).rejects.toMatchObject({ status: 404 });
    expect((await client.getMany('declarations', { ids: [foreign, 99_999] })).data).toEqual([]);
    expect((await client.getMany('units', { ids: [1, 2, 3, 4] })).data).toHaveLength(1);
  });
});

describe('Content-Range', () => {
  const ranges: [string, string][] = [
    ['/regions', 'regions 0-24/121'],
    ['/regions?range=[0,0]', 'regions 0-0/121'],
    ['/regions?range=[0,99]', 'regions 0-99/121'],
    ['/regions?range=[100,199]', 'regions 100-120/121'],
    ['/regions?range=[120,120]', 'regions 120-120/121'],
    ['/regions?range=[121,145]', 'regions */121'],
    ['/regions?filter={"level":"city"}&range=[0,49]', 'regions 0-15/16'],
    ['/regions?filter={"q":"没有这个地方"}', 'regions */0'],
    ['/units?range=[1,5]', 'units */1'],
    ['/plans?range=[5,9]', 'plans */3'],
    ['/registrations?range=[90,99]', 'registrations */7'],
    ['/declarations?range=[90,99]', 'declarations */5'],
    ['/declarations?filter={"state":"in-review"}', 'declarations 0-1/2'],
    ['/declarations?filter={"pending":true}', 'declarations 0-1/2'],
    ['/declarations?filter={"pending":false}', 'declarations 0-2/3'],
  ];

  test.each(ranges)('%s → %s', async (path, header) => {
    const answer = await unit.get<unknown[]>(path);
    expect([answer.status, answer.headers.get('content-range')]).toEqual([200, header]);
    const [, from, to] = /(\d+)-(\d+)\//.exec(header) ?? [];
    expect(answer.body).toHaveLength(from === undefined ? 0 : Number(to) - Number(from) + 1);
  });

  test('the counters of an authority tell the same as a count of its rows', async () => {
    const bureau = await as('bureau.hefei');
    for (const filter of ['{}', '{"state":"approved"}', '{"pending":true}', '{"pending":false}', '{"desk":"city"}']) {
      const { body, headers } = await bureau.get<unknown[]>(`/declarations?filter=${filter}&range=[0,99]`);
      expect([filter, headers.get('content-range')]).toEqual([
        filter,
        `declarations ${body.length ? `0-${body.length - 1}` : '*'}/${body.length}`,
      ]);
    }
  });
});

describe('a list request that is not well made is a 400 that names why', () => {
  const q = encodeURIComponent;
  const BAD: [string, string][] = [
    ['filter={"nothing":1}', 'filter.nothing'],
    ['filter={"constructor":1}', 'filter.constructor'],
    ['filter={"__proto__":{"a":1},"x":1}', 'filter'],
    ['filter={', 'filter'],
    ['filter=[]', 'filter'],
    ['filter="x"', 'filter'],
    ['filter={"id":{"$ne":1}}', 'filter.id'],
    [`filter={"id":[${Array.from({ length: 101 }, (_, i) => i + 1).join(',')}]}`, 'filter.id'],
    ['sort=["nothing","ASC"]', 'sort.nothing'],
    ['sort=["id;drop table units","ASC"]', 'sort.id;drop'],
    ['sort=["constructor","ASC"]', 'sort.constructor'],
    ['sort=["id","SIDEWAYS"]', 'sort'],
    ['sort=["id"]', 'sort'],
    ['sort="id"', 'sort'],
    ['range=[0]', 'range'],
    ['range=[0,100]', 'range'],
    ['range=[5,4]', 'range'],
    ['range=[-1,5]', 'range'],
    ['range=[0,1e9]', 'range'],
    ['range=[0.5,3]', 'range'],
    ['range=["0","5"]', 'range'],
    ['range=null', 'range'],
    ['page=2', 'page'],
    ['filter={}&filter={}', 'filter'],
    ['populate=*', 'populate'],
  ];
  const RESOURCES = ['plans', 'declarations', 'registrations', 'units', 'authorities', 'regions'];

  test.each(BAD)('%s', async (query, place) => {
    for (const resource of RESOURCES) {
      const address = query
        .split('&')
        .map((pair) => `${pair.slice(0, pair.indexOf('='))}=${q(pair.slice(pair.indexOf('=') + 1))}`);
      const answer = await unit.get(`/${resource}?${address.join('&')}`);
      expectEnvelope(answer, `${resource} ${query}`);
      expect([resource, answer.status]).toEqual([resource, 400]);
      expect(JSON.stringify((answer.body as Envelope).error.details.fields), `${resource} ${query}`).toContain(place);
    }
  });

  test.each([
    '{"q":"\u0000"}',
    '{"q":5}',
    '{"state":"nothing"}',
    '{"planId":"\\u0000"}',
    '{"pending":"yes"}',
    '{"desk":["unit"]}',
    `{"q":"${'长'.repeat(51)}"}`,
  ])('a value that is none: %j', async (filter) => {
    const answer = await unit.get(`/declarations?filter=${q(filter)}`);
    expectEnvelope(answer, filter);
    expect(answer.status).toBe(400);
  });

  test.each(["' or 1=1 --", '%', '_', '\\', '𠮷', '"; drop table units; --'])(
    'and a search is only a search: %j',
    async (text) => {
      const { status, body } = await unit.get<{ applicantName: string }[]>(
        `/declarations?filter=${q(JSON.stringify({ q: text }))}`,
      );
      expect(status).toBe(200);
      for (const row of body) expect(row.applicantName).toContain(text);
    },
  );
});
