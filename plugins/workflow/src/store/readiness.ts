import { GUARDS, type Guard } from './guards';
import { rows, transaction } from './pool';

/** Another plugin's own tables, under the same check; by their name, as a process may open the product more than once. */
const further = new Map<string, Guard>();

/** Called in a plugin's register(), before anything is raised. */
export function addGuards(guards: readonly Guard[]): void {
  for (const guard of guards) further.set(`${guard.kind}:${guard.on}:${guard.name}`, guard);
}

const all = (): Guard[] => [...GUARDS, ...further.values()];

/** Applies every guard in one transaction, under a lock: two server processes may start at once. */
export async function raiseGuards(): Promise<void> {
  await transaction(async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended('workflow guards', 0))");
    for (const guard of all()) await client.query(guard.sql);
  });
}

const PRESENT = {
  name: 'workflow-guards-present',
  text: `select 'table' as kind, '' as "on", relname as name, '' as state from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
    union all select 'index', t.relname, i.relname, case when x.indisvalid then '' else 'D' end from pg_index x join pg_class i on i.oid = x.indexrelid
      join pg_class t on t.oid = x.indrelid where t.relnamespace = current_schema()::regnamespace
    union all select 'constraint', conrelid::regclass::text, conname, case when convalidated then '' else 'D' end from pg_constraint where connamespace = current_schema()::regnamespace
    union all select 'trigger', tgrelid::regclass::text, tgname, case tgenabled when 'D' then 'D' when 'R' then 'D' else '' end from pg_trigger where not tgisinternal
    union all select 'function', '', proname, '' from pg_proc where pronamespace = current_schema()::regnamespace`,
};

/** Guards that are not in the database, or are switched off there. The product is ready only when this is empty. */
export async function missingGuards(): Promise<Guard[]> {
  const present = await rows<{ kind: string; on: string; name: string; state: string }>(PRESENT);
  const working = new Set(present.filter((one) => one.state !== 'D').map((one) => `${one.kind}:${one.on}:${one.name}`));
  return all().filter((guard) => !working.has(`${guard.kind}:${guard.on}:${guard.name}`));
}
