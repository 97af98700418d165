import { test } from 'vitest';
import { cloneWorld, connect } from '../world/database';
import { startTestbed } from '../world/testbed';

test('debug', async () => {
  const clone = await cloneWorld();
  const bed = await startTestbed({ DATABASE_URL: clone.url, DATA_DIR: clone.dataDir });
  bed.child.stdout?.on('data', (text: Buffer) => process.stdout.write(text));
  bed.child.stderr?.on('data', (text: Buffer) => process.stdout.write(text));
  const login = await fetch(`${bed.baseUrl}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'staff@demo.shenbao', password: 'Shenbao-2026' }) });
  const { data } = (await login.json()) as { data: { token: string } };
  const sql = await connect(clone.name);
  const { rows } = await sql.query<{ id: number; document_id: string }>("select id, document_id from units where region_code in ('340100','340123') order by region_code");
  const [city, county] = rows;
  for (const connected of [{ documentId: city?.document_id }, { id: city?.id, documentId: city?.document_id }, { id: city?.id }]) {
    const answer = await fetch(`${bed.baseUrl}/content-manager/collection-types/api::unit.unit/${county?.document_id}`, {
      method: 'PUT', headers: { 'content-type': 'application/json', authorization: `Bearer ${data.token}` },
      body: JSON.stringify({ mergedInto: { connect: [connected], disconnect: [] } }),
    });
    console.log(JSON.stringify(connected), answer.status, await answer.text());
  }
  await sql.end();
  await bed.stop();
  await clone.drop();
}, 300000);
