import type { KeyboardEvent, RefObject } from 'react';
import { useShortcuts } from '../elements/useShortcuts';

const buttonsIn = (table: HTMLElement | null): HTMLElement[] =>
  Array.from(table?.querySelectorAll<HTMLElement>('[data-row] a.open-row') ?? []);

/**
 * ↑ and ↓ move the focus along the rows' buttons: real focus, so that Enter opens the row and a screen reader says where
 * one is. From anywhere else on the page, the first press goes to the first row, or back to the one that was opened last.
 * Space picks the row one stands on, Shift with an arrow picks from row to row; `pick` is told the places of rows.
 */
export function useRowKeys(
  table: RefObject<HTMLElement>,
  start: number,
  pick?: { toggle: (place: number) => void; add: (places: number[]) => void },
): (event: KeyboardEvent) => void {
  const move = (step: number): number[] => {
    const buttons = buttonsIn(table.current);
    const here = buttons.findIndex((button) => button.closest('[data-row]')?.contains(document.activeElement));
    const next = here < 0 ? Math.max(0, start) : Math.min(buttons.length - 1, Math.max(0, here + step));
    buttons[next]?.focus();
    buttons[next]?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
    return here < 0 ? [next] : [here, next];
  };
  useShortcuts({ arrowdown: () => move(1), arrowup: () => move(-1) });
  return (event) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (row === null || pick === undefined) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    // A checkbox takes Space by itself.
    const space = event.key === ' ' && (event.target as HTMLElement).matches('a.open-row');
    if (!space && !(event.shiftKey && step !== 0)) return;
    event.preventDefault();
    if (space) pick.toggle(Number(row.dataset.row));
    else pick.add(move(step));
  };
}
