import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Answer, World } from './world';

/** Everything that an act could leave behind: the declaration's own columns, what hangs on it, and the files of the store. */
export interface Trace {
  declaration: Record<string, unknown> | null;
  counts: Record<string, number>;
  files: number;
}

const HANGING = ['flow_entries', 'revisions', 'recommendations', 'attachments', 'workflow_visits'];

export async function traceOf(world: World, id: number): Promise<Trace> {
  const counted = HANGING.map(
    (name) => `(select count(*)::int from ${name} where declaration_id = d.id) as ${name}`,
  ).join(', ');
  const { rows } = await world.sql.query<Record<string, unknown>>(
    `select to_jsonb(d) as declaration, ${counted} from declarations d where id = $1`,
    [id],
  );
  const { declaration, ...counts } = rows[0] ?? {};
  return {
    declaration: (declaration as Record<string, unknown> | undefined) ?? null,
    counts: counts as Record<string, number>,
    files: storedFiles(world),
  };
}

/** Files in the private store, those on their way into it included. */
export function storedFiles(world: World): number {
  const store = path.join(world.dataDir, 'files');
  if (!existsSync(store)) return 0;
  return readdirSync(store, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

/** The act is refused with this status and code, and nothing at all has changed. */
export async function refused(
  world: World,
  id: number,
  status: number,
  code: string,
  act: () => Promise<Answer>,
): Promise<Answer> {
  const before = await traceOf(world, id);
  const answer = await act();
  expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
  expect(await traceOf(world, id)).toEqual(before);
  return answer;
}
