import type { RefObject } from 'react';
import { useShortcuts } from '../elements/useShortcuts';

/**
 * ↑ and ↓ move the focus along the rows' buttons: real focus, so that Enter opens the row and a screen reader says where
 * one is. From anywhere else on the page, the first press goes to the first row, or back to the one that was opened last.
 */
export function useRowKeys(table: RefObject<HTMLElement>, start: number): void {
  const move = (step: number) => {
    const buttons = Array.from(table.current?.querySelectorAll<HTMLElement>('[data-row] a.open-row') ?? []);
    const here = buttons.findIndex((button) => button === document.activeElement);
    const next = here < 0 ? Math.max(0, start) : Math.min(buttons.length - 1, Math.max(0, here + step));
    buttons[next]?.focus();
    buttons[next]?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({ arrowdown: () => move(1), arrowup: () => move(-1) });
}
