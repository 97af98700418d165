import type { Actor } from '../domain/permits';
import type { Desk, State } from '../domain/words';

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

/** R8 as a condition: $1 is the applicant, the unit or the authority. */
export function visibleTo(actor: Actor): { condition: string; held: string; value: number } {
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

/** A condition or a count, with its values. */
export interface Where {
  text: string;
  values: unknown[];
}

export function where(actor: Actor, filter: ListFilter): Where {
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

/** What the counters know, in the order in which `where` gives its values. */
const COUNTED = { planId: 'plan_id =', state: 'state =', except: 'state <>', desk: 'desk =' } as const;

/** An authority's total comes from its counters, as long as they know what is filtered by. */
export function totalOf(actor: Actor, filter: ListFilter, condition: Where): Where {
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
