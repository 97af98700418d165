import { brotliDecompressSync } from 'node:zlib';

/** Table tags of the WOFF2 directory (W3C WOFF 2.0 §4.1) that matter here: `cmap` is number 0, 63 spells its tag out. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const SPELT = 63;

/** UIntBase128 (§4.1): seven bits a byte, the high bit says that another one follows. */
function base128(file: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let next = at; next < at + 5; next += 1) {
    const byte = file.readUInt8(next);
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return [value, next + 1];
  }
  throw new Error('UIntBase128 longer than five bytes');
}

function cmapTable(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 font');
  const tables = file.readUInt16BE(12);
  const compressed = file.readUInt32BE(20);
  let at = 48;
  let offset = 0;
  let cmap: [from: number, length: number] | null = null;
  for (let n = 0; n < tables; n += 1) {
    const flags = file.readUInt8(at);
    const tag = flags & 0x3f;
    at += tag === SPELT ? 5 : 1;
    let length: number;
    [length, at] = base128(file, at);
    const version = flags >> 6;
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    if (isTransformed) [length, at] = base128(file, at);
    if (tag === CMAP) cmap = [offset, length];
    offset += length;
  }
  if (cmap === null) throw new Error('the font has no cmap');
  const fonts = brotliDecompressSync(file.subarray(at, at + compressed));
  return fonts.subarray(cmap[0], cmap[0] + cmap[1]);
}

/** Format 4 (OpenType, cmap): segments of the basic plane; glyph 0 means "not here". */
function segments(table: Buffer, found: Set<number>): void {
  const count = table.readUInt16BE(6) / 2;
  for (let n = 0; n < count; n += 1) {
    const end = table.readUInt16BE(14 + 2 * n);
    const start = table.readUInt16BE(16 + 2 * (count + n));
    const delta = table.readUInt16BE(16 + 2 * (2 * count + n));
    const place = 16 + 2 * (3 * count + n);
    const range = table.readUInt16BE(place);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : table.readUInt16BE(place + range + 2 * (code - start));
      if (range !== 0 && raw === 0) continue;
      if (((raw + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Format 12: groups over all planes. */
function groups(table: Buffer, found: Set<number>): void {
  for (let n = 0; n < table.readUInt32BE(12); n += 1) {
    const start = table.readUInt32BE(16 + 12 * n);
    const end = table.readUInt32BE(20 + 12 * n);
    const glyph = table.readUInt32BE(24 + 12 * n);
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) found.add(code);
  }
}

/** The characters (code points) that a WOFF2 font maps to a glyph. */
export function charactersOf(file: Buffer): Set<number> {
  const cmap = cmapTable(file);
  const found = new Set<number>();
  for (let n = 0; n < cmap.readUInt16BE(2); n += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * n));
    const format = table.readUInt16BE(0);
    if (format === 4) segments(table, found);
    if (format === 12) groups(table, found);
  }
  return found;
}
