import { readFileSync } from 'node:fs';
import { openTypeface } from './typeface';
import { fontFile, type FontFile } from './files';

const hex = (code: number): string => code.toString(16);

/** `20-7e,a0`: ascending ranges in hexadecimal. */
function ranges(codes: number[]): string {
  const runs: [number, number][] = [];
  for (const code of codes.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(',');
}

/**
 * Which font file draws which characters, each character by the first file that has it: what `characters.json` holds. The
 * test beside compares them, and writes the file anew with `vitest -u` after a change of fonts.
 */
export function partition(files: FontFile[]): Record<string, string> {
  const taken = new Set<number>();
  const parts: Record<string, string> = {};
  for (const file of files) {
    const own = [...openTypeface(readFileSync(fontFile(file, 400))).map.keys()].filter((code) => !taken.has(code));
    for (const code of own) taken.add(code);
    if (own.length > 0) parts[file] = ranges(own);
  }
  return parts;
}
