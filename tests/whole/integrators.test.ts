import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import demoPeople from '../../scripts/demo/people.json';
import demoUnits from '../../scripts/demo/units.json';
import { expectEnvelope } from '../world/envelope';
import { asking, type Ask } from '../world/staff';
import { openWorld, type World } from '../world/world';

let world: World;
let ask: Ask;

beforeAll(async () => {
  world = await openWorld();
  ask = asking(world, readFileSync(path.join(world.dataDir, 'integrator-token'), 'utf8').trim());
});
afterAll(() => world.close());

interface Page {
  data: Record<string, unknown>[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

const READABLE = ['plans', 'units', 'declarations', 'registrations', 'regions', 'authorities'];
const unitName = '合肥市南淝河中心医院';

/** Every ID number and phone of the demo world, whole or masked: none may be in any answer. */
const SECRETS = [
  ...[...demoPeople.applicants, ...demoPeople.unitAdmins, ...demoPeople.reviewers].map((person) => person.idNumber),
  ...demoPeople.applicants.map((person) => person.phone),
  ...demoUnits.flatMap((unit) => [unit.contactPhone, unit.legalRepresentativePhone, unit.email]),
];

describe('an integrator with a read-only token', () => {
  test.each(READABLE)('reads %s with paging and one by its document id, as Strapi documents it', async (name) => {
    const { status, body } = await ask<Page>(
      'GET',
      `/api/${name}?pagination[page]=1&pagination[pageSize]=2&sort=id:asc`,
    );
    expect(status).toBe(200);
    expect(body.data).toHaveLength(2);
    expect(body.meta.pagination).toMatchObject({ page: 1, pageSize: 2 });
    expect(body.meta.pagination.pageCount).toBe(Math.ceil(body.meta.pagination.total / 2));
    const one = await ask<{ data: unknown }>('GET', `/api/${name}/${String(body.data[0]?.documentId)}`);
    expect([one.status, one.body.data]).toEqual([200, body.data[0]]);
  });

  test('filters by state, plan, and the unit behind a relation', async () => {
    const { body } = await ask<Page>(
      'GET',
      `/api/declarations?filters[state][$eq]=approved&populate[unit][fields][0]=name`,
    );
    expect(body.data.map((one) => [one.state, (one.unit as { name: string }).name])).toEqual([['approved', unitName]]);
    const byUnit = await ask<Page>(
      'GET',
      `/api/declarations?filters[unit][name][$eq]=${encodeURIComponent(unitName)}&pagination[pageSize]=100`,
    );
    const { rows } = await world.sql.query<{ n: number }>(
      'select count(*)::int as n from declarations where unit_name = $1',
      [unitName],
    );
    expect(byUnit.body.meta.pagination.total).toBe(rows[0]?.n);
    const plans = await ask<Page>('GET', '/api/plans?populate=categories&sort=year:desc');
    expect(plans.body.data).toHaveLength(3);
    expect(plans.body.data[0]?.categories).toHaveLength(2);
  });

  test.each(READABLE)(
    'gets no ID number, phone or mail address in any of %s, populated as far as it goes',
    async (name) => {
      const { status, body } = await ask('GET', `/api/${name}?populate=*&pagination[pageSize]=100`);
      expect(status).toBe(200);
      const text = JSON.stringify(body);
      for (const secret of SECRETS) expect(text.includes(secret), `${name} shows a number`).toBe(false);
      expect(text).not.toMatch(/\d{6}\*{8}|1\d{2}\*{4}\d{4}|"v[12]\.|personKey|idNumber|"answers"/);
    },
  );

  const FIELDS = [
    'idNumberMasked',
    'phoneMasked',
    'personKey',
    'answers',
    'applicant.idNumber',
    'applicant.phone',
    'applicant.personKey',
    'applicant.phoneMasked',
    'applicant.email',
    'unit.contactPhone',
    'unit.email',
  ];
  test.each(FIELDS)('can neither filter, sort nor pick by %s', async (field) => {
    const nested = field
      .split('.')
      .map((part) => `[${part}]`)
      .join('');
    for (const query of [
      `filters${nested}[$contains]=3`,
      `filters${nested}[$notNull]=true`,
      `sort=${field}`,
      `fields[0]=${field}`,
    ]) {
      const answer = await ask('GET', `/api/declarations?${query}`);
      expectEnvelope(answer, query);
      expect([query, answer.status]).toEqual([query, 400]);
    }
  });

  test('cannot find a person by a part of the number', async () => {
    for (const [name, words] of [
      ['declarations', ['340111', '0421', '4519', '1385']],
      ['units', ['13805697103', 'rsc@jmcl']],
    ] as const) {
      for (const word of words) {
        const { status, body } = await ask<Page>('GET', `/api/${name}?_q=${encodeURIComponent(word)}`);
        if (status === 200) expect([name, word, body.meta.pagination.total]).toEqual([name, word, 0]);
        else expect(status).toBe(400);
      }
    }
  });

  test.each(['applicants', 'revisions', 'recommendations', 'flow-entries', 'attachments', 'plan-versions', 'users'])(
    'does not even find %s',
    async (name) => {
      expect([403, 404]).toContain((await ask('GET', `/api/${name}`)).status);
    },
  );

  test.each(READABLE)('writes no %s', async (name) => {
    const { body } = await ask<Page>('GET', `/api/${name}?pagination[pageSize]=1`);
    const address = `/api/${name}/${String(body.data[0]?.documentId)}`;
    const writes = [
      await ask('POST', `/api/${name}`, { data: { name: 'x' } }),
      await ask('PUT', address, { data: { name: 'x' } }),
      await ask('DELETE', address),
    ];
    for (const answer of writes) {
      expectEnvelope(answer, name);
      expect(answer.status).toBe(403);
    }
    expect((await ask<Page>('GET', `/api/${name}?pagination[pageSize]=1`)).body).toEqual(body);
  });

  test('reads no plan that staff are still writing', async () => {
    const { body } = await ask<Page>('GET', '/api/plans?pagination[pageSize]=1');
    for (const address of ['/api/plans', `/api/plans/${String(body.data[0]?.documentId)}`]) {
      for (const query of ['status=draft', 'status=draft&populate=*', 'status[$eq]=draft']) {
        const answer = await ask('GET', `${address}?${query}`);
        expectEnvelope(answer, query);
        expect([address, query, [400, 403].includes(answer.status)]).toEqual([address, query, true]);
      }
      expect((await ask('GET', `${address}?status=published`)).status).toBe(200);
    }
  });

  test('has no place at the workbench', async () => {
    expect(await ask('GET', '/api/workbench/declarations')).toMatchObject({ status: 401, code: 'not-signed-in' });
  });
});
