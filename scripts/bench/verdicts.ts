import { sessionIdOf } from 'gov-sso/service';
import { makeCrowd, start, tokenOf } from './crowd';
import { line, median, post, ratio } from './load';

const AMOUNT = Number(process.env.BENCH_VERDICTS ?? 1500);

/** A verdict, against the same look-up and the same move on a bare server: what the rules, rights and shapes cost. */
export async function bench(databaseUrl: string): Promise<void> {
  const crowd = await makeCrowd(databaseUrl, 100_000);
  const { sql, unitId } = crowd;
  await sql.query("update up_users set unit_id = $1 where username = 'unit.city'", [unitId]);
  // One unit gets enough to decide on: its declarations all wait for it.
  await sql.query('alter table declarations disable trigger user');
  await sql.query(
    "update declarations set unit_id = $1 where person_key like 'crowd-%' and state = 'in-review' and desk = 'unit'",
    [unitId],
  );
  await sql.query('alter table declarations enable trigger user');
  await sql.query('alter table revisions disable trigger user');
  // With what the person handed in, so that the record that answers a verdict is a real one.
  await sql.query(
    `insert into revisions (document_id, declaration_id, number, plan_version_id, applicant_name, unit_name, answers, attachments, submitted_at)
     select workflow_document_id(), d.id, 1, d.plan_version_id, d.applicant_name, d.unit_name, r.answers, '[]', now() from declarations d,
       (select answers from revisions order by id limit 1) r
     where d.unit_id = $1 and d.person_key like 'crowd-%' order by d.id limit 20000`,
    [unitId],
  );
  await sql.query('alter table revisions enable trigger user');
  const { rows } = await sql.query<{ id: number }>(
    "select id from declarations where unit_id = $1 and state = 'in-review' and desk = 'unit' and person_key like 'crowd-%' order by id",
    [unitId],
  );
  const waiting = rows.map(({ id }) => id);
  const env = { DATABASE_URL: crowd.databaseUrl, DATA_DIR: crowd.dataDir };
  const bareMove = {
    declaration: { state: 'returned', desk: null, authority_id: null },
    entry: {
      act: 'return',
      seq: 1,
      actor_id: 1,
      actor_name: '',
      organisation: '',
      desk: 'unit',
      state: 'returned',
      opinion: '请补正',
      items: [],
      revision: 1,
    },
  };
  const product = await start('../testbed.js', env);
  const bare = await start('bare.js', { ...env, BENCH_MOVE: JSON.stringify(bareMove) });
  try {
    const token = await tokenOf(product.url, 'unit.city');
    const session = sessionIdOf(token, process.env.JWT_SECRET ?? '', 'access') ?? '';
    let at = 0;
    const ours = (): ReturnType<typeof post> =>
      post(product.url, { authorization: `Bearer ${token}` }, AMOUNT, () => ({
        path: `/api/workbench/declarations/${waiting[at++]}/return`,
        body: { version: 2, opinion: '请补正' },
      }));
    const theirs = (): ReturnType<typeof post> =>
      post(bare.url, { authorization: `Bearer ${session}` }, AMOUNT, () => ({
        path: `/verdict/${waiting[at++]}`,
        body: { version: 2 },
      }));
    const seen: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let round = 0; round < 4; round += 1) {
      for (const [name, run] of [
        ['ours', ours],
        ['bare', theirs],
      ] as const) {
        const rate = await run();
        if (rate.failed > 0) throw new Error(`${name}: ${rate.failed} verdicts failed`);
        // The first round warms up.
        if (round > 0) seen[name].push(rate.perSecond);
      }
      // What autovacuum does within a minute: until then plans made for the demo's few flow entries would read all of thousands.
      if (round === 0) await sql.query('analyze');
    }
    line('verdict, answered with the record (per second)', median(seen.ours).toFixed(0));
    line(
      '  against bare, the same statements',
      ratio(median(seen.ours) / median(seen.bare)),
      `≥ 0.50   (bare ${median(seen.bare).toFixed(0)}/s)`,
    );
  } finally {
    await product.stop();
    await bare.stop();
    await crowd.drop();
  }
}
