import type { Actor } from '../domain/permits';
import type { Desk, State } from '../domain/words';
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
import { row, rows, type Statement } from './pool';

export interface ListFilter {
  id?: number[];
  planId?: string;
  state?: State;
  desk?: Desk;
  category?: string;
  /** Of units in one of these, at the submission. */
  regions?: string[];
  /** Part of a name, or the last four characters of an ID number. */
  q?: string;
  pending?: boolean;
  /** Every state but this one. */
  except?: State;
}

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
  reviewUntil:
    '(select p.review_until from plan_versions p where p.plan_id = d.plan_id order by p.number desc limit 1)',
} as const;

/** `waiting`: what waits for me first, the longest wait first. */
export type Sort = keyof typeof SORTS | 'waiting';

export interface Page {
  offset: number;
  limit: number;
  sort: Sort;
  descending: boolean;
}

/** R8 as a condition: $1 is the applicant, the unit or the authority. */
function visibleTo(actor: Actor): { condition: string; held: string; value: number } {
  if (actor.role === 'applicant')
    return { condition: 'd.applicant_id = $1', held: 'false', value: actor.applicantId ?? 0 };
  if (actor.role === 'unit-admin') {
    return {
      condition: 'd.unit_id = $1 and d.revision > 0',
      held: "d.state = 'in-review' and d.desk = 'unit'",
      value: actor.unitId ?? 0,
    };
  }
  return {
    condition: 'exists (select 1 from workflow_visits v where v.authority_id = $1 and v.declaration_id = d.id)',
    held: "d.state = 'in-review' and d.authority_id = $1",
    value: actor.authorityId ?? 0,
  };
}

interface Where {
  text: string;
  values: unknown[];
}

function where(actor: Actor, filter: ListFilter): Where {
  const { condition, held, value } = visibleTo(actor);
  const values: unknown[] = [value];
  // What waits for an authority is found by its own index, without the visits: it has reached the desk that holds it.
  const parts = [filter.pending && actor.role === 'reviewer' ? held : condition];
  const and = (text: (place: string) => string, given: unknown): void => {
    values.push(given);
    parts.push(text(`$${values.length}`));
  };
  if (filter.pending && actor.role !== 'reviewer') parts.push(`(${held})`);
  if (filter.pending === false) parts.push(`not coalesce(${held}, false)`);
  if (filter.id) and((place) => `d.id = any(${place}::int[])`, filter.id);
  if (filter.planId !== undefined) and((place) => `d.plan_id = ${place}`, filter.planId);
  if (filter.state) and((place) => `d.state = ${place}`, filter.state);
  if (filter.except) and((place) => `d.state <> ${place}`, filter.except);
  if (filter.desk) and((place) => `d.desk = ${place}`, filter.desk);
  if (filter.category !== undefined) and((place) => `d.category = ${place}`, filter.category);
  if (filter.regions) and((place) => `d.region_code = any(${place}::text[])`, filter.regions);
  if (filter.q) {
    const literal = filter.q.replace(/[\\%_]/g, '\\$&');
    and(
      (place) =>
        `(d.applicant_name like ${place} or d.id_number_masked like '%' || substr(${place}, 2, length(${place}) - 2))`,
      `%${literal}%`,
    );
  }
  return { text: parts.join(' and '), values };
}

function order(actor: Actor, page: Page): string {
  if (page.sort === 'waiting') {
    return `coalesce(${visibleTo(actor).held}, false) desc, d.submitted_at ${page.descending ? 'desc' : 'asc'}, d.id`;
  }
  const direction = page.descending ? 'desc' : 'asc';
  return `${SORTS[page.sort]} ${direction}, d.id ${direction}`;
}

/** What the counters know, in the order in which `where` gives its values. */
const COUNTED = { planId: 'plan_id =', state: 'state =', except: 'state <>', desk: 'desk =' } as const;

/** An authority's total comes from its counters, as long as they know what is filtered by. */
function totalOf(actor: Actor, filter: ListFilter, condition: Where): Where {
  if (actor.role !== 'reviewer' || filter.q || filter.id || filter.regions || filter.category !== undefined) {
    return { text: `select count(*)::int from declarations d where ${condition.text}`, values: condition.values };
  }
  const parts = [
    'authority_id = $1',
    filter.pending === undefined ? '' : `held = ${filter.pending}`,
    ...(Object.keys(COUNTED) as (keyof typeof COUNTED)[])
      .filter((field) => filter[field] !== undefined)
      .map((field, i) => `${COUNTED[field]} $${i + 2}`),
  ].filter(Boolean);
  return {
    text: `select coalesce(sum(n), 0)::int from workflow_tallies where ${parts.join(' and ')}`,
    values: condition.values,
  };
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
    from (select * from declarations d where ${condition.text} order by ${order(actor, page)} limit $${n + 1} offset $${n + 2}) d
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
