import { readCmap, type GlyphMap } from './cmap';
import { table, tablesOf, type Tables } from './woff';

export interface Glyph {
  /** The glyph's description as it stands in `glyf`; empty for a blank. */
  outline: Buffer;
  /** Advance and left side bearing, as in `hmtx`. */
  metric: Buffer;
}

/** One font file, opened: its characters and the drawing of each. */
export interface Typeface {
  tables: Tables;
  map: GlyphMap;
  glyph(number: number): Glyph;
}

/** Opens a font whose glyphs stand alone: of our files, none is composed of others or carries hinting programs. */
export function openTypeface(file: Buffer): Typeface {
  const tables = tablesOf(file);
  const loca = table(tables, 'loca');
  const glyf = table(tables, 'glyf');
  const hmtx = table(tables, 'hmtx');
  const isLong = table(tables, 'head').readUInt16BE(50) === 1;
  const metrics = table(tables, 'hhea').readUInt16BE(34);
  const place = (n: number): number => (isLong ? loca.readUInt32BE(4 * n) : 2 * loca.readUInt16BE(2 * n));
  return {
    tables,
    map: readCmap(table(tables, 'cmap')),
    glyph(number) {
      const metric = Buffer.alloc(4);
      hmtx.copy(metric, 0, 4 * Math.min(number, metrics - 1), 4 * Math.min(number, metrics - 1) + 2);
      const bearing = number < metrics ? 4 * number + 2 : 4 * metrics + 2 * (number - metrics);
      hmtx.copy(metric, 2, bearing, bearing + 2);
      return { outline: glyf.subarray(place(number), place(number + 1)), metric };
    },
  };
}
