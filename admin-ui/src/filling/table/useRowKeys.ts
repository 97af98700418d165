import { useCallback, useEffect, useRef, useState } from 'react';
import type { Field, Row } from 'workflow/domain';
import { cellPlace } from '../places';
import { nameOf, type RowActs } from './rows';

/** A moved row of a long table is drawn in its new part within a few frames. */
const FRAMES = 20;

/**
 * Where the cursor goes when rows are added and moved: along with the row, to the same cell by the keyboard and to the same
 * button by a click, so that a row is carried on by pressing again. `moved` is the row's number for who cannot see it move.
 */
export function useRowKeys(field: Field, acts: RowActs, goTo: (place: string) => void) {
  const go = useRef(goTo);
  go.current = goTo;
  const table = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ row: number; name: string; by: 1 | -1; focus: boolean } | null>(null);

  useEffect(() => {
    if (moved === null || !moved.focus) return undefined;
    let frame = 0;
    let left = FRAMES;
    const seek = () => {
      const button = table.current?.querySelector<HTMLElement>(
        `tr[data-name="${CSS.escape(moved.name)}"] [data-act="${moved.by < 0 ? 'up' : 'down'}"]`,
      );
      left -= 1;
      if (button) button.focus();
      else if (left > 0) frame = requestAnimationFrame(seek);
    };
    frame = requestAnimationFrame(seek);
    return () => cancelAnimationFrame(frame);
  }, [moved]);

  const enter = useCallback(
    (place: number, column: string) => {
      if (place + 1 < acts.rows().length || acts.add()) go.current(cellPlace(field.id, place + 1, column));
    },
    [acts, field.id],
  );
  const move = useCallback(
    (row: Row, by: 1 | -1, column = '') => {
      const name = nameOf(row);
      if (!acts.move(name, by)) return;
      const place = acts.rows().findIndex((one) => nameOf(one) === name);
      setMoved({ row: place + 1, name, by, focus: column === '' });
      if (column !== '') go.current(cellPlace(field.id, place, column));
    },
    [acts, field.id],
  );
  return { table, moved, enter, move };
}
