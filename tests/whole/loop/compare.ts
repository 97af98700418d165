import { createHash } from 'node:crypto';
import { brokenAt } from 'workflow/domain';
import { declarations } from 'workflow/service';
import { listPlans } from 'workflow/store';
import { expect } from 'vitest';
import { sees, type Filed, type Person } from './model';
import type { Game } from './play';
import { asApplicant, asBody, asUnit } from './stage';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const all = (game: Game): { person: Person; filed: Filed }[] =>
  game.people.flatMap((person) => person.filed.map((filed) => ({ person, filed })));

/** After each round: every declaration stands in the database as it stands in the model, with as many acts behind it. */
export async function compareStates(game: Game): Promise<void> {
  const { rows } = await game.stage.sql.query<Record<string, unknown>>(
    `select d.id, d.state, d.desk, d.authority_id as seat, d.revision, d.version, d.recommended_revision as recommended,
       coalesce(d.bar_lifted, false) as lifted, d.unit_id as unit, d.unit_name as "unitName", d.region_code as region, d.batch,
       d.plan_version_id as "planVersion", d.answers, d.year,
       (select count(*)::int from flow_entries f where f.declaration_id = d.id) as acts
     from declarations d where d.plan_id = any($1) order by d.id`,
    [game.plans.map(({ id }) => id)],
  );
  const expected = all(game).map(({ filed }) => {
    const version = filed.plan.versions[filed.at];
    return {
      id: filed.id,
      state: filed.state,
      desk: filed.desk,
      seat: filed.seat?.id ?? null,
      revision: filed.revision,
      version: filed.version,
      recommended: filed.recommended,
      lifted: filed.lifted,
      unit: filed.unit?.id ?? null,
      unitName: filed.unit?.name ?? null,
      region: filed.route?.regionCode ?? null,
      batch: version?.batch,
      planVersion: version?.id,
      answers: filed.answers,
      year: 2027,
      acts: filed.acts.length,
    };
  });
  expect(rows).toEqual(expected.sort((one, other) => one.id - other.id));
}

/** At the end: the whole flow with its chain of hashes, what each submission froze, and which desks it reached. */
export async function compareFlows(game: Game): Promise<void> {
  const values = [game.plans.map(({ id }) => id)];
  const { rows } = await game.stage.sql.query<{
    id: number;
    chain: { act: string; seq: number; content: string; previousHash: string; hash: string }[] | null;
    frozen: unknown[] | null;
    reached: number[] | null;
  }>(
    `select d.id,
       (select json_agg(json_build_object('act', f.act, 'seq', f.seq, 'content', f.content, 'previousHash', f.previous_hash, 'hash', f.hash) order by f.seq)
         from flow_entries f where f.declaration_id = d.id) as chain,
       (select json_agg(r.answers order by r.number) from revisions r where r.declaration_id = d.id) as frozen,
       (select json_agg(v.authority_id order by v.authority_id) from workflow_visits v where v.declaration_id = d.id) as reached
     from declarations d where d.plan_id = any($1)`,
    values,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const { filed } of all(game)) {
    const row = found.get(filed.id);
    const chain = row?.chain ?? [];
    expect(chain.map(({ act }) => act)).toEqual(filed.acts);
    expect(chain.map(({ seq }) => seq)).toEqual(filed.acts.map((_, i) => i + 1));
    expect(brokenAt(chain, sha256)).toBe(-1);
    expect(row?.frozen ?? []).toEqual(filed.frozen);
    expect(row?.reached ?? []).toEqual([...filed.reached].sort((one, other) => one - other));
  }
}

const PAGE = { offset: 0, limit: 1000, sort: 'id', descending: false } as const;

/** At the end: everybody's list is exactly what they may see, and the counts of the plan say the same (R8). */
export async function compareRights(game: Game): Promise<void> {
  const { units, bodies } = game.stage;
  const someone = game.people.slice(0, 3).map(({ who }) => asApplicant(who));
  for (const actor of [...units.map((unit) => asUnit(unit)), ...bodies.map((body) => asBody(body)), ...someone]) {
    for (const plan of game.plans) {
      const mine = all(game).filter(({ person, filed }) => filed.plan === plan && sees(filed, person, actor));
      const listed = await declarations(actor, { planId: plan.id }, PAGE);
      const ids = mine.map(({ filed }) => filed.id).sort((one, other) => one - other);
      expect(listed.rows.map(({ entry }) => entry.id)).toEqual(ids);
      const counted = await listPlans(actor, { id: [plan.id] }, { ...PAGE, sort: 'id' });
      const waiting = mine.filter(({ filed }) =>
        actor.role === 'applicant'
          ? ['draft', 'returned'].includes(filed.state)
          : actor.role === 'unit-admin'
            ? filed.desk === 'unit'
            : filed.seat?.id === actor.authorityId,
      );
      expect(counted.rows.map(({ declaredCount, pendingCount }) => [declaredCount, pendingCount])).toEqual([
        [ids.length, waiting.length],
      ]);
    }
  }
}
