import type { OverviewRow } from 'workbench/contract';
import type { Desk } from 'workflow/domain';

/** The desks in the order of the way: the last one is the reader's own. */
export const DESK_COLUMNS: readonly { desk: Desk; label: string }[] = [
  { desk: 'unit', label: 'province.unit' },
  { desk: 'county', label: 'province.county' },
  { desk: 'department', label: 'province.department' },
  { desk: 'city', label: 'province.city' },
  { desk: 'province', label: 'province.provinceDesk' },
];

/** The province is the reader: its desk has a word of its own. */
export const deskWord = (desk: Desk): string => (desk === 'province' ? 'province.provinceDesk' : `province.${desk}`);

type Translate = (key: string) => string;

/** Rows that are a kind and not a place are named by the screen, in the reader's language. */
export const nameOf = (t: Translate, { kind, name }: Pick<OverviewRow, 'kind' | 'name'>): string =>
  name === '' ? t(`province.${kind}`) : name;

/** The list of what waits for the province, of one plan and some of its regions. */
export function waitingList(planId: string, regions?: readonly string[]): string {
  const filter = { tab: 'waiting', ...(regions ? { regions } : {}) };
  return `/plans/${planId}/declarations?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
