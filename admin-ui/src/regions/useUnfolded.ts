import { useMemo, useRef, useState } from 'react';
import { ancestorsOf, linesOf, search, type Forest } from './forest';

interface Turned {
  /** For which word: another one starts afresh. */
  text: string;
  open: ReadonlyMap<string, boolean>;
}

/**
 * Which branches stand open: by what is looked for, else by the chosen region, and then by hand. In one step with the word, so
 * that a key pressed right after it already walks the new lines.
 */
export function useUnfolded(forest: Forest, value: string, text: string) {
  const [turned, setTurned] = useState<Turned>({ text, open: new Map() });
  const chosen = useRef(value);
  chosen.current = value;
  const found = useMemo(() => search(forest, text), [forest, text]);
  // Not by `value` itself: a choice must not fold what somebody sees.
  const given = useMemo(
    () => found?.open ?? new Set([...forest.roots, ...ancestorsOf(forest, chosen.current)]),
    [forest, found],
  );
  const byHand = turned.text === text ? turned.open : null;
  const lines = useMemo(() => {
    const open = new Set(given);
    for (const [code, unfolded] of byHand ?? []) {
      if (unfolded) open.add(code);
      else open.delete(code);
    }
    return linesOf(forest, open, found);
  }, [forest, given, byHand, found]);
  const turn = (code: string, unfold: boolean) =>
    setTurned({ text, open: new Map([...(byHand ?? []), [code, unfold]]) });
  return { lines, found, turn };
}
