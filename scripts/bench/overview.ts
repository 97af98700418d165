import { makeCrowd, start, tokenOf, type Crowd } from './crowd';
import { line, median } from './load';

const SIZE = Number(process.env.BENCH_OVERVIEW ?? 300_000);
/** So many wait at the province's own desk: the longest work list that anybody has. */
const AT_PROVINCE = SIZE / 3;
const LOOKS = 15;

const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** The crowd over every region and desk, with plausible waiting times; late in the plan, so that much will be late. */
async function spread({ sql, planId }: Crowd): Promise<void> {
  await sql.query('alter table declarations disable trigger user');
  await sql.query(
    `with r as (select code, level, parent_code, row_number() over (order by code) - 1 as n, count(*) over () as all from regions),
       placed as (select d.id, r.code, case
           when d.state <> 'in-review' then null
           when d.id % 3 = 0 or (d.desk = 'province' and d.id % 6 < 4) then 'province'
           when d.id % 4 < 2 then 'unit'
           when r.level = 'county' then case when d.id % 2 = 0 then 'county' else 'city' end
           else 'unit' end as desk,
         case when r.level = 'county' and d.id % 2 = 0 then r.code else coalesce(r.parent_code, r.code) end as seat
         from declarations d join r on r.n = d.unit_id % r.all where d.person_key like 'crowd-%')
     update declarations d set region_code = p.code, desk = p.desk, updated_at = now() - (d.id % 9) * interval '1 day',
       authority_id = case when p.desk = 'unit' then null when p.desk is not null then (select a.id from authorities a where a.kind = 'bureau'
         and a.region_code = case when p.desk = 'province' then '340000' else p.seat end) end
     from placed p where p.id = d.id`,
  );
  await sql.query(
    `update declarations set desk = 'province', authority_id = (select id from authorities where kind = 'bureau' and region_code = '340000')
     where id in (select id from declarations where plan_id = $1 and state = 'in-review' and desk <> 'province' order by id
       limit greatest(0, $2::int - (select count(*)::int from declarations where plan_id = $1 and desk = 'province')))`,
    [planId, AT_PROVINCE],
  );
  await sql.query('alter table declarations enable trigger user');
  await sql.query('vacuum analyze declarations');
}

/** 全省总览 and the province's work list by review deadline, as the screens ask for them. */
export async function bench(databaseUrl: string): Promise<void> {
  const crowd = await makeCrowd(databaseUrl, SIZE);
  await spread(crowd);
  const product = await start('../testbed.js', { DATABASE_URL: crowd.databaseUrl, DATA_DIR: crowd.dataDir });
  try {
    const headers = { authorization: `Bearer ${await tokenOf(product.url, 'bureau.province')}` };
    const look = async (path: string): Promise<number> => {
      const took: number[] = [];
      for (let turn = 0; turn < LOOKS; turn += 1) {
        const began = performance.now();
        const answer = await fetch(`${product.url}/api/workbench${path}`, { headers });
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
        await answer.arrayBuffer();
        // The first three warm up.
        if (turn >= 3) took.push(performance.now() - began);
      }
      return median(took);
    };
    const list = (sort: string, offset = 0): string => {
      const asked = { filter: { pending: true }, range: [offset, offset + 24], sort: [sort, 'ASC'] };
      return `/declarations?${Object.entries(asked)
        .map(([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`)
        .join('&')}`;
    };
    const many = SIZE.toLocaleString('en');
    line(`overview of ${many} declarations (median)`, ms(await look(`/plans/${crowd.planId}/overview`)), '< 1000 ms');
    // Noon of the last day: everything is late that is not at the province already.
    await crowd.sql.query(
      `create or replace function workflow_now() returns timestamptz language sql as $$ select clock_timestamp() + (
         (select review_until from plan_versions where plan_id = '${crowd.planId}' order by number desc limit 1) - current_date) * interval '1 day' $$`,
    );
    line(
      '  the same on the last day, with its late desks',
      ms(await look(`/plans/${crowd.planId}/overview`)),
      '< 1000 ms',
    );
    line('  who is to be reminded', ms(await look(`/plans/${crowd.planId}/late-desks`)));
    line(`work list of ${AT_PROVINCE.toLocaleString('en')} by deadline`, ms(await look(list('reviewUntil'))));
    line('  its 400th page', ms(await look(list('reviewUntil', 9_975))));
    line('  the same by waiting time', ms(await look(list('submittedAt'))));
  } finally {
    await product.stop();
    await crowd.drop();
  }
}
