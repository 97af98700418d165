import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';

type Find = (text: string) => string[];

let known: Find | null = null;
let asked: Promise<Find> | null = null;

/** 100 KB of character ranges, and wanted only by who writes: they come after the form. */
const load = (): Promise<Find> =>
  (asked ??= import('print/characters').then(({ unprintable }) => {
    known = unprintable;
    return unprintable;
  }));

/** ASCII and the 20,902 characters of the first Han block but for a handful: nothing to look up in most texts. */
const isPlain = (text: string): boolean => /^[\u0020-\u007e\n]*$/.test(text);

/** What the paper cannot show of a text, as a sentence; undefined when it shows everything. */
export function useUnprintable(text: string): string | undefined {
  const t = useTranslate();
  const [find, setFind] = useState<{ in: Find } | null>(known && { in: known });
  useEffect(() => {
    let left = false;
    if (find === null) void load().then((ready) => !left && setFind({ in: ready }));
    return () => {
      left = true;
    };
  }, [find]);
  if (find === null || isPlain(text)) return undefined;
  const [sign] = find.in(text);
  if (sign === undefined) return undefined;
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  return t('fill.unprintable', { sign, code });
}
