import { readFile } from 'node:fs/promises';
import { fileFor } from './characters';
import { BASE, fontFile, OWN_FILES, type FontFile, type Weight } from './files';
import { subset } from './subset';
import { openTypeface, type Typeface } from './typeface';

/** The one family of the paper. */
export const FAMILY = 'Paper Song';

const opened = new Map<string, Promise<Typeface>>();

/** Opened once and kept: all slices together take 15 MB, the rare characters 8 more when a first text needs one. */
function typeface(file: FontFile, weight: Weight): Promise<Typeface> {
  const path = fontFile(file, weight);
  const known = opened.get(path);
  if (known !== undefined) return known;
  const opening = readFile(path).then(openTypeface);
  opened.set(path, opening);
  opening.catch(() => opened.delete(path));
  return opening;
}

/** The characters of a text that are drawn, composed ones (é) also where they are written as two. */
const codesOf = (text: string): number[] =>
  [...new Set([...text, ...text.normalize('NFC')])].map((character) => character.codePointAt(0) ?? 0);

async function face(text: string, weight: Weight): Promise<string> {
  const wanted = new Map<number, Typeface>();
  for (const code of codesOf(text)) {
    const file = fileFor(code);
    if (file !== null) wanted.set(code, await typeface(file, OWN_FILES.includes(file) ? 400 : weight));
  }
  const name = weight === 700 ? 'NotoSerifSC-Bold' : 'NotoSerifSC-Regular';
  const font = subset(await typeface(BASE, weight), wanted, name);
  return (
    `@font-face{font-family:'${FAMILY}';font-weight:${weight};` +
    `src:url(data:font/ttf;base64,${font.toString('base64')}) format('truetype')}`
  );
}

/**
 * The `@font-face` rules of a page with these texts: one font for each weight, holding just their characters (150 to 400 KB
 * of 20 MB). To hand the browser the slices they come from costs three times the whole print. The files of our own have
 * one weight and serve as bold too: a synthetic bold would be drawn as Type 3, not as text.
 */
export const fontFaces = async (regular: string, bold: string): Promise<string> =>
  `${await face(regular, 400)}\n${await face(bold, 700)}`;
