import { readFile } from 'node:fs/promises';
import { fileFor, PARTS } from './characters';
import { fontFile, OWN_FILES, type FontFile, type Weight } from './files';

/** One family for all files: `unicode-range` sends each character to its own. */
export const FAMILY = 'Paper Song';

const RANGES = new Map(
  PARTS.map(([file, ranges]) => [file, ranges.split(',').map((range) => `U+${range}`).join(',')] as const),
);

const faces = new Map<string, Promise<string>>();

async function read(file: FontFile, weight: Weight): Promise<string> {
  const font = await readFile(fontFile(file, weight));
  return (
    `@font-face{font-family:'${FAMILY}';font-weight:${weight};unicode-range:${RANGES.get(file) ?? ''};` +
    `src:url(data:font/woff2;base64,${font.toString('base64')}) format('woff2')}`
  );
}

function face(file: FontFile, weight: Weight): Promise<string> {
  const key = `${file} ${weight}`;
  const known = faces.get(key);
  if (known !== undefined) return known;
  const reading = read(file, weight);
  faces.set(key, reading);
  reading.catch(() => faces.delete(key));
  return reading;
}

function filesFor(text: string): Set<FontFile> {
  const files = new Set<FontFile>();
  for (const character of new Set(text)) {
    const file = fileFor(character.codePointAt(0) ?? 0);
    if (file !== null) files.add(file);
  }
  return files;
}

/**
 * The `@font-face` rules that a page with these texts needs and no more: of 14 MB of fonts a form takes 1 to 3. The two
 * files of our own are regular only, and serve as bold too: a synthetic bold would be drawn as Type 3, not as text.
 */
export async function fontFaces(regular: string, bold: string): Promise<string> {
  const plain = filesFor(regular + bold);
  const heavy = [...filesFor(bold)].filter((file) => !OWN_FILES.includes(file));
  const rules = await Promise.all([
    ...[...plain].map((file) => face(file, 400)),
    ...heavy.map((file) => face(file, 700)),
  ]);
  return rules.join('\n');
}
