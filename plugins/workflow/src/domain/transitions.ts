import type { Act, Desk, State } from './words';

/** Where a declaration stands: a state and, in review, the desk that holds it. */
export interface Position {
  state: State;
  desk: Desk | null;
}

/**
 * The machine, whole. `desk` is where an act may start (a star is any desk in review) and `to` where it ends;
 * `next` is the following desk of the declaration's route (R13), or approval after the last.
 * `MOVES` below spells every arrow out for the database's guard; a test walks both and finds the same.
 */
export const TRANSITIONS = [
  { act: 'submit', from: ['draft', 'returned'], desk: null, to: 'unit-desk' },
  { act: 'withdraw', from: ['in-review'], desk: 'unit', to: 'draft' },
  { act: 'recommend', from: ['in-review'], desk: 'unit', to: 'same' },
  { act: 'pass', from: ['in-review'], desk: '*', to: 'next' },
  { act: 'return', from: ['in-review'], desk: '*', to: 'returned' },
  { act: 'terminate', from: ['in-review'], desk: '*', to: 'terminated' },
  { act: 'lift', from: ['terminated'], desk: null, to: 'same' },
] as const satisfies readonly {
  act: Act;
  from: readonly State[];
  desk: Desk | '*' | null;
  to: 'unit-desk' | 'same' | 'next' | State;
}[];

/** The position after an act; `nextDesk` is the route's answer for a pass, null after the last desk. */
export function after(act: Act, from: Position, nextDesk: Desk | null): Position {
  const transition = TRANSITIONS.find((row) => row.act === act);
  switch (transition?.to) {
    case 'unit-desk':
      return { state: 'in-review', desk: 'unit' };
    case 'next':
      return nextDesk ? { state: 'in-review', desk: nextDesk } : { state: 'approved', desk: null };
    case 'draft':
    case 'returned':
    case 'terminated':
      return { state: transition.to, desk: null };
    default:
      return from;
  }
}

/** Whether the machine has an arrow for this act here, whoever asks and whenever. */
export const isStart = (act: Act, position: Position): boolean =>
  TRANSITIONS.some(
    (row) =>
      row.act === act &&
      (row.from as readonly State[]).includes(position.state) &&
      (row.desk === null || row.desk === '*' || row.desk === position.desk),
  );

const place = (state: State, desk: Desk | null = null): Position => ({ state, desk });
const UPPER: readonly Desk[] = ['department', 'county', 'city', 'province'];

/** Every arrow with both ends spelt out: what the database lets happen. A pass goes to any later desk; R13 picks the one. */
export const MOVES: readonly (readonly [Act, Position, Position])[] = [
  ['submit', place('draft'), place('in-review', 'unit')],
  ['submit', place('returned'), place('in-review', 'unit')],
  ['withdraw', place('in-review', 'unit'), place('draft')],
  ['recommend', place('in-review', 'unit'), place('in-review', 'unit')],
  ...(['department', 'county', 'city'] as const).map(
    (to) => ['pass', place('in-review', 'unit'), place('in-review', to)] as const,
  ),
  ['pass', place('in-review', 'county'), place('in-review', 'city')],
  ...(['department', 'county', 'city'] as const).map(
    (from) => ['pass', place('in-review', from), place('in-review', 'province')] as const,
  ),
  ['pass', place('in-review', 'province'), place('approved')],
  ...(['unit', ...UPPER] as const).flatMap((desk) => [
    ['return', place('in-review', desk), place('returned')] as const,
    ['terminate', place('in-review', desk), place('terminated')] as const,
  ]),
  ['lift', place('terminated'), place('terminated')],
];
