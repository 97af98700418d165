import parts from './characters.json';

/** Font files, each with the ascending ranges of code points that it draws; no two share one (see partition.ts). */
export const PARTS: readonly [file: string, ranges: string][] = Object.entries(parts.files as Record<string, string>);

interface Run {
  from: number;
  to: number;
  file: string;
}

let runs: Run[] | null = null;

const sorted = (): Run[] =>
  (runs ??= PARTS.flatMap(([file, ranges]) =>
    ranges.split(',').map((range) => {
      const [from = '', to = from] = range.split('-');
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), file };
    }),
  ).sort((a, b) => a.from - b.from));

/** The font file that draws a code point, or null when none does. */
export function fileFor(code: number): string | null {
  const all = sorted();
  let low = 0;
  let high = all.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = all[middle];
    if (run === undefined) return null;
    if (code < run.from) high = middle - 1;
    else if (code > run.to) low = middle + 1;
    else return run.file;
  }
  return null;
}

/**
 * Drawn as nothing, on purpose: line breaks and tabs, joiners and marks of direction, and the selectors between a plain
 * and a coloured sign. A selector of a Han variant (U+E0100 on) is not among them: its character would come out as another.
 */
const SILENT = /[\t\n\r\u200b-\u200f\u2060\ufeff]/u;

const isSilent = (character: string): boolean =>
  SILENT.test(character) || (character >= '\ufe00' && character <= '\ufe0f');

const composes = (before: string, mark: string): boolean => {
  const whole = [...(before + mark).normalize('NFC')];
  return before !== '' && whole.length === 1 && fileFor(whole[0]?.codePointAt(0) ?? 0) !== null;
};

/** The characters of `text`, each once, that none of the embedded fonts can draw: on paper they would be empty boxes. */
export function unprintable(text: string): string[] {
  const missing = new Set<string>();
  let before = '';
  for (const character of text) {
    const isDrawn =
      fileFor(character.codePointAt(0) ?? 0) !== null || isSilent(character) || composes(before, character);
    if (!isDrawn) missing.add(character);
    before = character;
  }
  return [...missing];
}
