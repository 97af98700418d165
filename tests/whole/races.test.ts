import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, declarationOf, people, plansOf, recommend, scan, seen, type Declaration } from '../world/paperwork';
import { traceOf } from '../world/trace';
import { newKey, openWorld, type Answer, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
});
afterAll(() => world.close());

const together = <T>(n: number, one: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => one(i)));

/** How often each status with its code was answered. */
function tally(answers: Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, code } of answers) {
    const name = code ? `${status} ${code}` : String(status);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe('R14: of simultaneous acts on one version, one happens', () => {
  test('50 passes at once: one wins, the others are stale', async () => {
    const unit = await as('unit.city');
    const { id } = await declarationOf(await as('applicant.4'));
    const { version } = await recommend(unit, id);
    const answers = await together(50, () => unit.post(`/declarations/${id}/pass`, { version, opinion: '同意' }));
    expect(tally(answers)).toEqual({ 200: 1, '409 stale': 49 });
    const stale = answers.find((answer) => answer.status === 409)?.body;
    expect(stale).toMatchObject({ error: { details: { version: version + 1, state: 'in-review' } } });
    expect(await traceOf(world, id)).toMatchObject({
      declaration: { version: version + 1, desk: 'city' },
      counts: { flow_entries: 3 },
    });
  });

  test('pass, return and terminate at once: one wins', async () => {
    const [bureau, { id, version }] = [await as('bureau.hefei'), await declarationOf(await as('unit.city'))];
    const verdicts = ['pass', 'return', 'terminate'];
    const answers = await together(30, (i) =>
      bureau.post(`/declarations/${id}/${verdicts[i % 3]}`, { version, opinion: '意见' }),
    );
    expect(tally(answers)).toEqual({ 200: 1, '409 stale': 29 });
    expect(await traceOf(world, id)).toMatchObject({
      declaration: { version: version + 1 },
      counts: { flow_entries: 4 },
    });
  });

  test('saves and a submission at once lose nothing: every success moved the version by one', async () => {
    const applicant = await as('applicant.2');
    const { id, version, answers } = await declarationOf(applicant);
    const said = await together(20, (i) =>
      i === 7
        ? applicant.post(`/declarations/${id}/submit`, { version })
        : applicant.put(`/declarations/${id}`, { version, answers: { ...answers, school: `第${i}次` } }),
    );
    expect(tally(said)[200]).toBe(1);
    expect((await seen(applicant, id)).version).toBe(version + 1);
  });

  test('two scans at once: each that is taken has its own flow entry, and none is lost', async () => {
    const unit = await as('unit.county');
    const { id, version } = await declarationOf(await as('applicant.7'));
    const scans = await together(6, (i) => scan(`copy ${i}`));
    const answers = await together(6, (i) =>
      unit.upload(`/declarations/${id}/recommendation`, scans[i] as Uint8Array, `${i}.pdf`),
    );
    const taken = tally(answers)[200] ?? 0;
    expect(taken).toBeGreaterThan(0);
    const trace = await traceOf(world, id);
    expect(trace.declaration?.version).toBe(version + taken);
    expect(trace.counts).toMatchObject({ recommendations: taken, flow_entries: 1 + taken });
  });

  test('the same scan many times at once: the file that is named stays, whatever becomes of the others', async () => {
    const unit = await as('unit.county');
    const { id } = await declarationOf(await as('applicant.7'));
    const same = await scan('one and the same');
    const answers = await together(12, () => unit.upload(`/declarations/${id}/recommendation`, same, 'scan.pdf'));
    expect(Object.keys(tally(answers)).sort()).toEqual(['200', '409 stale']);
    const kept = await unit.bytes(`/declarations/${id}/recommendation`);
    expect([kept.status, kept.bytes.equals(Buffer.from(same))]).toEqual([200, true]);
  });
});

describe('R5 holds against races', () => {
  test('20 declarations of one person at once: one is made', async () => {
    const applicant = await as('applicant.12');
    const { open } = await plansOf(applicant);
    const answers = await together(20, (i) =>
      applicant.post('/declarations', { planId: open.id, category: i % 2 ? 'leader' : 'reserve' }),
    );
    expect(tally(answers)).toEqual({ 201: 1, '409 already-declared': 19 });
  });
});

describe('R15: an idempotency key', () => {
  test('gives the same answer again and acts once; another body is refused', async () => {
    const unit = await as('unit.direct');
    const { id } = await declarationOf(await as('applicant.10'));
    const { version } = await recommend(unit, id);
    const key = newKey();
    const pass = (opinion: string): Promise<Answer<Declaration>> =>
      unit.post<Declaration>(`/declarations/${id}/pass`, { version, opinion }, key);
    const first = await pass('同意');
    expect(first.status).toBe(200);
    const before = await traceOf(world, id);
    const second = await pass('同意');
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await pass('另一个意见')).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(await unit.post(`/declarations/${id}/terminate`, { version, opinion: '同意' }, key)).toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await traceOf(world, id)).toEqual(before);
    // The key is this account's own: the same word from somebody else is another key.
    expect((await act(await as('bureau.guangde'), id, 'pass', { opinion: '同意' }, key)).status).toBe(200);
  });

  test('holds for the same request many times at once', async () => {
    const unit = await as('unit.province');
    const { id } = await declarationOf(await as('applicant.1'));
    const before = await seen(unit, id);
    const key = newKey();
    const answers = await together(20, () =>
      unit.post<Declaration>(`/declarations/${id}/return`, { version: before.version, opinion: '请改' }, key),
    );
    expect(tally(answers)).toEqual({ 200: 20 });
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await traceOf(world, id)).toMatchObject({
      declaration: { version: before.version + 1 },
      counts: { flow_entries: 2 },
    });
  });

  test('is not taken by a refused act, which may be tried again when what was missing is there', async () => {
    const [unit, key] = [await as('unit.county'), newKey()];
    const { id } = await declarationOf(await as('applicant.8'));
    await act(await as('applicant.8'), id, 'submit');
    const { version } = await seen(unit, id);
    const pass = (at: number): Promise<Answer> =>
      unit.post(`/declarations/${id}/pass`, { version: at, opinion: '同意' }, key);
    expect(await pass(version)).toMatchObject({ status: 422, code: 'recommendation-required' });
    await recommend(unit, id);
    expect((await pass(version + 1)).status).toBe(200);
  });

  test('guards the making of a draft and its saving as well', async () => {
    const [applicant, key] = [await as('applicant.9'), newKey()];
    const { open } = await plansOf(applicant);
    const body = { planId: open.id, category: 'leader' };
    const made = await together(5, () => applicant.post<Declaration>('/declarations', body, key));
    expect(tally(made)).toEqual({ 201: 5 });
    expect(new Set(made.map((answer) => answer.body.id)).size).toBe(1);
    const [{ body: draft }] = made as [Answer<Declaration>];
    const { id, version } = draft;
    const another = newKey();
    const save = (): Promise<Answer<Declaration>> =>
      applicant.put<Declaration>(`/declarations/${id}`, { version, answers: { school: '同一个' } }, another);
    const saved = [await save(), ...(await together(4, save))];
    expect(tally(saved)).toEqual({ 200: 5 });
    expect((await seen(applicant, id)).version).toBe(version + 1);
  });

  test('gives the answer of an upload again even after the declaration has moved on', async () => {
    const [unit, key] = [await as('unit.county'), newKey()];
    const { id } = await declarationOf(await as('applicant.7'));
    const file = await scan('with a key');
    const first = await unit.upload<Declaration>(`/declarations/${id}/recommendation`, file, 'scan.pdf', {}, key);
    expect(first.status).toBe(200);
    expect((await act(unit, id, 'pass', { opinion: '同意' })).status).toBe(200);
    const before = await traceOf(world, id);
    const again = await unit.upload<Declaration>(`/declarations/${id}/recommendation`, file, 'scan.pdf', {}, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await traceOf(world, id)).toEqual(before);
  });
});

