import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Rows drawn together. Fifty and fewer are always there; of longer tables only what is near the window. */
export const CHUNK = 25;
export const ALL_AT_ONCE = 50;
/** A row of one line, until the chunk has been measured. */
const ROW_PX = 56;

interface ChunkProps {
  count: number;
  columns: number;
  always: boolean;
  /** Somebody wants to go to a row of it. */
  forced: boolean;
  children: () => ReactNode;
}

/** A part of a long table: its rows, or an empty line as high as they were. */
export const Chunk = ({ count, columns, always, forced, children }: ChunkProps) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(0);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (always || element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const inside = entries.at(-1)?.isIntersecting === true;
        if (!inside) height.current = element.getBoundingClientRect().height;
        // A row in which somebody writes stays, wherever it is scrolled to.
        setNear(inside || element.contains(document.activeElement));
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [always]);
  return (
    <tbody ref={body}>
      {always || near || forced ? (
        children()
      ) : (
        <tr aria-hidden>
          <td colSpan={columns} style={{ height: height.current || count * ROW_PX, padding: 0 }} />
        </tr>
      )}
    </tbody>
  );
};
