import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from './draft';
import { elementId, spotOf } from './places';

/** A section and the rows of a long table are drawn in a few frames; then the place is there, or is none. */
const FRAMES = 40;

/** Which section is open, and the ways to a place: by click, by F8, from a return's item. */
export function useGoing(draft: Draft) {
  const [section, setSection] = useState(draft.form.sections[0]?.id ?? '');
  const [wanted, setWanted] = useState<{ place: string } | null>(null);
  const [strict, setStrict] = useState(false);
  const last = useRef<{ place: string; index: number } | null>(null);

  useEffect(() => {
    if (wanted === null) return undefined;
    let frame = 0;
    let left = FRAMES;
    const seek = () => {
      const element =
        document.getElementById(elementId(wanted.place)) ??
        (left < FRAMES / 2 ? document.getElementById(elementId(spotOf(wanted.place).field)) : null);
      if (element === null) {
        left -= 1;
        if (left > 0) frame = requestAnimationFrame(seek);
        return;
      }
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
    };
    frame = requestAnimationFrame(seek);
    return () => cancelAnimationFrame(frame);
  }, [wanted]);

  const goTo = useCallback(
    (place: string) => {
      const { field } = spotOf(place);
      const home = draft.form.sections.find(({ fields }) => fields.some(({ id }) => id === field));
      if (home) setSection(home.id);
      setWanted({ place });
    },
    [draft],
  );
  const goNext = useCallback(() => {
    setStrict(true);
    const { open } = draft.count();
    if (open.length === 0) return;
    const before = last.current;
    const still = before === null ? -1 : open.findIndex(({ place }) => place === before.place);
    // What was filled in has left the list, and the next one stands where it stood.
    const index = before === null ? 0 : (still >= 0 ? still + 1 : before.index) % open.length;
    const next = open[index] ?? open[0];
    if (next === undefined) return;
    last.current = { place: next.place, index };
    goTo(next.place);
  }, [draft, goTo]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      goNext();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [goNext]);
  return { section, setSection, wanted: wanted?.place ?? null, strict, setStrict, goTo, goNext };
}
