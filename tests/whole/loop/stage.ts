import { randomBytes } from 'node:crypto';
import type { Actor, Form, Windows } from 'workflow/domain';
import { closePool, freezePlan, newestVersion, openPool, openSeal, seal } from 'workflow/store';
import type { Client } from 'pg';
import { cloneWorld, connect, type Clone } from '../../world/database';

/** A body with its seat on the route. The desk is written down here, not asked of the rules. */
export interface Body {
  id: number;
  name: string;
  desk: 'department' | 'county' | 'city' | 'province';
  regionCode: string;
  kind: 'bureau' | 'department';
}

/** A unit with its whole route (R13), in words of this test. */
export interface Unit {
  id: number;
  name: string;
  regionCode: string;
  level: 'province' | 'city' | 'county';
  parentCode: string | null;
  reportsToProvince: boolean;
  route: readonly (readonly [desk: string, regionCode: string])[];
}

export interface Stage {
  sql: Client;
  units: Unit[];
  bodies: Body[];
  close(): Promise<void>;
}

const UNITS: Omit<Unit, 'id' | 'name'>[] = [
  {
    regionCode: '340000',
    level: 'province',
    parentCode: null,
    reportsToProvince: false,
    route: [
      ['department', ''],
      ['province', '340000'],
    ],
  },
  {
    regionCode: '340100',
    level: 'city',
    parentCode: '340000',
    reportsToProvince: false,
    route: [
      ['city', '340100'],
      ['province', '340000'],
    ],
  },
  {
    regionCode: '340123',
    level: 'county',
    parentCode: '340100',
    reportsToProvince: false,
    route: [
      ['county', '340123'],
      ['city', '340100'],
      ['province', '340000'],
    ],
  },
  {
    regionCode: '341882',
    level: 'county',
    parentCode: '341800',
    reportsToProvince: true,
    route: [
      ['county', '341882'],
      ['province', '340000'],
    ],
  },
];

const DESK_OF: Record<string, Body['desk']> = {
  '340000': 'province',
  '340100': 'city',
  '341800': 'city',
  '340123': 'county',
  '341882': 'county',
};

/** The demo world's regions and bodies in a database of one's own, without a server: the service is called as the edge calls it. */
export async function openStage(): Promise<Stage> {
  const clone: Clone = await cloneWorld();
  const sql = await connect(clone.name);
  // Nothing here survives the test; waiting for the disk 20,000 times is not what it proves.
  await sql.query(`alter database ${clone.name} set synchronous_commit = off`);
  openPool(clone.url);
  openSeal(process.env.IDENTITY_KEY ?? '');
  const units: Unit[] = [];
  for (const [i, unit] of UNITS.entries()) {
    const name = `流程单位${i + 1}`;
    const { rows } = await sql.query<{ id: number }>(
      `insert into units (document_id, name, credit_code, region_code, enabled, version)
       values (workflow_document_id(), $1, $2, $3, true, 1) returning id`,
      [name, `LOOP${String(i).padStart(14, '0')}`, unit.regionCode],
    );
    units.push({ ...unit, id: rows[0]?.id ?? 0, name });
  }
  const { rows: found } = await sql.query<Omit<Body, 'desk'>>(
    `select id, coalesce(short_name, name) as name, kind, region_code as "regionCode" from authorities
     where enabled and (kind = 'department' or region_code = any($1)) order by kind, id`,
    [Object.keys(DESK_OF)],
  );
  const bureaus = found.filter(({ kind }) => kind === 'bureau');
  const departments = found.filter(({ kind }) => kind === 'department').slice(0, 2);
  const bodies = [...bureaus, ...departments].map((body): Body => ({
    ...body,
    desk: body.kind === 'department' ? 'department' : (DESK_OF[body.regionCode] ?? 'province'),
  }));
  return {
    sql,
    units,
    bodies,
    async close() {
      await closePool();
      await sql.end();
      await clone.drop();
    },
  };
}

/** The product's clock stands still at this instant: the test knows it to the millisecond. */
export const setClock = (sql: Client, at: number): Promise<unknown> =>
  sql.query(
    `create or replace function workflow_now() returns timestamptz language sql as $$ select timestamptz '${new Date(at).toISOString()}' $$`,
  );