describe('R17: the flow of every declaration', () => {
  test('is a chain of hashes that can be computed again, one entry for each act', async () => {
    const { rows } = await world.sql.query<{
      declaration_id: number;
      seq: number;
      content: string;
      previous_hash: string;
      hash: string;
      version: number;
    }>(
      'select declaration_id, seq, content, previous_hash, hash, version from flow_entries order by declaration_id, seq',
    );
    expect(rows.length).toBeGreaterThan(15);
    let last = { declaration: 0, hash: '', version: 0 };
    for (const entry of rows) {
      if (entry.declaration_id !== last.declaration)
        last = { declaration: entry.declaration_id, hash: '0'.repeat(64), version: 0 };
      expect(entry.previous_hash).toBe(last.hash);
      expect(entry.hash).toBe(createHash('sha256').update(`${entry.previous_hash}\n${entry.content}`).digest('hex'));
      const [, id, seq] = JSON.parse(entry.content) as [string, number, number];
      expect([id, seq]).toEqual([entry.declaration_id, entry.seq]);
      expect(entry.version).toBeGreaterThan(last.version);
      last = { declaration: entry.declaration_id, hash: entry.hash, version: entry.version };
    }
    const { rows: wire } = await world.sql.query<{ id: number }>(
      "select id from declarations where state = 'approved' limit 1",
    );
    const flow = await (await as('unit.city')).get<{ hash: string }[]>(`/declarations/${wire[0]?.id}/flow`);
    expect(flow.body.map((entry) => entry.hash)).toEqual(
      rows.filter((row) => row.declaration_id === wire[0]?.id).map((row) => row.hash),
    );
  });
});
