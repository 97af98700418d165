import { STATES, type State } from 'workflow/domain';
import { hasTab } from '../elements/StateChip';

/** What the server filters by (contract §4.2). */
export interface Filter {
  pending?: true;
  state?: State;
  category?: string;
  q?: string;
}

export interface Tab {
  id: string;
  label: string;
  filter: Filter;
}

export const TABS: Tab[] = [
  { id: 'pending', label: 'declaration.pending', filter: { pending: true } },
  { id: 'all', label: 'declaration.all', filter: {} },
  ...STATES.filter(hasTab).map((state) => ({ id: state, label: `word.state.${state}`, filter: { state } })),
];

export const tabOf = (filter: Filter): string => (filter.pending ? 'pending' : (filter.state ?? 'all'));
