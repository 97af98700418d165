import { writeCmap } from './cmap';
import type { Glyph, Typeface } from './typeface';
import { table } from './woff';

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** The name table: what a PDF calls the font. */
function names(postScript: string): Buffer {
  const records: [id: number, text: string][] = [
    [1, 'Noto Serif SC'],
    [2, 'Regular'],
    [4, postScript],
    [6, postScript],
  ];
  const texts = records.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let at = 0;
  records.forEach(([id], n) => {
    const length = texts[n]?.length ?? 0;
    [3, 1, 0x409, id, length, at].forEach((value, k) => head.writeUInt16BE(value, 6 + 12 * n + 2 * k));
    at += length;
  });
  return Buffer.concat([head, ...texts]);
}

function post(): Buffer {
  const bytes = Buffer.alloc(32);
  // Version 3: glyphs have no names.
  bytes.writeUInt32BE(0x00030000, 0);
  return bytes;
}

/** The outlines one after the other, and where each begins: `glyf` and a long `loca`. */
function outlines(glyphs: Glyph[]): [glyf: Buffer, loca: Buffer] {
  const parts = glyphs.map((glyph) => padded(glyph.outline));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let at = 0;
  parts.forEach((part, n) => {
    at += part.length;
    loca.writeUInt32BE(at, 4 * (n + 1));
  });
  return [Buffer.concat(parts), loca];
}

const changed = (bytes: Buffer, change: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};

/** `maxp` sizes a reader's buffers, so it takes the greatest of all the typefaces. */
function limits(base: Typeface, others: Iterable<Typeface>, glyphs: number): Buffer {
  const faces = [base, ...others];
  return changed(table(base.tables, 'maxp'), (maxp) => {
    maxp.writeUInt16BE(glyphs, 4);
    for (let at = 6; at < 32; at += 2) {
      maxp.writeUInt16BE(Math.max(...faces.map((face) => table(face.tables, 'maxp').readUInt16BE(at))), at);
    }
  });
}

function assembled(tables: [tag: string, bytes: Buffer][]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let at = head.length;
  // The directory's checksums stay 0: the browser does not read them.
  tables.forEach(([tag, bytes], n) => {
    head.write(tag, 12 + 16 * n, 'latin1');
    head.writeUInt32BE(at, 20 + 16 * n);
    head.writeUInt32BE(bytes.length, 24 + 16 * n);
    at += padded(bytes).length;
  });
  return Buffer.concat([head, ...tables.map(([, bytes]) => padded(bytes))]);
}

/**
 * One TrueType font that holds just these characters, put together from several. `base`, whose measures and empty box
 * (glyph 0) it takes, must have the same units per em as the others. Of the tables only those are written that drawing
 * needs; Latin loses its kerning, which Chinese official paper does not show.
 */
export function subset(base: Typeface, wanted: Map<number, Typeface>, postScript: string): Buffer {
  const codes = [...wanted.keys()].sort((a, b) => a - b);
  const drawn = codes.map((code) => {
    const face = wanted.get(code) ?? base;
    return face.glyph(face.map.get(code) ?? 0);
  });
  const glyphs = [base.glyph(0), ...drawn];
  const [glyf, loca] = outlines(glyphs);
  return assembled([
    ['OS/2', table(base.tables, 'OS/2')],
    ['cmap', writeCmap(codes)],
    ['glyf', glyf],
    ['head', changed(table(base.tables, 'head'), (head) => head.writeUInt16BE(1, 50))],
    ['hhea', changed(table(base.tables, 'hhea'), (hhea) => hhea.writeUInt16BE(glyphs.length, 34))],
    ['hmtx', Buffer.concat(glyphs.map((glyph) => glyph.metric))],
    ['loca', loca],
    ['maxp', limits(base, new Set(wanted.values()), glyphs.length)],
    ['name', names(postScript)],
    ['post', post()],
  ]);
}
