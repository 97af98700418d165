import { dirname, join } from 'node:path';

/** A slice of Noto Serif SC by its name in the npm package (`latin`, `119`, …), or one of the two files of `fonts/`. */
export type FontFile = string;
export type Weight = 400 | 700;

/** Noto Serif CJK's characters that the npm package leaves out: Greek and Roman numerals, and rare Han. Regular only. */
export const OWN_FILES: readonly FontFile[] = ['letters-serif', 'rare-han-serif'];

const own = join(__dirname, '..', '..', 'fonts');
const packaged = (): string => dirname(require.resolve('@fontsource/noto-serif-sc/package.json'));

/** The path of a font's WOFF2 file. */
export const fontFile = (file: FontFile, weight: Weight): string =>
  OWN_FILES.includes(file)
    ? join(own, `${file}.woff2`)
    : join(packaged(), 'files', `noto-serif-sc-${file}-${weight}-normal.woff2`);
