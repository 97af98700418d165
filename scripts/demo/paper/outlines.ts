import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { Shape } from './shape';

/**
 * Outlines of characters, out of a WOFF file with TrueType curves (W3C WOFF 1.0; OpenType `cmap`, `loca`, `glyf`, `hmtx`).
 * The demo papers are drawn as outlines, so that they look the same on a machine without a single Chinese font.
 */
export interface Outline {
  /** Advance width in em. */
  advance: number;
  /** Units of the shape in one em; the shape's y runs upwards from the baseline. */
  em: number;
  shape: Shape;
}

interface Point {
  x: number;
  y: number;
  on: boolean;
}
type Contour = Point[];

function tablesOf(woff: Buffer): (tag: string) => Buffer {
  const entries = new Map<string, { offset: number; packed: number; length: number }>();
  for (let i = 0; i < woff.readUInt16BE(12); i += 1) {
    const at = 44 + 20 * i;
    entries.set(woff.toString('latin1', at, at + 4), {
      offset: woff.readUInt32BE(at + 4),
      packed: woff.readUInt32BE(at + 8),
      length: woff.readUInt32BE(at + 12),
    });
  }
  return (tag) => {
    const entry = entries.get(tag);
    if (!entry) throw new Error(`The font has no table ${tag}.`);
    const bytes = woff.subarray(entry.offset, entry.offset + entry.packed);
    return entry.packed < entry.length ? inflateSync(bytes) : bytes;
  };
}

/** Code point → glyph, from the `cmap` subtable of format 12 (full Unicode) or 4 (first plane). */
function glyphIndex(cmap: Buffer): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i));
  const full = subtables.find((at) => cmap.readUInt16BE(at) === 12);
  if (full !== undefined) {
    const groups = cmap.readUInt32BE(full + 12);
    return (codePoint) => {
      for (let i = 0; i < groups; i += 1) {
        const at = full + 16 + 12 * i;
        const first = cmap.readUInt32BE(at);
        if (codePoint >= first && codePoint <= cmap.readUInt32BE(at + 4))
          return cmap.readUInt32BE(at + 8) + codePoint - first;
      }
      return 0;
    };
  }
  const at = subtables.find((start) => cmap.readUInt16BE(start) === 4);
  if (at === undefined) throw new Error('The font has no Unicode character map.');
  const twice = cmap.readUInt16BE(at + 6);
  return (codePoint) => {
    for (let i = 0; i < twice; i += 2) {
      if (codePoint > cmap.readUInt16BE(at + 14 + i)) continue;
      const first = cmap.readUInt16BE(at + 16 + twice + i);
      if (codePoint < first) return 0;
      const delta = cmap.readUInt16BE(at + 16 + 2 * twice + i);
      const rangeAt = at + 16 + 3 * twice + i;
      const range = cmap.readUInt16BE(rangeAt);
      const glyph = range === 0 ? codePoint : cmap.readUInt16BE(rangeAt + range + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** One simple glyph of `glyf`: contours with on- and off-curve points. */
function simpleGlyph(glyf: Buffer, start: number, contourCount: number): Contour[] {
  const ends = Array.from({ length: contourCount }, (_, i) => glyf.readUInt16BE(start + 10 + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = start + 10 + 2 * contourCount;
  at += 2 + glyf.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyf.readUInt8(at++);
    const times = flag & 8 ? glyf.readUInt8(at++) + 1 : 1;
    for (let i = 0; i < times; i += 1) flags.push(flag);
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) {
        value += flag & same ? glyf.readUInt8(at) : -glyf.readUInt8(at);
        at += 1;
      } else if (!(flag & same)) {
        value += glyf.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  const points = flags.map((flag, i): Point => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: (flag & 1) === 1 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1));
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });

/** A TrueType contour as a path: two off-curve points in a row have an on-curve point between them. */
function draw(contour: Contour, into: Shape): void {
  const found = contour.findIndex((point) => point.on);
  const first = contour[0];
  const last = contour.at(-1);
  if (!first || !last) return;
  const start = found < 0 ? middle(first, last) : (contour[found] ?? first);
  const rest = found < 0 ? contour : [...contour.slice(found + 1), ...contour.slice(0, found)];
  into.move(start.x, start.y);
  let control: Point | null = null;
  for (const point of [...rest, start]) {
    if (point.on) {
      if (control) into.curve(control.x, control.y, point.x, point.y);
      else into.line(point.x, point.y);
      control = null;
    } else {
      if (control) {
        const between = middle(control, point);
        into.curve(control.x, control.y, between.x, between.y);
      }
      control = point;
    }
  }
  into.close();
}

/** A lookup of outlines by character; null for a character that the font does not have. */
export function openFont(file: string): (character: string) => Outline | null {
  const table = tablesOf(readFileSync(file));
  const head = table('head');
  const em = head.readUInt16BE(18);
  const loca = table('loca');
  const long = head.readInt16BE(50) === 1;
  const glyf = table('glyf');
  const hmtx = table('hmtx');
  const metrics = table('hhea').readUInt16BE(34);
  const indexOf = glyphIndex(table('cmap'));
  const offset = (glyph: number): number => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));

  const contours = (glyph: number): Contour[] => {
    const start = offset(glyph);
    if (offset(glyph + 1) === start) return [];
    const count = glyf.readInt16BE(start);
    // Composite glyphs are accented Latin letters here; the papers use none.
    return count < 0 ? [] : simpleGlyph(glyf, start, count);
  };

  const known = new Map<string, Outline | null>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const glyph = indexOf(character.codePointAt(0) ?? 0);
    const shape = new Shape(1);
    for (const contour of glyph === 0 ? [] : contours(glyph)) draw(contour, shape);
    const advance = hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) / em;
    const outline = glyph === 0 ? null : { advance, em, shape };
    known.set(character, outline);
    return outline;
  };
}
