/** Code point to glyph number. */
export type GlyphMap = Map<number, number>;

/** Format 4 (OpenType, cmap): segments of the basic plane; glyph 0 means "not here". */
function segments(table: Buffer, found: GlyphMap): void {
  const count = table.readUInt16BE(6) / 2;
  for (let n = 0; n < count; n += 1) {
    const end = table.readUInt16BE(14 + 2 * n);
    const start = table.readUInt16BE(16 + 2 * (count + n));
    const delta = table.readUInt16BE(16 + 2 * (2 * count + n));
    const place = 16 + 2 * (3 * count + n);
    const range = table.readUInt16BE(place);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : table.readUInt16BE(place + range + 2 * (code - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}

/** Format 12: groups over all planes. */
function groups(table: Buffer, found: GlyphMap): void {
  for (let n = 0; n < table.readUInt32BE(12); n += 1) {
    const start = table.readUInt32BE(16 + 12 * n);
    const end = table.readUInt32BE(20 + 12 * n);
    const glyph = table.readUInt32BE(24 + 12 * n);
    for (let code = start; code <= end; code += 1)
      if (glyph + code - start !== 0) found.set(code, glyph + code - start);
  }
}

export function readCmap(cmap: Buffer): GlyphMap {
  const found: GlyphMap = new Map();
  for (let n = 0; n < cmap.readUInt16BE(2); n += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * n));
    const format = table.readUInt16BE(0);
    if (format === 4) segments(table, found);
    if (format === 12) groups(table, found);
  }
  return found;
}

/** One table of format 12 for ascending codes, whose glyphs are numbered 1, 2, 3 … in their order. */
export function writeCmap(codes: number[]): Buffer {
  const runs: { start: number; end: number; glyph: number }[] = [];
  codes.forEach((code, n) => {
    const last = runs.at(-1);
    if (last !== undefined && last.end === code - 1) last.end = code;
    else runs.push({ start: code, end: code, glyph: n + 1 });
  });
  const cmap = Buffer.alloc(12 + 16 + 12 * runs.length);
  cmap.writeUInt16BE(1, 2);
  // Windows, full Unicode.
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(16 + 12 * runs.length, 16);
  cmap.writeUInt32BE(runs.length, 24);
  runs.forEach((run, n) => {
    cmap.writeUInt32BE(run.start, 28 + 12 * n);
    cmap.writeUInt32BE(run.end, 32 + 12 * n);
    cmap.writeUInt32BE(run.glyph, 36 + 12 * n);
  });
  return cmap;
}