/** Bodies and units that are closed from now on; everything else is open. */
export async function closeDown({ sql, units, bodies }: Stage, closed: ReadonlySet<number>): Promise<void> {
  await sql.query(
    'update authorities set enabled = (id <> all($2)) where id = any($1) and enabled <> (id <> all($2))',
    [bodies.map(({ id }) => id), bodies.filter(({ id }) => closed.has(id)).map(({ id }) => id)],
  );
  await sql.query('update units set enabled = (id <> all($2)) where id = any($1) and enabled <> (id <> all($2))', [
    units.map(({ id }) => id),
    units.filter(({ id }) => closed.has(-id)).map(({ id }) => id),
  ]);
}

export interface Version extends Windows {
  form: Form;
  batch: string;
}

/** Freezes one more version, as publishing does; gives its id. */
export async function publish(sql: Client, planId: string, year: number, version: Version): Promise<number> {
  const { declareFrom, declareUntil, reviewUntil, resubmitUntil, form, batch } = version;
  await sql.query(
    `insert into plans (document_id, year, name, published_at) select $1::text, $2::int, '流程', now()
     where not exists (select 1 from plans where document_id = $1::text)`,
    [planId, year],
  );
  const windows = { declareFrom, declareUntil, reviewUntil, resubmitUntil };
  const categories = [{ key: 'leader', name: '带头人', batch, printTitle: '带头人' }];
  await freezePlan({
    planId,
    year,
    name: '流程',
    description: null,
    categories,
    form,
    paper: null,
    returnRules: null,
    ...windows,
  });
  return (await newestVersion(planId))?.id ?? 0;
}

export interface Applicant {
  id: number;
  personKey: string;
  name: string;
}

/** New people, each asking to be bound to a unit; those whose request is `bound` have the unit's yes. */
export async function enrolAll(
  sql: Client,
  people: readonly { unitId: number; bound: boolean }[],
): Promise<(Applicant & { registrationId: number })[]> {
  const keys = people.map(() => randomBytes(32).toString('hex'));
  const [idNumber, phone] = [seal('340321198312145519'), seal('13515648092')];
  const { rows } = await sql.query<Applicant>(
    `insert into applicants (document_id, name, id_number, id_number_masked, phone, phone_masked, person_key, published_at)
     select workflow_document_id(), '申报人' || i, $2, '340321********5519', $3, '135****8092', k, now()
     from unnest($1::text[]) with ordinality t(k, i) order by i returning id, person_key as "personKey", name`,
    [keys, idNumber, phone],
  );
  const { rows: asked } = await sql.query<{ id: number }>(
    `select workflow_register(jsonb_build_object('applicant_id', a, 'unit_id', u)) as id
     from unnest($1::int[], $2::int[]) with ordinality t(a, u, i) order by i`,
    [rows.map(({ id }) => id), people.map(({ unitId }) => unitId)],
  );
  await sql.query(
    `select workflow_decide_registration(jsonb_build_object('id', r, 'unit_id', u, 'from_state', 'pending', 'state', 'approved', 'decided_by', ''))
     from unnest($1::int[], $2::int[], $3::boolean[]) t(r, u, bound) where bound`,
    [asked.map(({ id }) => id), people.map(({ unitId }) => unitId), people.map(({ bound }) => bound)],
  );
  return rows.map((row, i) => ({ ...row, registrationId: asked[i]?.id ?? 0 }));
}

const NOBODY: Actor = {
  userId: 900_000,
  role: 'applicant',
  name: '某人',
  organisation: '某处',
  personKey: null,
  applicantId: null,
  unitId: null,
  authorityId: null,
  desk: null,
};

export const asApplicant = ({ id, personKey, name }: Applicant): Actor => ({
  ...NOBODY,
  name,
  organisation: '',
  applicantId: id,
  personKey,
});
export const asUnit = (unit: Unit, personKey: string | null = null): Actor => ({
  ...NOBODY,
  role: 'unit-admin',
  organisation: unit.name,
  unitId: unit.id,
  desk: 'unit',
  personKey,
});
export const asBody = (body: Body, personKey: string | null = null): Actor => ({
  ...NOBODY,
  role: 'reviewer',
  organisation: body.name,
  authorityId: body.id,
  desk: body.desk,
  personKey,
});
