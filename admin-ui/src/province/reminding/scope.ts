import type { LatePlace, OverviewRow } from 'workbench/contract';
import type { Desk } from 'workflow/domain';

/** Which late desks are meant, as the server asks for them; nothing named is all. */
export interface LateScope {
  desk?: Desk;
  regions?: string[];
  department?: number;
}

/** What is to be reminded of, and how the dialog calls it. */
export interface Reminding {
  scope: LateScope;
  name: string;
}

/** Departments stand in the matrix under `d` and their id. */
const departmentOf = (key: string): LateScope => ({ department: Number(key.slice(1)) });

/** Of a row of the matrix, or of one of its cells. Null for the province's own desk: it has its work list. */
export function scopeOfRow(row: Pick<OverviewRow, 'kind' | 'key' | 'regionCodes'>, desk?: Desk): LateScope | null {
  if (desk === 'province' || row.kind === 'other') return null;
  if (row.kind === 'department') return departmentOf(row.key);
  return { ...(desk === undefined ? {} : { desk }), ...(row.kind === 'total' ? {} : { regions: row.regionCodes }) };
}

/** Of a line of the late list: one region at one desk. */
export function scopeOfPlace({ kind, key, desk }: Pick<LatePlace, 'kind' | 'key' | 'desk'>): LateScope | null {
  if (desk === 'province') return null;
  return kind === 'department' ? departmentOf(key) : { desk, regions: [key] };
}
