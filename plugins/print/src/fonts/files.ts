import { dirname, join } from 'node:path';

/** A slice of Noto Serif SC by its name in the npm package (`latin`, `119`, …), or one of the two files of `fonts/`. */
export type FontFile = string;
export type Weight = 400 | 700;

/** Noto Serif CJK's characters that the npm package leaves out: Greek and Roman numerals, and rare Han. Regular only. */
export const OWN_FILES: readonly FontFile[] = ['letters-serif', 'rare-han-serif'];

/** The slice whose measures the paper's font takes. */
export const BASE: FontFile = 'latin';

const own = join(__dirname, '..', '..', 'fonts');
const packaged = join(dirname(require.resolve('@fontsource/noto-serif-sc/package.json')), 'files');

/** The path of a font's file, WOFF 1.0 with TrueType outlines. */
export const fontFile = (file: FontFile, weight: Weight): string =>
  OWN_FILES.includes(file) ? join(own, `${file}.woff`) : join(packaged, `noto-serif-sc-${file}-${weight}-normal.woff`);
