import type { Actor } from '../domain/permits';
import {
  ENTRY_COLUMNS,
  ENTRY_JOINS,
  entryOf,
  missingOf,
  OWN_COLUMNS,
  type DeclarationEntry,
  type EntryColumns,
  type Missing,
} from './entries';
import { totalOf, visibleTo, where, type ListFilter, type Where } from './listWhere';
import { row, rows, type Statement } from './pool';

export type { ListFilter };

export const SORTS = {
  id: 'd.id',
  submittedAt: 'd.submitted_at',
  updatedAt: 'd.updated_at',
  applicantName: 'd.applicant_name',
  category: 'd.category',
  batch: 'd.batch',
  revision: 'd.revision',
  state: 'd.state',
  year: 'd.year',
  // Of the plan's newest version, as in the row: staff may extend a running plan.
  reviewUntil: 'w.review_until',
} as const;

/** `waiting`: what waits for me first, the longest wait first. */
export type Sort = keyof typeof SORTS | 'waiting';

export interface Page {
  offset: number;
  limit: number;
  sort: Sort;
  descending: boolean;
}

function order(actor: Actor, page: Page): string {
  if (page.sort === 'waiting') {
    return `coalesce(${visibleTo(actor).held}, false) desc, d.submitted_at ${page.descending ? 'desc' : 'asc'}, d.id`;
  }
  const direction = page.descending ? 'desc' : 'asc';
  return `${SORTS[page.sort]} ${direction}, d.id ${direction}`;
}

/**
 * The rows of a page by their ids. By the deadline, the plans are put in order first, and of each only as many rows are read as
 * the page can need: a desk with 100,000 waiting has them in a handful of plans.
 */
function chosen(actor: Actor, page: Page, condition: string, limit: string, offset: string): string {
  if (page.sort !== 'reviewUntil')
    return `select * from declarations d where ${condition} order by ${order(actor, page)} limit ${limit} offset ${offset}`;
  const direction = page.descending ? 'desc' : 'asc';
  return `select d.* from (select m.id from (select distinct on (plan_id) plan_id, review_until from plan_versions order by plan_id, number desc) w
      cross join lateral (select d.id from declarations d where ${condition} and d.plan_id = w.plan_id order by d.id ${direction}
        limit ${limit}::bigint + ${offset}::bigint) m order by w.review_until ${direction}, m.id ${direction} limit ${limit} offset ${offset}) m
    join declarations d on d.id = m.id`;
}

export interface Listed {
  entries: DeclarationEntry[];
  total: number;
  now: number;
}

/** The one statement of a page with its total, and its values. */
export function listStatement(
  actor: Actor,
  filter: ListFilter,
  page: Page,
): { statement: Statement; values: unknown[]; total: Where } {
  const condition = where(actor, filter);
  const total = totalOf(actor, filter, condition);
  const n = condition.values.length;
  const text = `select ${ENTRY_COLUMNS}${actor.role === 'applicant' ? OWN_COLUMNS : ''}, (${total.text}) as total
    from (${chosen(actor, page, condition.text, `$${n + 1}`, `$${n + 2}`)}) d
    ${ENTRY_JOINS} order by ${order(actor, page)}`;
  // A unit's list has one best plan; an authority's depends on how much reached it, so that one is planned each time.
  const name = actor.role === 'unit-admin' ? nameOf(text) : undefined;
  return {
    statement: { ...(name ? { name } : {}), text },
    values: [...condition.values, page.limit, page.offset],
    total,
  };
}

/** One page of what this person may see, with the total, in one round trip. */
export async function listDeclarations(
  actor: Actor,
  filter: ListFilter,
  page: Page,
  missing: Missing,
): Promise<Listed> {
  const { statement, values, total } = listStatement(actor, filter, page);
  const found = await rows<EntryColumns>(statement, values);
  const first = found[0];
  if (first) {
    const entries = await Promise.all(found.map(async (one) => entryOf(one, await missingOf(one, missing))));
    return { entries, total: first.total ?? 0, now: first.now.getTime() };
  }
  const counted = await row<{ total: number; now: Date }>(
    { text: `select (${total.text}) as total, workflow_now() as now` },
    total.values,
  );
  return { entries: [], total: counted?.total ?? 0, now: counted?.now.getTime() ?? 0 };
}

const names = new Map<string, string>();

/** A short stable name a statement text; PostgreSQL cuts names at 63 bytes. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `list-${names.size}`;
  names.set(text, name);
  return name;
}
