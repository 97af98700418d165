import { inflateSync } from 'node:zlib';

/** The tables of a TrueType font, by their tags. */
export type Tables = Map<string, Buffer>;

/** Opens a WOFF 1.0 file (W3C WOFF §4): unlike WOFF2 it keeps each table as it is, only deflated. */
export function tablesOf(file: Buffer): Tables {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const tables: Tables = new Map();
  for (let n = 0; n < file.readUInt16BE(12); n += 1) {
    const entry = 44 + 20 * n;
    const offset = file.readUInt32BE(entry + 4);
    const packed = file.readUInt32BE(entry + 8);
    const length = file.readUInt32BE(entry + 12);
    const bytes = file.subarray(offset, offset + packed);
    tables.set(file.toString('latin1', entry, entry + 4), packed < length ? inflateSync(bytes) : bytes);
  }
  return tables;
}

/** A table that a font cannot do without. */
export function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`the font has no ${tag}`);
  return found;
}
