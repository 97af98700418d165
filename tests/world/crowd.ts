import type { World } from './world';

/** Two-character and three-character names, as lists have them. */
const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = ['文静', '建国', '子涵', '宁', '思远', '雨桐', '浩', '晓彤', '立新', '倩'];

/**
 * As many more declarations as wait at one bureau of a city before a deadline. Written past the guards, because so many people
 * cannot each walk up there in a test; the rules themselves are asked by the others.
 */
export async function crowdAt(world: World, region: string, size: number): Promise<number[]> {
  const { sql } = world;
  const guarded = ['declarations', 'revisions', 'workflow_visits'];
  for (const table of guarded) await sql.query(`alter table ${table} disable trigger user`);
  const { rows } = await sql.query<{ id: number }>(
    `insert into declarations (document_id, plan_id, plan_version_id, year, category, batch, applicant_id, applicant_name,
       id_number_masked, phone_masked, person_key, unit_id, unit_name, region_code, state, desk, authority_id, revision, version,
       submitted_at, answers, created_at, updated_at, published_at)
     select workflow_document_id(), p.plan_id, p.id, p.year, 'leader', '第十批', a.id,
       substr($3, 1 + i % length($3), 1) || ($4::text[])[1 + i % 10],
       '340104********' || lpad(i::text, 4, '0'), '138****' || lpad(i::text, 4, '0'), 'crowd-' || i, u.id, u.name, $1::text,
       'in-review', 'city', b.id, 1, 4, now() - i * interval '1 minute', '{}', now(), now(), now()
     from generate_series(1, $2::int) i
     cross join (select v.* from plan_versions v join declarations d on d.plan_version_id = v.id where d.state = 'draft' limit 1) p
     cross join (select id from applicants order by id limit 1) a
     cross join (select id, name from units where region_code = $1 order by id limit 1) u
     cross join (select id from authorities where kind = 'bureau' and region_code = $1) b
     returning id`,
    [region, size, FAMILY, GIVEN],
  );
  const ids = rows.map(({ id }) => id);
  await sql.query(
    `insert into revisions (document_id, declaration_id, number, plan_version_id, applicant_name, unit_name, answers, attachments, submitted_at)
     select workflow_document_id(), d.id, 1, d.plan_version_id, d.applicant_name, d.unit_name, r.answers, '[]', now()
     from declarations d, (select answers from revisions order by id desc limit 1) r where d.id = any($1::int[])`,
    [ids],
  );
  await sql.query(
    'insert into workflow_visits (authority_id, declaration_id) select authority_id, id from declarations where id = any($1::int[]) on conflict do nothing',
    [ids],
  );
  await sql.query('delete from workflow_tallies');
  await sql.query(
    `insert into workflow_tallies (authority_id, plan_id, state, desk, held, shard, n)
     select v.authority_id, d.plan_id, d.state, coalesce(d.desk, ''), coalesce(d.authority_id = v.authority_id, false), 0, count(*)
     from workflow_visits v join declarations d on d.id = v.declaration_id group by 1, 2, 3, 4, 5`,
  );
  for (const table of guarded) await sql.query(`alter table ${table} enable trigger user`);
  return ids;
}
