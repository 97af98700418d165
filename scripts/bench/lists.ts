import { readFileSync } from 'node:fs';
import { sessionIdOf } from 'gov-sso/service';
import type { Actor } from 'workflow/domain';
import { listStatement, type Page } from 'workflow/store';
import { makeCrowd, start, tokenOf, type Crowd } from './crowd';
import { get, inTurns, line, memoryOf, ratio, type Rate } from './load';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const PAGE: Page = { offset: 0, limit: 25, sort: 'submittedAt', descending: false };
const nobody = {
  userId: 0,
  name: '',
  organisation: '',
  personKey: null,
  applicantId: null,
  unitId: null,
  authorityId: null,
  desk: null,
};

const query = (object: Record<string, unknown>): string =>
  Object.entries(object)
    .map(([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`)
    .join('&');
const LIST = `/api/workbench/declarations?${query({ filter: { state: 'in-review' }, range: [0, 24], sort: ['submittedAt', 'ASC'] })}`;
const EVERYTHING = `/api/workbench/declarations?${query({ filter: {}, range: [0, 24], sort: ['submittedAt', 'ASC'] })}`;
/** The same rows with the same names of unit and authority, as Strapi's own REST gives them. */
const STRAPI = (unitId: number): string =>
  `/api/declarations?filters[unit][id][$eq]=${unitId}&filters[state][$eq]=in-review&sort=submittedAt:asc&pagination[pageSize]=25` +
  '&populate[unit][fields][0]=name&populate[authority][fields][0]=shortName';

interface Open {
  contenders: Record<'unit' | 'bare' | 'strapi' | 'province' | 'one' | 'bareOne', () => Promise<Rate>>;
  memory(): string;
  close(): Promise<void>;
}

async function open(crowd: Crowd): Promise<Open> {
  const { sql, unitId } = crowd;
  await sql.query("update up_users set unit_id = $1 where username = 'unit.city'", [unitId]);
  const { rows } = await sql.query<{ id: number }>(
    "select id from declarations where unit_id = $1 and state = 'in-review' and desk = 'unit' limit 1",
    [unitId],
  );
  const unit: Actor = { ...nobody, role: 'unit-admin', unitId, desk: 'unit' };
  const { statement, values } = listStatement(unit, { state: 'in-review' }, PAGE);
  const product = await start('../testbed.js', { DATABASE_URL: crowd.databaseUrl, DATA_DIR: crowd.dataDir });
  const bare = await start('bare.js', {
    DATABASE_URL: crowd.databaseUrl,
    BENCH_STATEMENTS: JSON.stringify({ unit: { ...statement, values } }),
  });
  const token = await tokenOf(product.url, 'unit.city');
  const province = await tokenOf(product.url, 'bureau.province');
  const session = sessionIdOf(token, process.env.JWT_SECRET ?? '', 'access') ?? '';
  const integrator = readFileSync(`${crowd.dataDir}/integrator-token`, 'utf8').trim();
  const bearer = (value: string): Record<string, string> => ({ authorization: `Bearer ${value}` });
  return {
    contenders: {
      unit: () => get(product.url + LIST, bearer(token), SECONDS),
      bare: () => get(`${bare.url}/list/unit`, bearer(session), SECONDS),
      strapi: () => get(product.url + STRAPI(unitId), bearer(integrator), SECONDS),
      province: () => get(product.url + EVERYTHING, bearer(province), SECONDS),
      one: () => get(`${product.url}/api/workbench/declarations/${rows[0]?.id}`, bearer(token), SECONDS),
      bareOne: () => get(`${bare.url}/one/${rows[0]?.id}`, bearer(session), SECONDS),
    },
    memory: () => memoryOf(product.pid),
    close: async () => {
      await product.stop();
      await bare.stop();
      await crowd.drop();
    },
  };
}

/** Lists and one record, at 100,000 and at 1,000,000 declarations, in turns. */
export async function bench(databaseUrl: string): Promise<void> {
  const small = await open(await makeCrowd(databaseUrl, 100_000));
  const large = await open(await makeCrowd(databaseUrl, Number(process.env.BENCH_LARGE ?? 1_000_000)));
  const { unit, bare, strapi, one, bareOne } = small.contenders;
  const { unit: unitMany, province } = large.contenders;
  const rate = await inTurns(
    { unit, bare, strapi, one, bareOne, unitMany, province },
    Number(process.env.BENCH_ROUNDS ?? 3),
  );
  const memory = small.memory();
  await small.close();
  await large.close();
  line('unit list, 100,000 rows (requests/s)', rate.unit.toFixed(0));
  line('  against bare Fastify + pg', ratio(rate.unit / rate.bare), `≥ 0.50   (bare ${rate.bare.toFixed(0)}/s)`);
  line('  against Strapi REST', ratio(rate.unit / rate.strapi), `≥ 5      (Strapi ${rate.strapi.toFixed(0)}/s)`);
  line('unit list, 1,000,000 rows (requests/s)', rate.unitMany.toFixed(0));
  line('  cost against 100,000', ratio(rate.unit / rate.unitMany), '≤ 1.30');
  line('provincial list, 300,000 matches (requests/s)', rate.province.toFixed(0));
  line("  cost against a unit's list", ratio(rate.unitMany / rate.province), '≤ 2');
  line('one record by id (requests/s)', rate.one.toFixed(0));
  line(
    '  against bare, the same look-up',
    ratio(rate.one / rate.bareOne),
    `         (bare ${rate.bareOne.toFixed(0)}/s)`,
  );
  line('memory of the server after this load', memory);
}
