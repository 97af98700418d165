import { useEffect, useMemo, useState } from 'react';
import { ancestorsOf, linesOf, search, type Forest } from './forest';

/** Which branches stand open: by hand, by the chosen region, and by what is looked for. */
export function useUnfolded(forest: Forest, value: string, text: string) {
  const found = useMemo(() => search(forest, text), [forest, text]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(forest.roots));
  useEffect(() => {
    setOpen(found ? found.open : new Set([...forest.roots, ...ancestorsOf(forest, value)]));
    // A choice must not fold what somebody has unfolded: only another word does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
  const lines = useMemo(() => linesOf(forest, open, found), [forest, open, found]);
  const turn = (code: string, unfold: boolean) => {
    const next = new Set(open);
    if (unfold) next.add(code);
    else next.delete(code);
    setOpen(next);
  };
  return { lines, found, open, turn };
}
